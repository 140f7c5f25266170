//! Hours, what came of goals and what positions ask, through the desk: kept, undone, found again, never written over
//! where they cannot be read.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;
#[path = "plan_papers/texts.rs"]
mod texts;

use guong::domain::annual::class::ContentGroup;
use guong::domain::answer::Choice;
use guong::domain::day::Day;
use guong::domain::filed::Filed;
use guong::domain::follow_up::{FollowUp, Shift, shift};
use guong::domain::id::{FileId, ItemId, PlanId};
use guong::domain::outlook::Supposed;
use guong::domain::part::{Content, Part};
use guong::domain::plan::Progress;
use guong::domain::requirement::{Asked, Requirement};
use guong::domain::study::Study;
use guong::state::Desk;
use guong::storage::saved::filed;
use guong::web::memory::MemoryShelf;
use leptos::prelude::*;

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
