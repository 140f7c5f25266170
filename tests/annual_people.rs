//! Who learns and needs what, what learners think of it, and what if there were less money.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::domain::annual::class::{Class, ContentGroup, Held, When};
use guong::domain::annual::cost::Cost;
use guong::domain::annual::learners::{Attendance, Turn, attendance, reached};
use guong::domain::annual::needs::{Need, Reason, demands};
use guong::domain::annual::scenario::Scenario;
use guong::domain::annual::slip::{Band, Slip, judge};
use guong::domain::annual::{AnnualPlan, Fund};
use guong::domain::id::{AnnualPlanId, ClassId, FundId, LearnerId, TopicId};
use guong::domain::money::Dong;
use guong::domain::ratio::Ratio;

fn class(name: &str) -> ClassId {
    ClassId::parse(name).unwrap()
}

fn who(name: &str) -> LearnerId {
    LearnerId::parse(name).unwrap()
}

fn turn(in_class: &str, person: &str, periods: Option<u32>) -> Turn {
    Turn { class: class(in_class), learner: who(person), periods }
}

#[test]
fn one_person_in_three_classes_is_three_turns_and_one_person() {
    let turns = [
        turn("c1", "an", Some(24)),
        turn("c2", "an", Some(16)),
        turn("c3", "an", None),
        turn("c1", "binh", Some(40)),
        turn("c1", "binh", None),
    ];
    let all = attendance(&turns);
    assert_eq!(all, Attendance { turns: 4, turns_done: 3, people: 2 });
    let people = ["an", "binh", "chi"].map(who);
    assert_eq!(reached(&people, &turns, 40), Ratio::new(2, 3), "24 + 16 is enough, nothing is not");
    assert_eq!(reached(&people, &turns, 41), Ratio::new(0, 3));
    assert_eq!(reached(&[], &turns, 40), None);
}

#[test]
fn twelve_thousand_turns_are_counted_as_they_are() {
    let turns: Vec<Turn> = (0..12_288_u32)
        .map(|at| turn(&format!("c{}", at % 179), &format!("p{}", at * 7 % 6_144), Some(8)))
        .collect();
    assert_eq!(attendance(&turns).people, 6_144);
    assert_eq!(attendance(&turns).turns, 12_288);
}

fn need(person: Option<&str>, people: u32, content: &str, reason: Reason) -> Need {
    Need {
        who: person.map(who),
        people,
        content: content.into(),
        topic: None,
        group: ContentGroup::Position,
        reason,
    }
}

#[test]
fn seventeen_people_who_lack_one_thing_are_one_class_with_seventeen_seats() {
    let mut needs: Vec<Need> = (0..17)
        .map(|at| need(Some(&format!("p{at}")), 1, "Xử lý xung đột lợi ích", Reason::Gap))
        .collect();
    needs.push(need(Some("p3"), 1, "xu ly xung dot LOI ICH ", Reason::Survey));
    needs.push(need(None, 5, "Ngoại ngữ", Reason::Position));
    let found = demands(&needs);
    assert_eq!(found.iter().map(|demand| demand.people).collect::<Vec<_>>(), [17, 5]);
    assert_eq!(found[0].content, "Xử lý xung đột lợi ích");
    assert_eq!(found[0].reasons.iter().collect::<Vec<_>>(), [&Reason::Gap, &Reason::Survey]);
    let one = found[0].class(class("c"), 50);
    assert_eq!((one.runs, one.seats, one.turns(), one.people), (1, Some(17), 17, Some(17)));
    let small = found[0].class(class("c"), 6);
    assert_eq!((small.runs, small.seats, small.turns()), (3, Some(6), 17), "nobody is left out");
    assert!(small.checked().is_ok());
}

#[test]
fn the_same_topic_is_one_demand_whatever_it_is_called_and_groups_stay_apart() {
    let topic = Some(TopicId::parse("t-qua").unwrap());
    let one = Need { topic: topic.clone(), ..need(Some("a"), 1, "Quà tặng", Reason::Gap) };
    let other =
        Need { topic, ..need(Some("b"), 1, "Từ chối quà", Reason::NewRule("Luật".into())) };
    assert_eq!(demands(&[one.clone(), other]).len(), 1);
    let group = Need { group: ContentGroup::Politics, ..one.clone() };
    assert_eq!(demands(&[one, group]).len(), 2);
}

fn slip(ratings: &[u8]) -> Slip {
    Slip(ratings.iter().map(|rating| (*rating > 0).then_some(*rating)).collect())
}

