//! The annual plan: its tables foot, its classes cost what their lines come to, a reviewer is told what does not fit.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]
#[path = "annual/in_words.rs"]
mod in_words;
#[path = "annual/published.rs"]
mod published;

use guong::domain::annual::checks::Notice;
use guong::domain::annual::class::{Branch, Class, ContentGroup, Held, When};
use guong::domain::annual::cost::{Cost, CostKind, Per, Price};
use guong::domain::annual::{AnnualPlan, Fund, Rate};
use guong::domain::id::{AnnualPlanId, ClassId, FundId};
use guong::domain::money::{Dong, Quantity, pay_back};
use guong::domain::ratio::Ratio;
use proptest::prelude::*;

fn dong(amount: u64) -> Dong {
    Dong::new(amount).unwrap()
}

fn fund(name: &str) -> FundId {
    FundId::parse(name).unwrap()
}

fn class(name: &str, runs: u32, turns: u32, cost: u64, from: &str) -> Class {
    let mut class = Class::begun(ClassId::parse(name).unwrap(), format!("Lớp {name}"));
    class.runs = runs;
    class.turns_stated = Some(turns);
    class.lead = "Sở Nội vụ".into();
    class.when = When::Quarter(2);
    class.costs = vec![Cost::lump(dong(cost), Some(fund(from)))];
    class
}

fn plan(classes: Vec<Class>) -> AnnualPlan {
    AnnualPlan {
        id: AnnualPlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        unit: "Tỉnh".into(),
        year: 2020,
        funds: ["tinh", "nganh"]
            .map(|name| Fund { id: fund(name), name: name.into(), granted: None })
            .into(),
        rates: vec![],
        classes: classes.into_iter().map(|class| (class.id.clone(), class)).collect(),
    }
}

/// 179 classes, 12,288 turns, 57.6 billion đồng, spread as unevenly as whole numbers allow.
fn quang_ninh() -> AnnualPlan {
    let mut left = (12_288_u32, 57_600_000_000_u64);
    let classes = (0..179_u32).map(|at| {
        let rest = 179 - at;
        let (turns, cost) = if rest == 1 {
            left
        } else {
            let turns = left.0 / rest + at % 7;
            (turns.min(left.0), left.1 / u64::from(rest) + u64::from(at) * 1_001)
        };
        left = (left.0 - turns, left.1 - cost);
        let mut class =
            class(&format!("c{at:03}"), 1, turns, cost, ["tinh", "nganh"][(at % 2) as usize]);
        class.group = ContentGroup::ALL[(at % 6) as usize];
        class.branch = if at % 3 == 0 { Branch::Party } else { Branch::State };
        class.when =
            [When::Quarter(1), When::Month(5), When::Month(9), When::Open][(at % 4) as usize];
        class.periods = Some(40);
        class
    });
    plan(classes.collect())
}

#[test]
fn the_plan_of_quang_ninh_foots_in_every_table() {
    let mut plan = quang_ninh();
    let all = plan.totals();
    assert_eq!((all.runs, all.turns, all.cost), (179, 12_288, dong(57_600_000_000)));
    assert_eq!(all.periods, 179 * 40);
    let foots = |parts: Vec<guong::domain::annual::totals::Totals>| {
        let runs: u64 = parts.iter().map(|part| part.runs).sum();
        let turns: u64 = parts.iter().map(|part| part.turns).sum();
        (runs, turns, parts.iter().map(|part| part.cost).sum::<Dong>())
    };
    let of = |plan: &AnnualPlan| {
        let all = plan.totals();
        let wanted = (all.runs, all.turns, all.cost);
        assert_eq!(foots(plan.by_group().into_iter().map(|(_, sums)| sums).collect()), wanted);
        assert_eq!(foots(plan.by_quarter().into_iter().map(|(_, sums)| sums).collect()), wanted);
        assert_eq!(foots(plan.by_branch().into_iter().map(|(_, sums)| sums).collect()), wanted);
        assert_eq!(plan.by_fund().into_iter().map(|(_, sum)| sum).sum::<Dong>(), wanted.2);
        wanted
    };
    let before = of(&plan);
    assert_eq!(
        plan.by_quarter().iter().map(|(quarter, _)| *quarter).collect::<Vec<_>>(),
        [Some(1), Some(2), Some(3), None]
    );
    plan.classes.remove(&ClassId::parse("c000").unwrap());
    let after = of(&plan);
    assert!(after.0 == before.0 - 1 && after.1 < before.1 && after.2 < before.2, "all three move");
}

