//! The annual plan against published figures: every one that can be recomputed is, every known trap is refused.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::domain::annual::checks::Notice;
use guong::domain::annual::class::{Branch, Class, ContentGroup, Held, When};
use guong::domain::annual::cost::{Cost, CostKind, Per, Price};
use guong::domain::annual::{AnnualPlan, Fund, Rate};
use guong::domain::id::{AnnualPlanId, ClassId, FundId};
use guong::domain::money::{Dong, Quantity, pay_back};
use guong::domain::ratio::{Growth, Impossible, Ratio, base_of, points_between, relative_between};
use guong::domain::text::Lang;
use guong::words::amounts::in_words;
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
fn published_shares_come_out_to_the_last_digit() {
    // (part, whole, in hundredths of a percent); `training-vn` E2.
    let published = [
        (274, 1_035, 2_647),
        (649, 1_240, 5_234),
        (649, 2_710, 2_395),
        (1_070, 1_346, 7_949),
        (53, 1_346, 394),
        (223, 1_346, 1_657),
        (38, 1_346, 282),
        (401, 1_346, 2_979),
        (112, 1_346, 832),
        (105_606, 206_707, 5_109),
        (101_101, 206_707, 4_891),
        (38_279, 206_707, 1_852),
        (154_766, 206_707, 7_487),
        (13_662, 206_707, 661),
        (122_143, 206_707, 5_909),
        (63_203, 206_707, 3_058),
        (21_361, 206_707, 1_033),
        (6_182, 114_834, 538),
        (1_179, 31_183, 378),
        (189, 31_183, 61),
        (112, 31_183, 36),
        (2_813, 3_050, 9_223),
        (976, 1_483, 6_581),
        (57, 60, 9_500),
        (46, 77, 5_974),
        (103, 137, 7_518),
        (82, 143, 5_734),
    ];
    for (part, whole, points) in published {
        assert_eq!(Ratio::new(part, whole).unwrap().basis_points(), points, "{part}/{whole}");
    }
}

#[test]
fn sums_are_of_counts_never_of_rounded_shares() {
    // Bình Giang 2020: 2 % + 55.2 % was printed as 57.2 %; the people behind it are 3 + 79 of 143.
    let [few, more] = [Ratio::new(3, 143).unwrap(), Ratio::new(79, 143).unwrap()];
    assert_eq!(Ratio::new(few.part + more.part, few.whole()).unwrap().basis_points(), 5_734);
    let rest = Ratio::new(52, 143).unwrap().basis_points();
    assert_eq!(rest, 3_636, "printed as 36.5");
    // Quảng Nam 2022: 57 of 60 and 46 of 77 together are not the mean of 95.00 % and 59.74 %.
    assert_eq!(Ratio::new(57 + 46, 60 + 77).unwrap().basis_points(), 7_518);
}

#[test]
fn points_and_relative_growth_are_never_mixed() {
    // Bắc Kạn 2020, `training-vn` E2.1.
    assert_eq!(base_of(9_460, Growth::Points(842)), Ok(8_618));
    assert_eq!(base_of(1_210, Growth::Points(1_949)), Err(Impossible::Base(-739)));
    assert_eq!(base_of(1_210, Growth::Relative(1_949)), Ok(1_013));
    for (now, points, base) in
        [(8_800, 4_200, 4_600), (9_990, 5_550, 4_440), (6_480, 2_370, 4_110), (2_190, 670, 1_520)]
    {
        assert_eq!(base_of(now, Growth::Points(points)), Ok(base));
        assert_eq!(points_between(base, now), points);
    }
    assert_eq!(base_of(9_000, Growth::Points(-2_000)), Err(Impossible::Base(11_000)));
    assert_eq!(base_of(500, Growth::Relative(-10_000)), Err(Impossible::Vanished));
    assert_eq!(relative_between(1_013, 1_210), Some(1_945));
    assert_eq!((relative_between(0, 5), relative_between(4, 3)), (None, Some(-2_500)));
}

