//! Hours, what came of goals and what positions ask, through the desk: kept, undone, found again, never written over
//! where they cannot be read.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;

use std::collections::BTreeMap;

use guong::domain::annual::class::ContentGroup;
use guong::domain::answer::Choice;
use guong::domain::day::Day;
use guong::domain::filed::Filed;
use guong::domain::follow_up::{FollowUp, Rerating, Shift, shift};
use guong::domain::id::{ActionId, AnnualPlanId, ClassId, FileId, ItemId, PlanId};
use guong::domain::outlook::Supposed;
use guong::domain::part::{Content, Part};
use guong::domain::plan::Progress;
use guong::domain::requirement::{Asked, Requirement};
use guong::domain::study::Study;
use guong::state::Desk;
use guong::storage::saved::{annual, content_of, filed, part_of, path_of, text_of};
use guong::web::memory::MemoryShelf;
use leptos::prelude::*;
use proptest::option::of;
use proptest::prelude::*;

use desk::{begin, desk, in_owner};

fn file(text: &str) -> FileId {
    FileId::parse(text).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn study(id: &str) -> Study {
    Study {
        group: ContentGroup::Technology,
        finished: Some(day("2026-11-20")),
        certificate: "123".into(),
        counts: true,
        ..Study::begun(file(id), "Kỹ năng số".into(), 16)
    }
}

/// A plan that grew from the first gap of a round.
fn planned(desk: Desk) -> PlanId {
    let round = begin(desk);
    let lines = desk.lines(&round);
    for line in lines.iter() {
        desk.answer_item(&round, &line.item, Some(Choice::Point(1)));
    }
    let items: Vec<ItemId> = lines.iter().take(2).map(|line| line.item.id.clone()).collect();
    desk.plan_gaps(&round, "Kế hoạch", &items).unwrap()
}

#[test]
fn a_line_of_the_hours_is_kept_undone_and_found_again() {
    let shelf = MemoryShelf::default();
    let plan = in_it(&shelf, |desk| {
        let plan = desk.begin_plan(None, "Kế hoạch").unwrap();
        assert!(desk.keep_study(&plan, &study("a")));
        assert!(desk.keep_study(&plan, &Study { periods: 8, ..study("a") }));
        desk.undo();
        assert_eq!(desk.studies(&plan).get_untracked().all, [study("a")]);
        desk.delete_study(&plan, &file("a"));
        assert!(desk.studies(&plan).get_untracked().all.is_empty());
        desk.undo();
        plan
    });
    in_it(&shelf, |desk| {
        assert_eq!(desk.studies(&plan).get_untracked().all, [study("a")]);
        desk.delete_plan(&plan);
        assert!(desk.studies(&plan).get_untracked().all.is_empty());
        desk.undo();
        assert_eq!(desk.studies(&plan).get_untracked().all.len(), 1, "papers come back too");
    });
}

fn in_it<T>(shelf: &MemoryShelf, story: impl FnOnce(Desk) -> T) -> T {
    let mut told = None;
    in_owner(|| told = Some(story(desk(shelf))));
    told.unwrap()
}

#[test]
fn unfinished_goals_go_on_in_one_step_and_come_back_in_one() {
    let shelf = MemoryShelf::default();
    in_it(&shelf, |desk| {
        let plan = planned(desk);
        let goals = || desk.plan(&plan).get_untracked().unwrap().goals;
        let first = goals().keys().next().unwrap().clone();
        desk.amend_goal(&plan, &first, |goal| goal.progress = Progress::Done);
        let next = desk.carry_goals(&plan, None, "Năm sau").unwrap();
        let carried = desk.plan(&next).get_untracked().unwrap();
        assert_eq!(carried.goals.len(), 1);
        assert_eq!(goals().values().filter(|goal| goal.is_active()).count(), 0);
        let second = goals().keys().nth(1).unwrap().clone();
        let paper = desk.follow_up(&plan, &second).get_untracked().unwrap();
        assert_eq!(paper.carried_to, Some(next.clone()));
        desk.undo();
        assert!(desk.plan(&next).get_untracked().is_none());
        assert_eq!(goals().values().filter(|goal| goal.is_active()).count(), 1);
        let paper = desk.follow_up(&plan, &second).get_untracked().unwrap();
        assert_eq!(paper, FollowUp::default());
    });
}

#[test]
fn items_are_rated_again_beside_the_answers_which_stay() {
    let shelf = MemoryShelf::default();
    in_it(&shelf, |desk| {
        let plan = planned(desk);
        let known = desk.plan(&plan).get_untracked().unwrap();
        let (goal, round) = (known.goals.keys().next().unwrap(), known.round.unwrap());
        let item = known.goals.values().next().unwrap().items[0].clone();
        let item = desk.item(Some(&round), &item).unwrap();
        let before = desk.round(&round).unwrap().answers;
        assert!(desk.rate_again(&plan, goal, &item, Some(2)));
        assert!(desk.rate_again(&plan, goal, &item, Some(3)));
        assert!(desk.rate_again(&plan, goal, &item, Some(200)), "not on the scale: not taken");
        let found = desk.follow_up(&plan, goal).get_untracked().unwrap();
        assert_eq!((found.ratings.len(), found.ratings[0].value), (1, 3));
        assert_eq!(shift(&item.id, &before, &found), Shift::Up);
        assert_eq!(desk.round(&round).unwrap().answers, before);
        assert!(desk.rate_again(&plan, goal, &item, None));
        assert!(desk.follow_up(&plan, goal).get_untracked().unwrap().ratings.is_empty());
    });
}

#[test]
fn the_outlook_moves_with_what_is_done_and_by_what_is_due() {
    let shelf = MemoryShelf::default();
    in_it(&shelf, |desk| {
        let plan = planned(desk);
        let known = desk.plan(&plan).get_untracked().unwrap();
        let before = desk.round(known.round.as_ref().unwrap()).unwrap().answers;
        let steps = desk.outlook(&plan).get_untracked();
        let due = known.goals.values().next().unwrap().due.unwrap();
        assert_eq!(steps.len(), 2, "now, and the one day both are due");
        assert_eq!(steps[1].supposed, Supposed::By(due));
        assert_eq!((steps[1].goals.len(), steps[1].moved), (2, 2));
        let mean = |step: usize| steps[step].outcome.overall.unwrap();
        assert!(mean(1) > mean(0));
        let first = known.goals.keys().next().unwrap();
        desk.amend_goal(&plan, first, |goal| goal.progress = Progress::Done);
        let steps = desk.outlook(&plan).get_untracked();
        let supposed: Vec<Supposed> = steps.iter().map(|step| step.supposed).collect();
        assert_eq!(supposed, [Supposed::Nothing, Supposed::Done, Supposed::By(due)]);
        assert_eq!((steps[1].moved, steps[2].moved), (1, 1));
        assert_eq!(desk.round(known.round.as_ref().unwrap()).unwrap().answers, before);
        let own = desk.begin_plan(None, "Trống").unwrap();
        assert!(desk.outlook(&own).get_untracked().is_empty());
    });
}

#[test]
fn needs_become_goals_in_one_step() {
    let shelf = MemoryShelf::default();
    in_it(&shelf, |desk| {
        let asked = Asked::Competency { level: 3, now: 2 };
        let (position, basis) = (String::new(), String::new());
        let title = "Soạn thảo".to_owned();
        let need = Requirement { id: file("n"), position, title, asked, basis };
        assert!(desk.keep_requirement(&need));
        assert_eq!(desk.requirements().get_untracked().all, [need]);
        let objectives = ["Một".to_owned(), "Hai".to_owned()];
        let plan = desk.plan_needs(None, "Kế hoạch", &objectives).unwrap();
        let goals = desk.plan(&plan).get_untracked().unwrap().goals;
        let texts: Vec<&str> = goals.values().map(|goal| goal.objective.as_str()).collect();
        assert_eq!(texts, ["Một", "Hai"]);
        let more = ["Hai".to_owned(), "Ba".to_owned()];
        assert_eq!(desk.plan_needs(Some(&plan), "", &more).as_ref(), Some(&plan));
        let goals = desk.plan(&plan).get_untracked().unwrap().goals;
        assert_eq!(goals.len(), 3, "what is there already is not taken twice");
        desk.undo();
        desk.undo();
        assert!(desk.plan(&plan).get_untracked().is_none());
        desk.delete_requirement(&file("n"));
        assert!(desk.requirements().get_untracked().all.is_empty());
    });
}

/// The texts of version 1; frozen on 22 November 2026. If this fails, fix the code, never the file.
#[test]
fn papers_of_version_1_read_for_ever_and_are_written_the_same() {
    let file = include_str!("frozen/filed-v1.json");
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

#[test]
fn a_paper_that_cannot_be_read_is_counted_and_never_written_over() {
    let shelf = MemoryShelf::default();
    let newer = r#"{"again":7}"#;
    in_it(&shelf, |desk| {
        let plan = planned(desk);
        let goal = desk.plan(&plan).get_untracked().unwrap().goals.keys().next().unwrap().clone();
        desk.amend_follow_up(&plan, &goal, |found| found.result = "x".into());
        let place = Filed::at("follow", plan.as_str(), goal.as_str()).unwrap();
        let mut workspace = desk.read(Clone::clone);
        workspace.place(&Part::Filed(place.clone()), Some(Content::Filed(newer.into())));
        assert!(filed::follow_up_of(workspace.filed(&place).unwrap()).is_err());
        let long = "x".repeat(10_001);
        assert!(!desk.amend_follow_up(&plan, &goal, |found| found.result = long));
        let found = desk.follow_up(&plan, &goal).get_untracked().unwrap();
        assert_eq!(found.result, "x", "a refused text changes nothing");
    });
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
