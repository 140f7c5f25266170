//! Every address survives a round trip, and what is not an address is told apart.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::domain::annual_view::AnnualView;
use guong::domain::assessment::Pin;
use guong::domain::draft_step::DraftStep;
use guong::domain::handed::HandedBy;
use guong::domain::id::{
    AnnualPlanId, ChecklistId, ClassId, Flag, ItemId, PlanId, RoundId, StandardId,
};
use guong::domain::plan_view::PlanView;
use guong::domain::shelf::{Audience, Origin, Standing, Wanted};
use guong::domain::standard::{Authority, Theme};
use guong::route::{Filter, Route};

fn narrowed() -> Wanted {
    Wanted {
        audience: Flag::parse("tiep_dan").map(Audience::Flag),
        theme: Theme::new(5),
        authority: Some(Authority::Internal),
        standing: Some(Standing::InForce),
        origin: Some(Origin::Received),
    }
}

fn every_route() -> Vec<Route> {
    let round = RoundId::parse("k3f9").unwrap();
    let plan = PlanId::parse("p1").unwrap();
    let standard = StandardId::parse("pctn-2018").unwrap();
    let item = ItemId::parse("pctn-2018.22-2").unwrap();
    let unit = AnnualPlanId::parse("n2027").unwrap();
    let class = ClassId::parse("l1").unwrap();
    vec![
        Route::Home,
        Route::Profile,
        Route::Checklists,
        Route::NewChecklist,
        Route::EditChecklist(ChecklistId::parse("c1").unwrap()),
        Route::Rounds,
        Route::Round(round.clone()),
        Route::Item(round.clone(), 0),
        Route::Item(round.clone(), 119),
        Route::List(round.clone(), vec![]),
        Route::List(round.clone(), vec![Filter::Unanswered, Filter::WithGap]),
        Route::List(round.clone(), Filter::ALL.to_vec()),
        Route::Result(round.clone()),
        Route::Changes(round.clone()),
        Route::Gaps(round),
        Route::Plans,
        Route::Plan(plan.clone()),
        Route::PlanPaper(plan.clone()),
        Route::PlanView(plan.clone(), PlanView::Hours),
        Route::PlanView(plan.clone(), PlanView::Days),
        Route::PlanView(plan, PlanView::Outlook),
        Route::Needs,
        Route::PayBack,
        Route::AnnualPlans,
        Route::Annual(unit.clone(), AnnualView::Classes),
        Route::Annual(unit.clone(), AnnualView::Class(None)),
        Route::Annual(unit.clone(), AnnualView::Class(Some(class.clone()))),
        Route::Annual(unit.clone(), AnnualView::Slips(class)),
        Route::Annual(unit.clone(), AnnualView::Import),
        Route::Annual(unit, AnnualView::Progress),
        Route::Standards,
        Route::StandardsBy(narrowed()),
        Route::StandardsBy(Wanted { standing: Some(Standing::Past), ..Wanted::default() }),
        Route::StandardsBy(Wanted { audience: Some(Audience::Mine), ..Wanted::default() }),
        Route::Compare(None, None),
        Route::Compare(None, Some(standard.clone())),
        Route::Compare(Some(standard.clone()), StandardId::parse("un-1996")),
        Route::Standard(standard.clone()),
        Route::StandardItem(standard, item),
        Route::Successor(Pin {
            standard: StandardId::parse("quy-tac-so").unwrap(),
            version: "1.0 bản 2&x".into(),
        }),
        Route::Editor,
        Route::Draft(StandardId::parse("so-a-1").unwrap(), DraftStep::About),
        Route::Draft(StandardId::parse("so-a-1").unwrap(), DraftStep::Contents),
        Route::Draft(StandardId::parse("so-a-1").unwrap(), DraftStep::Item(0)),
        Route::Draft(StandardId::parse("so-a-1").unwrap(), DraftStep::Item(39)),
        Route::Draft(StandardId::parse("so-a-1").unwrap(), DraftStep::Publish),
        Route::Share(ChecklistId::parse("c1").unwrap()),
        Route::Get(HandedBy::File),
        Route::Get(HandedBy::Link("gAeQBHyPx9-_gsD".into())),
        Route::Get(HandedBy::Server("quy tắc/a.json?b&c".into())),
        Route::Table,
        Route::MyData,
        Route::Settings,
        Route::Help,
        Route::About,
        Route::Gallery,
        Route::Open { from: "/lists/đơn vị & phòng.json".into(), as_list: true },
        Route::Open { from: "lists/a.json".into(), as_list: false },
    ]
}

#[test]
fn every_route_survives_a_round_trip() {
    for route in every_route() {
        assert_eq!(Route::parse(&route.path()), route, "{}", route.path());
        assert!(route.href().starts_with("#/"));
    }
}

#[test]
fn what_is_no_address_is_not_found() {
    for path in [
        "/nowhere",
        "/rounds/k3f9/item/0",
        "/rounds/k3f9/item/x",
        "/rounds/K3F9",
        "/rounds/k3f9/list/more",
        "/open",
        "/open?from=%zz",
        "/open?from=%C3",
        "/plans/../etc",
        "/annual/n2027/nothing",
        "/annual/n2027/class/l1/more",
    ] {
        assert_eq!(Route::parse(path), Route::NotFound, "{path}");
    }
    assert_eq!(Route::parse(""), Route::Home);
    assert_eq!(Route::parse("/?utm=1"), Route::Home);
}

#[test]
fn an_address_handed_round_by_others_may_leave_its_slashes_plain() {
    let expected = Route::Open { from: "/path.json".into(), as_list: true };
    assert_eq!(Route::parse("/open?from=/path.json&view=list"), expected);
}
