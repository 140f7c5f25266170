//! Clocks that run back, jump ten years, or change with the season: the order of what people do stays, nothing
//! overflows, and reminders come neither at once nor never.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that panics is doing its work"
)]

mod shelf;

use guong::domain::day::{Day, Moment};
use guong::domain::reminder::is_backup_due;
use guong::storage::{Put, compact};
use proptest::prelude::*;

use shelf::{NOW, Tab, new_shelf, vault};

const DAY: u64 = 24 * 3600 * 1000;

/// What a clock shows next, given what it showed.
#[derive(Clone, Debug)]
enum Jump {
    On(u64),
    Back(u64),
    To(u64),
}

fn jump() -> impl Strategy<Value = Jump> {
    prop_oneof![
        6 => (0..600_000_u64).prop_map(Jump::On),
        1 => Just(Jump::Back(3600 * 1000)),
        1 => Just(Jump::On(3600 * 1000)),
        1 => (0..2 * DAY).prop_map(Jump::Back),
        1 => Just(Jump::On(3652 * DAY)),
        1 => Just(Jump::Back(3652 * DAY)),
        1 => prop_oneof![Just(0), Just(u64::MAX), any::<u64>()].prop_map(Jump::To),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// One person, two windows that see each other, reloads and compactions in between: the last thing done stands.
    #[test]
    fn the_last_thing_done_stands_whatever_the_clock_says(
        acts in proptest::collection::vec((0..2_usize, 0..3_u8, jump(), 0..12_u8), 1..40)
    ) {
        let mut shelf = new_shelf();
        let mut tabs = [Tab::open(&shelf, 1), Tab::open(&shelf, 2)];
        let (mut wall, mut model) = (NOW, [None::<usize>; 3]);
        for (step, (at, path, jump, what)) in acts.into_iter().enumerate() {
            wall = match jump {
                Jump::On(ms) => wall.saturating_add(ms),
                Jump::Back(ms) => wall.saturating_sub(ms),
                Jump::To(ms) => ms,
            };
            let put = Put::set(format!("a/r/{path}"), step.to_string());
            prop_assert!(tabs[at].write(&mut shelf, wall, &[put]));
            model[usize::from(path)] = Some(step);
            for key in shelf.journal_keys() {
                let Tab { writer, registers } = &mut tabs[1 - at];
                if let Ok(record) = writer.receive(&key, &shelf.kept[&key]) {
                    record.apply(registers);
                }
            }
            match what {
                0 => tabs[at] = Tab::open(&shelf, 10 + step as u64),
                1 => {
                    if let Some(plan) = compact(&shelf.entries(), vault(), wall) {
                        shelf.set(&plan.key, &plan.text);
                        for key in plan.verify(Some(&plan.text)).unwrap() {
                            shelf.kept.remove(key);
                        }
                    }
                }
                _ => {}
            }
            let opened = shelf.open();
            prop_assert!(opened.damaged.is_empty() && opened.breaks.is_empty());
            for (path, expected) in model.iter().enumerate() {
                let expected = expected.map(|step| step.to_string());
                let path = format!("a/r/{path}");
                prop_assert_eq!(opened.registers.get(&path), expected.as_deref());
                prop_assert_eq!(tabs[0].registers.get(&path), expected.as_deref());
                prop_assert_eq!(tabs[1].registers.get(&path), expected.as_deref());
            }
        }
    }

    #[test]
    fn reminders_are_sane_whatever_the_clock_says(last in any::<u64>(), now in any::<u64>(), east in -840..=840_i32) {
        let (last, today) = (Day::of(Moment(last), east), Day::of(Moment(now), east));
        let is_due = is_backup_due(Some(last), Some(last), true, today);
        prop_assert_eq!(is_due, today.days_since(last) >= 8, "from the eighth day on, never before the last one");
        prop_assert!(!is_backup_due(Some(last), Some(last), false, today));
    }
}

#[test]
fn a_clock_set_back_asks_for_no_backup_and_ten_years_later_it_does() {
    let day = |ms: u64| Day::of(Moment(ms), 7 * 60);
    let is_due = |now: u64| is_backup_due(Some(day(NOW)), Some(day(NOW)), true, day(now));
    assert!(!is_due(NOW) && !is_due(NOW - DAY) && !is_due(NOW - 3652 * DAY));
    assert!(!is_due(NOW + 7 * DAY) && is_due(NOW + 8 * DAY) && is_due(NOW + 3652 * DAY));
    // An hour more or less, as twice a year elsewhere, moves no day by more than one.
    for hour in 0..24 {
        let at = NOW + hour * 3600 * 1000;
        let (winter, summer) = (Day::of(Moment(at), 60), Day::of(Moment(at), 120));
        assert!((0..=1).contains(&summer.days_since(winter)));
    }
}
