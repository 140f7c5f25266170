//! The test vectors of the method (B.5, B.8), to the last digit, and the rules a score must never break.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::domain::sorted::SortedMap;
use std::sync::Arc;

use guong::domain::answer::{Answer, Choice};
use guong::domain::assessment::Line;
use guong::domain::band::{Band, percent};
use guong::domain::checklist::Weight;
use guong::domain::gaps::{Tier, gaps};
use guong::domain::id::ItemId;
use guong::domain::outcome::{Outcome, outcome};
use guong::domain::profile::Applicability;
use guong::domain::scale::{Point, Scale};
use guong::domain::standard::{Criticality, Item, Kind, Theme};
use guong::domain::text::Bilingual;

const COI: u8 = 4;
const GIFT: u8 = 5;
const SERV: u8 = 10;

fn practice4() -> Arc<Scale> {
    let point = |value: u8| Point {
        value,
        share: f64::from(value) / 3.0,
        label: Bilingual::new("mức", None).unwrap(),
    };
    Arc::new(Scale::new("practice4", (0..4).map(point).collect()).unwrap())
}

fn line(id: &str, theme: u8, weight: u16, criticality: Criticality) -> Line {
    let item = Item {
        id: ItemId::parse(id).unwrap(),
        rev: 1,
        standard: None,
        section: 0,
        theme: Theme::new(theme).unwrap(),
        kind: Kind::Duty,
        criticality,
        text: Bilingual::new(id, None).unwrap(),
        why: None,
        scale: practice4(),
        target: criticality.target(),
        period_months: 6,
        applies: Applicability::default(),
        default_selected: true,
        citations: vec![],
        anchors: vec![],
        evidence_examples: vec![],
        prompts: vec![],
        topics: vec![],
        relations: vec![],
    };
    Line { item: Arc::new(item), weight: Weight::from_hundredths(weight * 100).unwrap() }
}

fn rated(value: u8, importance: u8, exposure: u8) -> Answer {
    Answer {
        choice: Some(Choice::Point(value)),
        importance: Some(importance),
        exposure: Some(exposure),
        ..Answer::default()
    }
}

fn na() -> Answer {
    Answer {
        choice: Some(Choice::NotApplicable("không có việc này".into())), ..Answer::default()
    }
}

type Answers = SortedMap<ItemId, Answer>;

/// The table of method B.5.
fn vectors() -> (Vec<Line>, Answers) {
    use Criticality::{Critical, Normal};
    let rows: [(&str, u8, u16, Criticality, Option<Answer>); 11] = [
        ("a1", COI, 1, Critical, Some(rated(3, 5, 3))),
        ("a2", COI, 1, Normal, Some(rated(1, 4, 2))),
        ("a3", COI, 1, Normal, Some(na())),
        ("a4", COI, 1, Normal, Some(rated(2, 3, 4))),
        ("b1", GIFT, 2, Critical, Some(rated(1, 5, 4))),
        ("b2", GIFT, 1, Normal, Some(rated(3, 4, 3))),
        ("b3", GIFT, 1, Normal, Some(rated(3, 3, 2))),
        ("c1", SERV, 1, Normal, Some(rated(0, 3, 5))),
        ("c2", SERV, 1, Normal, None),
        ("c3", SERV, 1, Normal, Some(rated(2, 4, 5))),
        ("c4", SERV, 1, Normal, Some(rated(3, 2, 2))),
    ];
    let lines =
        rows.iter().map(|(id, theme, weight, c, _)| line(id, *theme, *weight, *c)).collect();
    let answers = rows
        .into_iter()
        .filter_map(|(id, _, _, _, answer)| Some((ItemId::parse(id).unwrap(), answer?)))
        .collect();
    (lines, answers)
}

fn of(lines: &[Line], answers: &Answers) -> Outcome {
    outcome(lines, answers, &SortedMap::new())
}

fn close(actual: Option<f64>, expected: f64) {
    let actual = actual.expect("a figure");
    assert!((actual - expected).abs() < 5e-5, "{actual} is not {expected}");
}

