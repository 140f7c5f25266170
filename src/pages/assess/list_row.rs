use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::about::about;
use super::also::{GoTo, Kindred, also, near};
use super::before::answered_before;
use super::beside::Beside;
use super::list_marks::{Look, said, spelled};
use super::ratings::Ratings;
use crate::domain::answer::Choice;
use crate::domain::assessment::Line;
use crate::domain::census::{Mark, Marks};
use crate::domain::id::RoundId;
use crate::domain::scale::Scale;
use crate::domain::standard::{Criticality, Item};
use crate::state::Desk;
use crate::ui::{self, Copied, Dress, FieldId, Values, strip};
use crate::words::Words;

const TESTIDS: [&str; 8] = ["opt-0", "opt-1", "opt-2", "opt-3", "opt-4", "opt-5", "opt-6", "opt-7"];
/// "Not applicable" is always the option after the fourth point; shorter scales skip the names between.
const SHORT: [[&str; 4]; 2] =
    [["opt-0", "opt-1", "opt-4", "opt-5"], ["opt-0", "opt-1", "opt-2", "opt-4"]];
/// The kinds of pattern: a block, a block under a heading; then two for each scale, the second for critical items.
const FIRST_ROW_KIND: usize = 2;

/// The item whose "not applicable" awaits a reason, with its place.
pub type Asked = RwSignal<Option<(usize, Arc<Item>)>>;

/// What all rows of a list share.
pub struct Rows {
    pub words: &'static Words,
    pub desk: Desk,
    pub round: RoundId,
    pub lines: Arc<[Line]>,
    /// The rows in blocks, with the headings of those that have one.
    pub blocks: Vec<Range<usize>>,
    pub headings: Vec<Option<String>>,
    pub scales: Vec<Arc<Scale>>,
    pub kindred: Kindred,
    pub go_to: GoTo,
    pub looks: Memo<Vec<Look>>,
    pub asked: Asked,
}

/// The field of a row: its group of answers.
pub fn row_field(place: usize) -> FieldId {
    FieldId::new("row", &place.to_string())
}

/// The scales of some lines, each once.
pub fn scales_of(lines: &[Line]) -> Vec<Arc<Scale>> {
    let mut scales: Vec<Arc<Scale>> = Vec::new();
    for line in lines {
        if !scales.iter().any(|known| is_same(known, &line.item.scale)) {
            scales.push(Arc::clone(&line.item.scale));
        }
    }
    scales
}

fn is_same(one: &Arc<Scale>, other: &Arc<Scale>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}

impl Rows {
    fn item(&self, row: usize) -> Option<&Arc<Item>> {
        self.lines.get(row).map(|line| &line.item)
    }

    /// The labels of a scale, then "not applicable" and "prefer not to record".
    fn labels(&self, scale: &Scale) -> Vec<String> {
        let words = self.words;
        let points = scale.points().iter().map(|point| words.text(&point.label));
        points
            .chain([words.terms.not_applicable, words.terms.withheld])
            .map(str::to_owned)
            .collect()
    }

    fn row_pattern(&self, kind: usize) -> Option<AnyView> {
        let (words, scale) = (self.words, self.scales.get(kind / 2)?);
        let weight = words.terms.criticality(Criticality::Critical);
        let tag = (kind % 2 == 1).then(|| {
            view! {
                <span class="tag" data-kind="caution" data-fill="shared">
                    {weight}
                </span>
            }
        });
        let testids: &'static [&'static str] = match scale.points().len() {
            2 => &SHORT[0],
            3 => &SHORT[1],
            _ => &TESTIDS,
        };
        let view = view! {
            <li class="assess-row" data-testid="item" data-is="unanswered">
                <div class="assess-row__main" data-fill="data-testid">
                    <p class="assess-row__text" data-fill="id">
                        <span class="assess-row__number" data-fill="text">
                            "0"
                        </span>
                        <span data-testid="item-text" data-fill="text">
                            "-"
                        </span>
                    </p>
                    <p class="assess-row__ground" data-fill="text">
                        "-"
                    </p>
                    <p class="assess-row__marks">{tag} <span data-said=""></span></p>
                    {strip(self.labels(scale), testids)}
                </div>
                <details class="details" data-fill="data-row">
                    <summary class="details__summary" data-fill="shared">
                        {words.assess.details}
                    </summary>
                    <div class="details__body"></div>
                </details>
            </li>
        };
        Some(view.into_any())
    }
}

