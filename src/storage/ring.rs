//! Which automatic copies stay: many of today, one a day, one a week; and those made before something large was done.

use super::alphabet::{base36, number_from_base36};
use super::key::VaultId;

/// How many of the newest stay whatever their day.
const NEWEST: usize = 6;
/// For how many days one of each day stays.
const DAYS: u64 = 14;
/// For how many weeks one of each week stays.
const WEEKS: u64 = 8;
/// How many of those made before something large was done.
const PROTECTED: usize = 3;
/// How large all of them together may be, in bytes.
const ROOM: usize = 8_000_000;
const DAY: u64 = 24 * 3600 * 1000;

/// One copy of everything, by its name in the ring.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Copy {
    /// When it was made, in milliseconds since 1970.
    pub time: u64,
    /// Whether it was made before something large was done (a restore, a new lock).
    pub is_protected: bool,
    /// How long its text is, in bytes.
    pub length: usize,
}

impl Copy {
    /// Its name among the copies of a vault.
    pub fn name(&self, vault: VaultId) -> String {
        let kind = if self.is_protected { "p" } else { "a" };
        let length = base36(u64::try_from(self.length).unwrap_or_default());
        format!("{vault}/{}/{kind}/{length}", base36(self.time))
    }

    /// The copy of this vault that a name tells of.
    pub fn parse(name: &str, vault: VaultId) -> Option<Self> {
        let mut parts = name.strip_prefix(vault.as_str())?.strip_prefix('/')?.split('/');
        let time = number_from_base36(parts.next()?)?;
        let is_protected = match parts.next()? {
            "p" => true,
            "a" => false,
            _ => return None,
        };
        let length = usize::try_from(number_from_base36(parts.next()?)?).ok()?;
        parts.next().is_none().then_some(Self { time, is_protected, length })
    }
}

/// The copies that have to go, given all there are. The newest never goes.
pub fn thinned(copies: &[Copy], now_ms: u64) -> Vec<Copy> {
    let mut by_age: Vec<&Copy> = copies.iter().collect();
    by_age.sort_unstable_by(|one, other| other.cmp(one));
    let (mut kept, mut gone): (Vec<&Copy>, Vec<Copy>) = (Vec::new(), Vec::new());
    for copy in by_age {
        if stays(copy, &kept, now_ms) { kept.push(copy) } else { gone.push(copy.clone()) }
    }
    let mut room = ROOM;
    for (at, copy) in kept.into_iter().enumerate() {
        if at > 0 && copy.length > room {
            gone.push(copy.clone());
        }
        room = room.saturating_sub(copy.length);
    }
    gone
}

/// `newer` are the copies that stay and are newer than this one.
fn stays(copy: &Copy, newer: &[&Copy], now_ms: u64) -> bool {
    let of_its_kind = newer.iter().filter(|kept| kept.is_protected == copy.is_protected);
    if copy.is_protected {
        return of_its_kind.count() < PROTECTED;
    }
    let rank = of_its_kind.clone().count();
    let age = now_ms.saturating_sub(copy.time);
    let is_last_of = |span: u64| {
        let mut newer = of_its_kind.clone();
        !newer.any(|kept| kept.time / span == copy.time / span)
    };
    rank < NEWEST
        || (age < DAYS * DAY && is_last_of(DAY))
        || (age < WEEKS * 7 * DAY && is_last_of(7 * DAY))
}
