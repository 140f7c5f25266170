//! The calendar file, line by line.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::documents::calendar::calendar;
use guong::domain::agenda::agenda;
use guong::domain::day::{Day, Moment};
use guong::domain::id::{ActionId, GoalId, ItemId, PlanId};
use guong::domain::plan::{Action, Goal, Plan, Progress};
use guong::domain::sorted::SortedMap;
use guong::domain::standard::{ActivityKind, Effort};
use guong::domain::text::Lang;
use guong::words::Words;

const NOON: Moment = Moment(1_767_268_800_000);

fn plan() -> Plan {
    let day = |text| Day::parse(text).unwrap();
    let secret = "Không nhận quà; báo cáo, từ chối";
    let id = GoalId::parse("g1").unwrap();
    let items = vec![ItemId::parse("s.1").unwrap()];
    let mut goal = Goal::begun(id, items, None, secret.into(), day("2026-01-01"));
    let id = ActionId::parse("a1").unwrap();
    let (title, effort) = ("Hỏi chị Hằng".into(), Effort::Minutes(30));
    goal.actions.push(Action {
        id,
        kind: ActivityKind::Social,
        title,
        effort,
        due: Some(day("2026-12-31")),
        progress: Progress::ToDo,
    });
    Plan {
        id: PlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        round: None,
        from: day("2026-01-01"),
        to: day("2026-12-31"),
        floor: None,
        goals: [(goal.id.clone(), goal)].into_iter().collect(),
    }
}

fn file(plan: &Plan, now: Moment, lang: Lang) -> String {
    calendar(Words::of(lang), &agenda(plan, &SortedMap::new(), &[]), now)
}

/// Lines as a reader of calendars joins them.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn every_line_is_short_ends_right_and_cuts_no_letter() {
    for lang in [Lang::Vi, Lang::En] {
        let file = file(&plan(), NOON, lang);
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        let longest = file.split("\r\n").map(str::len).max().unwrap();
        assert!(longest <= 75, "{longest} octets");
        let folded = file.split("\r\n").filter(|line| line.starts_with(' ')).count();
        assert!(folded > 0 || lang == Lang::En, "the Vietnamese note is long enough to fold");
    }
}

#[test]
fn titles_are_neutral_and_nothing_of_the_goal_is_told() {
    for lang in [Lang::Vi, Lang::En] {
        let file = file(&plan(), NOON, lang).replace("\r\n ", "");
        for word in ["quà", "từ chối", "Hằng", "Kế hoạch"] {
            assert!(!file.contains(word), "{word} in {file}");
        }
    }
    let file = unfolded(&file(&plan(), NOON, Lang::Vi));
    assert!(file.contains(&"SUMMARY:Học tập cá nhân: mục 1".to_owned()));
    assert!(file.contains(&"X-WR-TIMEZONE:Asia/Ho_Chi_Minh".to_owned()));
    assert!(file.contains(&"DTSTAMP:20260101T120000Z".to_owned()));
    assert!(file.contains(&"DTSTART;VALUE=DATE:20261231".to_owned()));
    assert!(file.contains(&"DTEND;VALUE=DATE:20270101".to_owned()), "the day after");
}

#[test]
fn an_export_again_updates_the_same_events() {
    let uids = |file: &str| -> Vec<String> {
        unfolded(file).into_iter().filter(|line| line.starts_with("UID:")).collect()
    };
    let sequence = |file: &str| -> u64 {
        let lines = unfolded(file);
        let line = lines.iter().find_map(|line| line.strip_prefix("SEQUENCE:")).unwrap();
        line.parse().unwrap()
    };
    let mut plan = plan();
    let first = file(&plan, NOON, Lang::Vi);
    for goal in plan.goals.values_mut() {
        goal.due = Day::parse("2026-08-08");
        goal.actions[0].due = Day::parse("2026-11-30");
    }
    let again = file(&plan, Moment(NOON.0 + 60_000), Lang::Vi);
    let mut found = (uids(&first), uids(&again));
    found.0.sort();
    found.1.sort();
    assert_eq!(found.0, found.1);
    let mut once = found.0.clone();
    once.dedup();
    assert_eq!(once.len(), found.0.len(), "no id twice");
    assert!(sequence(&again) > sequence(&first));
    assert!(sequence(&again) < 1 << 31);
    for goal in plan.goals.values_mut() {
        goal.actions[0].progress = Progress::Done;
    }
    assert_eq!(uids(&file(&plan, NOON, Lang::Vi)).len(), found.0.len() - 1, "done is left out");
}
