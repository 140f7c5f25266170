//! The ring of automatic copies over a year of work, day by day.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::storage::{Copy, VaultId, thinned};

const DAY: u64 = 24 * 3600 * 1000;
const HOUR: u64 = 3600 * 1000;

fn copy(time: u64, is_protected: bool, length: usize) -> Copy {
    Copy { time, is_protected, length }
}

fn thin(copies: &mut Vec<Copy>, now: u64) {
    let gone = thinned(copies, now);
    copies.retain(|copy| !gone.contains(copy));
}

#[test]
fn a_name_tells_its_copy_and_nothing_of_another_vault() {
    let vault = VaultId::parse("Vault-00").unwrap();
    let copy = copy(1_790_000_000_000, true, 57_000);
    assert_eq!(Copy::parse(&copy.name(vault), vault), Some(copy.clone()));
    assert_eq!(Copy::parse(&copy.name(vault), VaultId::parse("Vault-01").unwrap()), None);
    assert_eq!(Copy::parse("Vault-00/zz/q/1", vault), None);
}

#[test]
fn a_year_of_copies_leaves_today_the_days_and_the_weeks() {
    let mut copies = Vec::new();
    let start = 20_000 * DAY;
    for day in 0..365 {
        for hour in 8..17 {
            let now = start + day * DAY + hour * HOUR;
            copies.push(copy(now, false, 50_000));
            thin(&mut copies, now);
            assert!(copies.iter().any(|copy| copy.time == now), "the newest never goes");
        }
    }
    let now = start + 364 * DAY + 16 * HOUR;
    let of_day = |back: u64| copies.iter().filter(|c| c.time / DAY == now / DAY - back).count();
    assert_eq!(of_day(0), 6);
    for back in 1..14 {
        assert_eq!(of_day(back), 1, "{back} days back");
    }
    let older: Vec<_> = copies.iter().filter(|c| now - c.time >= 14 * DAY).collect();
    assert!((5..=8).contains(&older.len()), "{}", older.len());
    assert!(copies.iter().all(|copy| now - copy.time < 8 * 7 * DAY));
}

#[test]
fn copies_made_before_something_large_stay_beside_and_are_three() {
    let now = 20_000 * DAY;
    let mut copies: Vec<Copy> = (0..10).map(|n| copy(now - n * HOUR, n % 2 == 0, 10)).collect();
    thin(&mut copies, now);
    assert_eq!(copies.iter().filter(|copy| copy.is_protected).count(), 3);
    assert_eq!(copies.iter().filter(|copy| !copy.is_protected).count(), 5);
}

#[test]
fn the_room_is_kept_and_the_newest_stays_however_large() {
    let now = 20_000 * DAY;
    let mut large: Vec<Copy> = (0..6).map(|n| copy(now - n, false, 3_000_000)).collect();
    thin(&mut large, now);
    assert_eq!(large.len(), 2);
    let mut huge = vec![copy(now, false, 20_000_000), copy(now - 1, false, 10)];
    thin(&mut huge, now);
    assert_eq!(huge, [copy(now, false, 20_000_000)]);
}
