//! What all standards share, and scales wherever they stand.

use std::sync::Arc;

use serde_json::Value;

use super::problem::{Findings, Problem, ProblemKind, Target};
use super::reader::{LONGEST, Place};
use super::reading::opened;
use crate::domain::id::{Flag, Role};
use crate::domain::library::{Named, Shared, ThemeTitle};
use crate::domain::scale::{Point, Scale};
use crate::domain::standard::Theme;

/// Reads the themes, scales, kinds of staff and features of posts.
pub fn read_shared(value: &Value) -> Result<Shared, Vec<Problem>> {
    let found = Findings::default();
    let shared = shared_at(&Place::root(value, &found));
    found.settle(shared)
}

pub(super) fn shared_at(place: &Place) -> Option<Shared> {
    opened(place, "guong-shared")?;
    let (themes, roles, flags) = (place.key("themes"), place.key("roles"), place.key("flags"));
    for list in [&themes, &roles, &flags] {
        list.keys("id");
    }
    let shared = Shared {
        themes: themes.filled_list().filter_map(|place| theme_title_at(&place)).collect(),
        scales: scales_at(&place.key("scales")),
        roles: roles.filled_list().filter_map(|place| named_at(&place, Role::parse)).collect(),
        flags: flags.filled_list().filter_map(|place| named_at(&place, Flag::parse)).collect(),
    };
    if shared.scales.is_empty() && place.key("scales").list().next().is_none() {
        place.key("scales").wrong(ProblemKind::Missing);
    }
    for theme in Theme::all().filter(|theme| !shared.themes.iter().any(|t| t.theme == *theme)) {
        themes.unresolved(Target::Theme, &format!("d{:02}", theme.number()));
    }
    Some(shared)
}

fn theme_title_at(place: &Place) -> Option<ThemeTitle> {
    place.object()?;
    let theme = theme_at(&place.key("id"));
    let [title, short] = ["title", "short"].map(|key| place.key(key).bilingual(LONGEST));
    Some(ThemeTitle { theme: theme?, title: title?, short: short? })
}

/// One of the sixteen themes, which must be here.
pub(super) fn theme_at(place: &Place) -> Option<Theme> {
    let word = place.word()?;
    let theme = Theme::parse(word);
    if theme.is_none() {
        place.unresolved(Target::Theme, word);
    }
    theme
}

fn named_at<Id>(place: &Place, parse: fn(&str) -> Option<Id>) -> Option<Named<Id>> {
    place.object()?;
    let id = place.key("id").slug().and_then(parse);
    let label = place.key("label").bilingual(LONGEST);
    let hint = place.key("hint").bilingual_if_any(LONGEST);
    Some(Named { id: id?, label: label?, hint })
}

/// The scales of a list, if there is one.
pub(super) fn scales_at(place: &Place) -> Vec<Arc<Scale>> {
    place.keys("id");
    place.list().filter_map(|place| scale_at(&place)).map(Arc::new).collect()
}

fn scale_at(place: &Place) -> Option<Scale> {
    place.object()?;
    let id = place.key("id").slug();
    let points = place.key("points");
    let read: Vec<Option<Point>> = points.filled_list().map(|place| point_at(&place)).collect();
    let read: Option<Vec<Point>> = read.into_iter().collect();
    let (id, read) = id.zip(read.filter(|read| !read.is_empty()))?;
    let scale = Scale::new(id, read);
    if scale.is_none() {
        points.wrong(ProblemKind::OutOfRange);
    }
    scale
}

fn point_at(place: &Place) -> Option<Point> {
    place.object()?;
    let value = place.key("v").whole(0..=99).and_then(|value| u8::try_from(value).ok());
    let share = place.key("r").share();
    let label = place.key("label").bilingual(LONGEST);
    Some(Point { value: value?, share: share?, label: label? })
}
