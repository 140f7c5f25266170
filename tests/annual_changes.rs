//! Many classes of a year changed at once: plans renewed, what if, and a scenario accepted.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;
mod year;

use guong::domain::annual::class::{Held, When};
use guong::domain::annual::scenario::{Difference, Scenario, least};
use guong::domain::id::{AnnualPlanId, ClassId};
use guong::web::memory::MemoryShelf;
use leptos::prelude::GetUntracked as _;

use desk::{desk, in_owner};
use year::{class, dong, plan};

#[test]
fn a_renewed_plan_has_the_same_classes_in_the_same_order_with_nothing_held() {
    let mut first = class("b", "Một", When::Quarter(1), 10);
    first.held = Held { runs: 1, turns: 40, spent: dong(9) };
    let before = plan(vec![first, class("c", "Hai", When::Quarter(2), 20)]);
    let id = AnnualPlanId::parse("q").unwrap();
    let fresh = |at: usize| ClassId::parse(&format!("n{at}"));
    let after = before.renewed(id.clone(), "Năm sau".into(), 2027, fresh).unwrap();
    let titles: Vec<&str> = after.classes.values().map(|class| class.title.as_str()).collect();
    assert_eq!((titles, after.year), (vec!["Một", "Hai"], 2027));
    assert!(after.classes.values().all(|class| class.held == Held::default()));
    assert_eq!(after.totals().cost, before.totals().cost);
    assert_eq!(after.funds[0].granted, None);
    assert_eq!(before.renewed(id, "Năm sau".into(), 2027, |_| None), None);
}

#[test]
fn what_if_names_what_changes_and_never_goes_below_what_was_held() {
    let mut held = class("a", "Đã mở", When::Quarter(4), 100);
    held.held.runs = 1;
    let plan = plan(vec![
        held,
        class("b", "Cuối năm", When::Quarter(4), 60),
        class("c", "Đầu năm", When::Quarter(1), 40),
    ]);
    assert_eq!(least(&plan), dong(100));
    let names = |ids: &[ClassId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let fitting = Scenario::fitting(&plan, dong(140)).unwrap().changes(&plan);
    assert_eq!(
        (names(&fitting.left), fitting.moved.len(), fitting.cheaper.len()),
        (vec!["b".to_owned()], 0, 0)
    );
    assert_eq!(Scenario::fitting(&plan, dong(99)), None);
    let moving = Scenario::moving(&plan, 4, When::Quarter(3)).changes(&plan);
    assert_eq!((names(&moving.moved), moving.left.len()), (vec!["b".to_owned()], 0));
    let cheaper = Scenario { cheaper: 1_000, ..Scenario::default() }.changes(&plan);
    assert_eq!(names(&cheaper.cheaper), ["b", "c"]);
    assert!(Scenario::moving(&plan, 2, When::Quarter(3)).changes(&plan).is_nothing());
    assert_eq!(Difference::between(5, 3), Difference::Less(2));
    assert_eq!(Difference::between(3, 5), Difference::More(2));
    assert_eq!(Difference::between(3, 3), Difference::Same);
}

#[test]
fn a_plan_is_taken_into_another_year_and_a_scenario_accepted_each_as_one_change() {
    in_owner(|| {
        let desk = desk(&MemoryShelf::default());
        let id = desk.begin_annual("Kế hoạch 2026", 2026).unwrap();
        let classes =
            (0..179).map(|at| class(&format!("c{at:03}"), "Lớp", When::Quarter(4), 1_000));
        assert!(desk.keep_classes(&id, classes.collect()));
        let found = |id: &AnnualPlanId| desk.annual_plan(id).get_untracked().unwrap().0;
        let next = desk.renew_annual(&found(&id), "Kế hoạch 2027", 2027).unwrap();
        assert_eq!((found(&next).classes.len(), found(&next).year), (179, 2027));
        desk.undo();
        assert_eq!(desk.annual_plans().get_untracked().all.len(), 1, "as one");
        assert_eq!(desk.renew_annual(&found(&id), "Kế hoạch", 1999), None);
        assert_eq!(desk.annual_plans().get_untracked().all.len(), 1, "nothing half-made");

        let scenario = Scenario::fitting(&found(&id), dong(100_000)).unwrap();
        assert!(desk.accept_scenario(&id, &scenario));
        assert_eq!(found(&id).totals().cost, dong(100_000));
        desk.undo();
        assert_eq!(found(&id).totals().cost, dong(179_000));
        let gone = AnnualPlanId::parse("gone").unwrap();
        assert!(!desk.accept_scenario(&gone, &scenario));
    });
}