impl Copied for Rows {
    fn key(&self) -> String {
        let mut key = self.round.to_string();
        for (row, line) in self.lines.iter().enumerate() {
            key.extend([" ", line.item.id.as_str(), " ", &self.row_kind(row).to_string()]);
        }
        key
    }

    fn blocks(&self) -> &[Range<usize>] {
        &self.blocks
    }

    fn block_kind(&self, block: usize) -> usize {
        usize::from(self.headings.get(block).is_some_and(Option::is_some))
    }

    fn row_kind(&self, row: usize) -> usize {
        let Some(item) = self.item(row) else { return FIRST_ROW_KIND };
        let scale = self.scales.iter().position(|scale| is_same(scale, &item.scale));
        let is_critical = item.criticality == Criticality::Critical;
        FIRST_ROW_KIND + 2 * scale.unwrap_or(0) + usize::from(is_critical)
    }

    fn pattern(&self, kind: usize) -> AnyView {
        if let Some(kind) = kind.checked_sub(FIRST_ROW_KIND) {
            return self.row_pattern(kind).unwrap_or_else(|| ().into_any());
        }
        let heading = (kind == 1).then(|| {
            view! {
                <h2 class="assess-list__theme" data-fill="text">
                    "-"
                </h2>
            }
        });
        view! {
            <section class="assess-list__block" data-fill="id">
                {heading}
                <ol class="assess-list__rows"></ol>
            </section>
        }
        .into_any()
    }

    fn block_values(&self, block: usize, is_new: bool, values: &mut Values) {
        if is_new {
            values.put(&["block-", &block.to_string()]);
        }
        if let Some(Some(heading)) = self.headings.get(block) {
            values.put(&[heading]);
        }
    }

    fn row_values(&self, row: usize, is_new: bool, values: &mut Values) {
        let (words, Some(item)) = (self.words, self.item(row)) else { return };
        let place = row.to_string();
        if is_new {
            values.put(&["item-", &place]);
            values.put(&["item-", &place, "-text"]);
        }
        values.put(&[&words.number(row + 1), ". "]);
        values.put(&[words.text(&item.text)]);
        values.put(&[&words.ground(&self.desk.library(), item)]);
        if !is_new {
            return;
        }
        values.put(&["item-", &place, "-text"]);
        // The id of the first radio, then the group of each.
        let field = row_field(row);
        for _ in 0..item.scale.points().len() + 3 {
            values.put(&[field.as_str()]);
        }
        values.put(&[&place]);
    }

    fn plain(&self) -> Dress {
        let is = spelled(Marks::of([Mark::Unanswered]));
        Dress { is, said: String::new(), chosen: None }
    }

    fn dress(&self, row: usize) -> Dress {
        let look = self.looks.with_untracked(|looks| looks.get(row).copied()).unwrap_or_default();
        Dress {
            is: spelled(look.shown),
            said: said(self.words, look.now.marks),
            chosen: look.now.chosen.map(usize::from),
        }
    }

    fn beside(&self, row: usize) -> Vec<ui::Beside> {
        let Some(item) = self.item(row) else { return Vec::new() };
        let home = ".assess-row__main";
        let before = answered_before(&self.round, item);
        let before = before.map(|view| ui::Beside { home, before: Some(".strip"), view });
        let also = also(self.kindred, self.go_to, item, row);
        let also = also.map(|view| ui::Beside { home, before: None, view });
        before.into_iter().chain(also).collect()
    }

    fn body(&self, row: usize) -> AnyView {
        let Some(item) = self.item(row).map(Arc::clone) else { return ().into_any() };
        let round = || self.round.clone();
        view! {
            <div class="stack">
                {about(&item)} {near(self.kindred, self.go_to, &item)}
                <Beside round=round() item=Arc::clone(&item) place=row />
                <Ratings round=round() item=Arc::clone(&item) place=row />
            </div>
        }
        .into_any()
    }

    fn choose(&self, row: usize, option: usize) {
        let Some(item) = self.item(row) else { return };
        let points = item.scale.points();
        let choice = match points.get(option) {
            Some(point) => Choice::Point(point.value),
            None if option == points.len() => {
                self.asked.set(Some((row, Arc::clone(item))));
                return;
            }
            None => Choice::Withheld,
        };
        self.desk.answer_item(&self.round, item, Some(choice));
    }
}