#[test]
fn the_vectors_of_the_method_hold() {
    let (lines, answers) = vectors();
    let found = of(&lines, &answers);
    let [coi, gift, serv] = &found.themes[..] else { panic!("three themes") };
    close(coi.score(), 0.6667);
    close(coi.sums.coverage(), 1.0);
    assert_eq!((coi.tally.not_applicable, coi.tally.items, coi.gates.len()), (1, 4, 0));
    close(gift.score(), 0.6667);
    close(gift.sums.coverage(), 1.0);
    assert_eq!(gift.gates, [ItemId::parse("b1").unwrap()]);
    close(serv.score(), 0.5556);
    close(serv.sums.coverage(), 0.75);
    close(found.overall, 0.6296);
    // COI and GIFT have the same mean; only the gate tells them apart.
    assert_eq!(coi.band, Some(Band::Improving));
    assert_eq!(gift.band, Some(Band::FirstThingsFirst));
    assert_eq!(found.band, Some(Band::FirstThingsFirst));
    close(found.sums.mean(), 6.3333 / 10.0);
}

#[test]
fn gaps_come_in_the_order_of_the_method() {
    let (lines, answers) = vectors();
    let found = gaps(&lines, &answers);
    let row =
        |id: &str, size: f64, priority: f64, tier: Tier| (id.to_owned(), size, priority, tier);
    let expected = [
        row("b1", 0.6667, 60.00, Tier::A),
        row("c1", 0.75, 45.00, Tier::B),
        row("a2", 0.4167, 23.33, Tier::B),
        row("c3", 0.0833, 6.67, Tier::C),
        row("a4", 0.0833, 4.50, Tier::C),
    ];
    assert_eq!(found.len(), expected.len());
    for (gap, (id, size, priority, tier)) in found.iter().zip(expected) {
        assert_eq!((gap.item.id.as_str(), gap.tier), (id.as_str(), tier));
        assert!((gap.size - size).abs() < 5e-5, "{id}: {}", gap.size);
        assert!((gap.priority - priority).abs() < 5e-3, "{id}: {}", gap.priority);
    }
}

#[test]
fn all_not_applicable_gives_no_score_and_no_band() {
    let lines: Vec<Line> =
        ["a", "b", "c"].iter().map(|id| line(id, COI, 1, Criticality::Normal)).collect();
    let answers = lines.iter().map(|line| (line.item.id.clone(), na())).collect();
    let found = of(&lines, &answers);
    assert_eq!(found.themes[0].score(), None);
    assert_eq!(found.themes[0].band, None);
    assert_eq!((found.overall, found.band), (None, None));
    assert_eq!(found.tally.answered(), 3);
}

#[test]
fn an_unanswered_or_withheld_critical_item_is_never_green() {
    let mut lines: Vec<Line> =
        (0..9).map(|n| line(&format!("n{n}"), COI, 1, Criticality::Normal)).collect();
    lines.push(line("k", COI, 1, Criticality::Critical));
    let mut answers: Answers =
        lines.iter().map(|line| (line.item.id.clone(), rated(3, 3, 3))).collect();
    assert_eq!(of(&lines, &answers).themes[0].band, Some(Band::Firm), "the control is green");
    let critical = ItemId::parse("k").unwrap();
    answers.remove(&critical);
    assert_eq!(of(&lines, &answers).themes[0].band, None);
    assert_eq!(of(&lines, &answers).band, None);
    answers.insert(critical, Answer { choice: Some(Choice::Withheld), ..Answer::default() });
    let found = of(&lines, &answers);
    assert_eq!((found.themes[0].band, found.tally.answered()), (None, 10));
}

#[test]
fn blank_is_not_zero_and_too_little_has_no_band() {
    let lines: Vec<Line> =
        (0..120).map(|n| line(&format!("n{n}"), 1 + n % 10, 1, Criticality::Normal)).collect();
    let top: Answers =
        lines.iter().take(30).map(|line| (line.item.id.clone(), rated(3, 3, 3))).collect();
    let found = of(&lines, &top);
    assert_eq!(percent(found.sums.mean().unwrap()), 100);
    assert_eq!(percent(found.sums.coverage().unwrap()), 25);
    assert!(!found.has_bands);
    assert!(found.themes.iter().all(|theme| theme.band.is_none()));
    let all: Answers = lines.iter().map(|l| (l.item.id.clone(), rated(2, 3, 3))).collect();
    assert_eq!(of(&lines, &all).band, Some(Band::Improving));
}

#[test]
fn theme_shares_move_the_overall_figure_only() {
    let (lines, answers) = vectors();
    let theme = |number: u8| Theme::new(number).unwrap();
    let shares = SortedMap::from([(theme(COI), 50), (theme(GIFT), 0), (theme(SERV), 50)]);
    let found = outcome(&lines, &answers, &shares);
    close(found.overall, f64::midpoint(0.6667, 0.5556));
    assert_eq!(found.themes, of(&lines, &answers).themes);
}