#[test]
fn one_achievement_is_shown_against_each_plan_it_was_promised_in() {
    let done = 649;
    let shares = [1_240, 2_710].map(|target| Ratio::new(done, target).unwrap().basis_points());
    assert_eq!(shares, [5_234, 2_395]);
    assert_eq!((2_710 - done) / 3, 687, "what is left for each of three years");
}

#[test]
fn turns_are_not_people_and_people_are_never_more_than_turns() {
    let mut three = class("c1", 3, 90, 1, "tinh");
    three.people = Some(30);
    assert!(three.clone().checked().is_ok(), "thirty people, three times each");
    three.people = Some(91);
    assert!(three.checked().is_err());
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

#[test]
fn amounts_are_said_in_words_as_they_are_written() {
    let said = [
        (0, "Không đồng", "Zero dong"),
        (
            57_600_000_000,
            "Năm mươi bảy tỷ sáu trăm triệu đồng",
            "Fifty-seven billion six hundred million dong",
        ),
        (
            4_687_500,
            "Bốn triệu sáu trăm tám mươi bảy nghìn năm trăm đồng",
            "Four million six hundred eighty-seven thousand five hundred dong",
        ),
        (15, "Mười lăm đồng", "Fifteen dong"),
        (21, "Hai mươi mốt đồng", "Twenty-one dong"),
        (24, "Hai mươi tư đồng", "Twenty-four dong"),
        (14, "Mười bốn đồng", "Fourteen dong"),
        (55, "Năm mươi lăm đồng", "Fifty-five dong"),
        (105, "Một trăm linh năm đồng", "One hundred five dong"),
        (1_000_005, "Một triệu không trăm linh năm đồng", "One million five dong"),
        (
            1_015_000,
            "Một triệu không trăm mười lăm nghìn đồng",
            "One million fifteen thousand dong",
        ),
        (2_000_000_000_000, "Hai nghìn tỷ đồng", "Two trillion dong"),
        (
            1_200_050_000_000,
            "Một nghìn hai trăm tỷ không trăm năm mươi triệu đồng",
            "One trillion two hundred billion fifty million dong",
        ),
        (1_000_000_000_000_000, "Một triệu tỷ đồng", "One quadrillion dong"),
    ];
    for (amount, vi, en) in said {
        assert_eq!(in_words(Lang::Vi, dong(amount)), vi);
        assert_eq!(in_words(Lang::En, dong(amount)), en);
    }
}

/// Reads Vietnamese number words back: what was said must be the amount.
fn heard(text: &str) -> u64 {
    let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    let (mut above, mut sum, mut group, mut digit) = (0_u64, 0_u64, 0_u64, None::<u64>);
    for word in text.to_lowercase().split_whitespace() {
        match word {
            "trăm" => group += digit.take().unwrap() * 100,
            "mươi" => group += digit.take().unwrap() * 10,
            "mười" => group += 10,
            "linh" => {}
            "mốt" => digit = Some(1),
            "tư" => digit = Some(4),
            "lăm" => digit = Some(5),
            "nghìn" | "triệu" | "tỷ" | "đồng" => {
                group += digit.take().unwrap_or(0);
                match word {
                    "nghìn" => sum += group * 1_000,
                    "triệu" => sum += group * 1_000_000,
                    "tỷ" => {
                        above = (above + sum + group) * 1_000_000_000;
                        sum = 0;
                    }
                    _ => sum += group,
                }
                group = 0;
            }
            other => digit = digits.iter().position(|digit| *digit == other).map(|at| at as u64),
        }
    }
    above + sum
}

proptest! {
    #[test]
    fn what_is_said_is_the_amount(amount in 0_u64..=Dong::MOST.get()) {
        prop_assert_eq!(heard(&in_words(Lang::Vi, dong(amount))), amount);
    }

    #[test]
    fn different_amounts_are_said_differently(a in 0_u64..2_000_000, b in 0_u64..2_000_000) {
        for lang in [Lang::Vi, Lang::En] {
            prop_assert_eq!(in_words(lang, dong(a)) == in_words(lang, dong(b)), a == b);
        }
    }

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