#[test]
fn a_slip_with_more_than_a_twentieth_left_out_is_void() {
    let with_gaps = |gaps: usize| {
        let mut ratings = [8; 20];
        ratings[..gaps].fill(0);
        slip(&ratings)
    };
    assert!(with_gaps(1).is_valid(20), "one of twenty is 5 %, not more");
    assert!(!with_gaps(2).is_valid(20));
    assert!(!slip(&[8, 11]).is_valid(2) && !slip(&[]).is_valid(0));
    assert!(!slip(&[8]).is_valid(2), "what is not there is left out");
    let found = judge(&[with_gaps(0), with_gaps(1), with_gaps(2)], 20);
    assert_eq!((found.valid, found.void, found.index.count), (2, 1, 39));
    assert_eq!(found.questions[0].count, 1);
}

#[test]
fn bands_begin_where_they_are_said_to_begin() {
    let band = |ratings: &[u8]| {
        let slips: Vec<Slip> = ratings.iter().map(|rating| slip(&[*rating])).collect();
        let found = judge(&slips, 1);
        (found.index.hundredths(), found.index.band())
    };
    assert_eq!(band(&[]), (None, None));
    assert_eq!(band(&[1]), (Some(100), Some(Band::Poor)));
    assert_eq!(band(&[2]), (Some(200), Some(Band::Weak)));
    assert_eq!(band(&[4]), (Some(400), Some(Band::Average)));
    assert_eq!(band(&[6]), (Some(600), Some(Band::Good)));
    assert_eq!(band(&[8, 8]), (Some(800), Some(Band::Excellent)));
    let mut nearly = vec![8_u8; 299];
    nearly.push(7);
    assert_eq!(band(&nearly), (Some(800), Some(Band::Good)), "7.9967 reads 8.00 and is not yet 8");
}

fn planned(name: &str, when: When, cost: u64, held: u32) -> Class {
    let mut class = Class::begun(class(name), name.to_owned());
    class.when = when;
    class.turns_stated = Some(30);
    class.costs = vec![Cost::lump(Dong::new(cost).unwrap(), FundId::parse("f"))];
    class.held = Held { runs: held, ..Held::default() };
    class
}

fn plan() -> AnnualPlan {
    let classes = [
        planned("held", When::Quarter(4), 40, 1),
        planned("early", When::Month(2), 30, 0),
        planned("late", When::Month(12), 20, 0),
        planned("later", When::Quarter(4), 10, 0),
        planned("open", When::Open, 5, 0),
    ];
    AnnualPlan {
        id: AnnualPlanId::parse("p").unwrap(),
        title: "KH".into(),
        unit: String::new(),
        year: 2027,
        funds: vec![Fund { id: FundId::parse("f").unwrap(), name: "f".into(), granted: None }],
        rates: vec![],
        classes: classes.into_iter().map(|class| (class.id.clone(), class)).collect(),
    }
}

#[test]
fn less_money_leaves_out_the_latest_first_and_never_what_was_held() {
    let without = |at_most| -> Option<Vec<String>> {
        let scenario = Scenario::fitting(&plan(), Dong::new(at_most).unwrap())?;
        Some(scenario.without.iter().map(ToString::to_string).collect())
    };
    assert_eq!(without(105), Some(vec![]));
    assert_eq!(without(100), Some(vec!["open".into()]));
    assert_eq!(without(94), Some(vec!["late".into(), "open".into()]));
    assert_eq!(without(45).unwrap().len(), 4);
    assert_eq!(without(39), None, "what was held has been spent");
}

#[test]
fn a_scenario_changes_nothing_until_it_is_accepted() {
    let plan = plan();
    let moving = Scenario::moving(&plan, 4, When::Quarter(3));
    assert_eq!(moving.moved.len(), 2, "what was held stays");
    let (before, after) = moving.compared(&plan);
    assert_eq!((before, after.cost, after.runs), (plan.totals(), before.cost, before.runs));
    let quarters = |plan: &AnnualPlan| {
        plan.by_quarter()
            .iter()
            .map(|(quarter, sums)| (*quarter, sums.cost.get()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        quarters(&moving.applied(&plan)),
        [(Some(1), 30), (Some(3), 30), (Some(4), 40), (None, 5)]
    );
    let cheaper = Scenario { cheaper: 1_000, ..Scenario::default() };
    assert_eq!(cheaper.compared(&plan).1.cost.get(), 40 + 27 + 18 + 9 + 5, "4.5 is rounded up");
}