#[test]
fn a_class_costs_what_its_lines_come_to() {
    let cost = |kind, quantity, per, price| Cost {
        kind,
        quantity: Quantity::from_hundredths(quantity).unwrap(),
        per,
        price,
        ..Cost::lump(Dong::ZERO, Some(fund("tinh")))
    };
    let mut two = class("c1", 2, 100, 0, "tinh");
    two.costs = vec![
        cost(CostKind::Lecturer, 1_000, Per::Run, Price::Each(dong(2_000_000))),
        cost(CostKind::Material, 100, Per::Turn, Price::Each(dong(50_000))),
        cost(CostKind::Room, 250, Per::All, Price::Each(dong(1_000_001))),
        cost(CostKind::Management, 100, Per::All, Price::Share(1_000)),
    ];
    let amounts: Vec<u64> = two.amounts().into_iter().map(Dong::get).collect();
    // 2.5 × 1,000,001 = 2,500,002.5; 10 % of 47,500,003 = 4,750,000.3.
    assert_eq!(amounts, [40_000_000, 5_000_000, 2_500_003, 4_750_000]);
    assert_eq!(two.cost(), dong(52_250_003));
}

#[test]
fn a_reviewer_is_told_what_does_not_fit_and_nothing_else() {
    assert_eq!(plan(vec![class("c1", 2, 60, 5_000_000, "tinh")]).notices(), []);
    let mut odd = class("c1", 2, 70, 6_000_000, "tinh");
    odd.seats = Some(30);
    odd.audience = "Công chức cấp xã".into();
    odd.title = "Kỹ năng số".into();
    let mut again = class("c2", 1, 30, 0, "tinh");
    again.audience = "công chức CẤP xã ".into();
    again.title = "Kỹ năng số".into();
    again.lead = String::new();
    let mut late = class("c3", 1, 0, 9_000_000, "mat");
    late.when = When::Month(11);
    let mut three = plan(vec![odd, again, late]);
    three.funds[0].granted = Some(dong(5_000_000));
    three.rates = vec![Rate {
        kind: CostKind::Lump,
        name: String::new(),
        price: dong(1),
        ceiling: Some(dong(8_000_000)),
        basis: "NQ".into(),
    }];
    let id = |name| ClassId::parse(name).unwrap();
    let wanted = [
        Notice::TurnsDisagree { class: id("c1"), counted: 60, stated: 70 },
        Notice::NoLead(id("c2")),
        Notice::NoCost(id("c2")),
        Notice::NoLearners(id("c3")),
        Notice::NoFund(id("c3"), dong(9_000_000)),
        Notice::OverCeiling {
            class: id("c3"),
            kind: CostKind::Lump,
            price: dong(9_000_000),
            ceiling: dong(8_000_000),
        },
        Notice::Twice(id("c1"), id("c2")),
        Notice::OverGrant {
            fund: fund("tinh"),
            granted: dong(5_000_000),
            planned: dong(6_000_000),
        },
        Notice::HeavyLastQuarter(Ratio::new(9_000_000, 15_000_000).unwrap()),
    ];
    assert_eq!(three.notices(), wanted);
    assert_eq!(
        three.by_fund().last(),
        Some(&(None, dong(9_000_000))),
        "a lost fund leaves its money open"
    );
}

#[test]
fn what_was_held_is_shown_with_both_numbers() {
    let mut one = class("c1", 60, 1_035, 10_000_000, "tinh");
    one.held = Held { runs: 57, turns: 274, spent: dong(7_800_000) };
    let all = plan(vec![one]).totals();
    let shares = [all.runs_done(), all.turns_done(), all.money_done()];
    assert_eq!(shares.map(|share| share.unwrap().basis_points()), [9_500, 2_647, 7_800]);
    assert_eq!(plan(vec![]).totals().turns_done(), None, "nothing planned is not 0 %");
}

#[test]
fn money_never_wraps_and_is_rounded_once() {
    assert_eq!(Dong::MOST.plus(dong(1)), Dong::MOST);
    assert_eq!(dong(57_600_000_000).per(12_288), Some(dong(4_687_500)));
    assert_eq!((dong(1).per(0), dong(1).minus(dong(2))), (None, None));
    assert_eq!(dong(5).percent(1_000), dong(1), "0.5 is rounded up");
    assert_eq!(Dong::new(u64::MAX), None);
    // Hà Nội 2022–2025: 61.6 = 9.6 + 52 billion; Quảng Nam 2022: 11.3 = 7.8 + 3.5.
    assert_eq!(dong(9_600_000_000).plus(dong(52_000_000_000)), dong(61_600_000_000));
    assert_eq!(pay_back(dong(100), 3, 1), Some(dong(67)));
}

proptest! {
    #[test]
    fn shares_are_rounded_half_up(part in 0_u64..1_000_000, whole in 1_u64..1_000_000) {
        let points = u128::from(Ratio::new(part, whole).unwrap().basis_points());
        let (exact, scale) = (u128::from(part) * 10_000, u128::from(whole));
        prop_assert!(points * scale * 2 <= exact * 2 + scale && exact * 2 < (points * 2 + 1) * scale);
    }

    #[test]
    fn a_keeper_of_a_promise_owes_nothing_and_nobody_owes_more_than_was_spent(
        spent in 0_u64..1_000_000_000, promised in 1_u32..400, served in 0_u32..500,
    ) {
        let owed = pay_back(dong(spent), promised, served).unwrap();
        prop_assert!(owed <= dong(spent));
        prop_assert!(served < promised || owed == Dong::ZERO);
    }
}
