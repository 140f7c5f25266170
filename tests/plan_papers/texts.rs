//! The texts of the papers of a plan: exact round trips, what newer versions wrote is kept, old ones read for ever.

use std::collections::BTreeMap;

use guong::domain::annual::class::ContentGroup;
use guong::domain::day::Day;
use guong::domain::follow_up::{FollowUp, Rerating};
use guong::domain::id::{ActionId, AnnualPlanId, ClassId, ItemId, PlanId};
use guong::domain::part::Part;
use guong::domain::study::Study;
use guong::storage::saved::{annual, content_of, filed, part_of, path_of, text_of};
use proptest::option::of;
use proptest::prelude::*;

use crate::file;

/// The texts of version 1; frozen on 22 November 2026. If this fails, fix the code, never the file.
#[test]
fn papers_of_version_1_read_for_ever_and_are_written_the_same() {
    let file = include_str!("../frozen/filed-v1.json");
    let all: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(file).unwrap();
    for (path, text) in all.values().flatten() {
        let Some(Part::Filed(place)) = part_of(path) else { panic!("{path}") };
        assert_eq!(path_of(&Part::Filed(place.clone())), *path);
        let content = content_of(&Part::Filed(place.clone()), text).unwrap();
        assert_eq!(text_of(&content, None), *text);
        let again = match place.drawer() {
            "study" => filed::text_of_study(&filed::study_of(place.id(), text).unwrap(), None),
            "follow" => filed::text_of_follow_up(&filed::follow_up_of(text).unwrap(), None),
            "annual" => {
                let id = AnnualPlanId::parse(place.id()).unwrap();
                annual::text_of_annual(&annual::annual_of(id, text).unwrap(), None)
            }
            "class" => {
                let id = ClassId::parse(place.id()).unwrap();
                annual::text_of_class(&annual::class_of(id, text).unwrap(), None)
            }
            _ => {
                filed::text_of_requirement(&filed::requirement_of(place.id(), text).unwrap(), None)
            }
        };
        assert_eq!(again, *text, "{path}");
    }
}

#[test]
fn what_a_newer_version_wrote_is_kept_and_what_is_unknown_is_not_guessed() {
    let former = r#"{"again":[{"item":"s.1","note":"x","on":"2026-01-01","p":1}],"quiz":"q1"}"#;
    let mut found = filed::follow_up_of(former).unwrap();
    found.result = "Tốt hơn".into();
    let text = filed::text_of_follow_up(&found, Some(former));
    assert!(text.contains(r#""quiz":"q1""#) && text.contains(r#""note":"x""#), "{text}");
    for wrong in [
        r#"{"group":"magic","per":4,"title":"x"}"#,
        r#"{"group":"other","per":-4,"title":"x"}"#,
        r#"{"group":"other","per":4}"#,
        r#"{"counts":2,"group":"other","per":4,"title":"x"}"#,
        "[]",
        "no",
    ] {
        assert!(filed::study_of("a", wrong).is_err(), "{wrong}");
    }
    assert!(filed::requirement_of("a", r#"{"level":6,"title":"x"}"#).is_err());
    assert_eq!(content_of(&part_of("f/study/p/a").unwrap(), "[1]").ok(), None);
    for path in ["f/study/p", "f/study/p/a/b", "f//p/a", "g/p/a/b"] {
        assert_eq!(part_of(path), None, "{path}");
    }
}

fn any_day() -> impl Strategy<Value = Day> {
    (0..=3_652_058).prop_map(|days| Day::from_ymd(1, 1, 1).unwrap().plus(days))
}

fn id<T: std::fmt::Debug + 'static>(parse: fn(&str) -> Option<T>) -> BoxedStrategy<T> {
    "[a-z0-9._-]{1,80}".prop_map(move |text| parse(&text).unwrap()).boxed()
}

proptest! {
    #[test]
    fn every_line_of_the_hours_comes_back(
        (title, place, certificate, link) in ("\\PC{0,40}", "\\PC{0,9}", "\\PC{0,9}", "\\PC{0,9}"),
        group in proptest::sample::select(ContentGroup::ALL.to_vec()),
        periods in any::<u32>(),
        finished in of(any_day()),
        counts in any::<bool>(),
        action in of(id(ActionId::parse)),
    ) {
        let id = file("a");
        let line = Study {
            id, title, group, periods, place, finished, certificate, link, counts, action,
        };
        let text = filed::text_of_study(&line, None);
        prop_assert_eq!(filed::study_of("a", &text).unwrap(), line);
    }

    #[test]
    fn everything_that_came_of_a_goal_comes_back(
        (reaction, result) in ("\\PC{0,40}", "\\PC{0,40}"),
        reacted in of(any_day()),
        ratings in proptest::collection::vec((id(ItemId::parse), any::<u8>(), any_day()), 0..4),
        carried_to in of(id(PlanId::parse)),
    ) {
        let rated = |(item, value, on)| Rerating { item, value, on };
        let ratings = ratings.into_iter().map(rated).collect();
        let paper = FollowUp { reaction, reacted, ratings, result, carried_to };
        let text = filed::text_of_follow_up(&paper, None);
        prop_assert_eq!(filed::follow_up_of(&text).unwrap(), paper);
    }
}
