//! The lock: two ways in, and no third.

use guong::storage::VaultId;
use guong::storage::sealing::{Cost, DataKey, Lock, Locked, RecoveryCode, Seal as _};
use serde_json::{Value, json};

use super::{flips, random, vault};

/// Far below what is ever offered, so that thousands of tries are quick.
const CHEAP: Cost = Cost { m_kib: 8, t: 1 };
const PASSPHRASE: &str = "suong mai tren doi che";

fn lock() -> (Lock, DataKey, RecoveryCode) {
    Lock::create(vault(), PASSPHRASE, CHEAP, &random(1)).unwrap()
}

fn with(lock: &Lock, field: &str, value: Value) -> Lock {
    let mut fields = serde_json::to_value(lock).unwrap();
    fields[field] = value;
    serde_json::from_value(fields).unwrap()
}

fn refused(opened: Result<DataKey, Locked>) -> Locked {
    opened.unwrap_err()
}

#[test]
fn both_ways_lead_to_the_same_data_key() {
    let (lock, key, code) = lock();
    let saved: Lock = serde_json::from_str(&serde_json::to_string(&lock).unwrap()).unwrap();
    assert_eq!(saved, lock);
    assert_eq!(saved.open(vault(), PASSPHRASE).unwrap().bytes(), key.bytes());
    let code = RecoveryCode::parse(&code.to_string()).unwrap();
    assert_eq!(saved.open_with_code(vault(), &code).unwrap().bytes(), key.bytes());
    let sealed = key.sealer(Box::new(random(2))).seal("place", "text");
    let again = saved.open(vault(), PASSPHRASE).unwrap().sealer(Box::new(random(3)));
    assert_eq!(again.unseal("place", &sealed).as_deref(), Ok("text"));
}

#[test]
fn another_passphrase_or_another_code_opens_nothing() {
    let (lock, ..) = lock();
    for wrong in ["", "suong mai tren doi ch", "Suong mai tren doi che", "sương mai trên đồi chè"]
    {
        assert_eq!(refused(lock.open(vault(), wrong)), Locked::WrongPassphrase);
    }
    let (_, _, other) = Lock::create(vault(), PASSPHRASE, CHEAP, &random(9)).unwrap();
    assert_eq!(refused(lock.open_with_code(vault(), &other)), Locked::WrongCode);
}

#[test]
fn a_passphrase_is_the_same_on_every_keyboard() {
    let composed = "Sương mai trên đồi chè";
    let (lock, ..) = Lock::create(vault(), composed, CHEAP, &random(1)).unwrap();
    let typed = [
        "Su\u{31b}o\u{31b}ng mai tre\u{302}n đo\u{302}\u{300}i che\u{300}",
        "Su\u{31b}o\u{31b}ng mai tre\u{302}n đô\u{300}i che\u{300}",
        "  Sương mai\u{a0}trên  đồi chè \n",
    ];
    for typed in typed {
        assert!(lock.open(vault(), typed).is_ok(), "{typed}");
    }
}

#[test]
fn a_lock_belongs_to_its_vault_and_a_wrap_to_its_purpose() {
    let (lock, key, code) = lock();
    let other = VaultId::parse("Kho_0002").unwrap();
    assert_eq!(refused(lock.open(other, PASSPHRASE)), Locked::WrongPassphrase);
    assert_eq!(refused(lock.open_with_code(other, &code)), Locked::WrongCode);
    let fields = serde_json::to_value(&lock).unwrap();
    let swapped = with(&lock, "wrapped", fields["code_wrapped"].clone());
    assert!(swapped.open(vault(), PASSPHRASE).is_err());
    let swapped = with(&lock, "code_wrapped", fields["wrapped"].clone());
    assert!(swapped.open_with_code(vault(), &code).is_err());
    let later = lock.with_passphrase(vault(), &key, "mot cau khac", CHEAP, &random(3)).unwrap();
    let later = serde_json::to_value(&later).unwrap();
    let mixed = with(&lock, "wrapped", later["wrapped"].clone());
    assert!(mixed.open(vault(), PASSPHRASE).is_err());
}

#[test]
fn every_flipped_bit_of_a_wrap_or_its_salt_is_refused() {
    let (lock, _, code) = lock();
    let fields = serde_json::to_value(&lock).unwrap();
    for field in ["wrapped", "salt", "kdf"] {
        for changed in flips(fields[field].as_str().unwrap()) {
            let changed = with(&lock, field, changed.into());
            assert!(changed.open(vault(), PASSPHRASE).is_err(), "{changed:?}");
        }
    }
    for field in ["code_wrapped", "code_salt"] {
        for changed in flips(fields[field].as_str().unwrap()) {
            let changed = with(&lock, field, changed.into());
            assert!(changed.open_with_code(vault(), &code).is_err(), "{changed:?}");
        }
    }
    for field in ["m_kib", "t", "p"] {
        for bit in 0..32 {
            let changed = fields[field].as_u64().unwrap() ^ (1 << bit);
            let changed = with(&lock, field, changed.into());
            assert!(changed.open(vault(), PASSPHRASE).is_err(), "{changed:?}");
        }
    }
}

#[test]
fn a_new_passphrase_keeps_the_data_key_and_shuts_the_old_one_out() {
    let (lock, key, code) = lock();
    let cost = Cost { m_kib: 16, t: 2 };
    let new = "nang chieu tren song";
    let changed = lock.with_passphrase(vault(), &key, new, cost, &random(4)).unwrap();
    assert_eq!(changed.open(vault(), new).unwrap().bytes(), key.bytes());
    assert_eq!(refused(changed.open(vault(), PASSPHRASE)), Locked::WrongPassphrase);
    assert_eq!(changed.open_with_code(vault(), &code).unwrap().bytes(), key.bytes());
    assert_eq!(changed.cost(), cost);
    let same = lock.with_passphrase(vault(), &key, PASSPHRASE, CHEAP, &random(5)).unwrap();
    assert_ne!(same, lock, "a new salt and a new wrap, also for the same passphrase");
}

#[test]
fn a_new_code_shuts_the_old_one_out() {
    let (lock, key, old) = lock();
    let (changed, new) = lock.with_new_code(vault(), &key, &random(6));
    assert_eq!(changed.open_with_code(vault(), &new).unwrap().bytes(), key.bytes());
    assert_eq!(refused(changed.open_with_code(vault(), &old)), Locked::WrongCode);
    assert_eq!(changed.open(vault(), PASSPHRASE).unwrap().bytes(), key.bytes());
}

#[test]
fn hostile_parameters_are_answered_at_once() {
    let (lock, _, code) = lock();
    let max = u32::MAX;
    let hostile =
        [(max, 1), (262_145, 1), (8, 21), (8, max), (max, max), (4 << 20, 1), (262_144, 5)];
    for (m_kib, t) in hostile {
        let hostile = with(&with(&lock, "m_kib", json!(m_kib)), "t", json!(t));
        let cost = Cost { m_kib, t };
        assert_eq!(refused(hostile.open(vault(), PASSPHRASE)), Locked::TooCostly(cost));
        let created = Lock::create(vault(), PASSPHRASE, cost, &random(1));
        assert_eq!(created.map(drop), Err(Locked::TooCostly(cost)));
    }
    for (field, value) in [
        ("p", json!(0)),
        ("p", json!(2)),
        ("p", json!(max)),
        ("m_kib", json!(0)),
        ("m_kib", json!(7)),
        ("t", json!(0)),
        ("salt", json!("")),
        ("salt", json!("AAAAAAAAAAAAAAAAAAAA")),
        ("salt", json!("not base64!")),
        ("kdf", json!("argon2i")),
        ("kdf", json!("")),
    ] {
        let hostile = with(&lock, field, value);
        assert_eq!(refused(hostile.open(vault(), PASSPHRASE)), Locked::Unreadable, "{hostile:?}");
    }
    for salt in ["", "AAAA", "?"] {
        let hostile = with(&lock, "code_salt", json!(salt));
        assert_eq!(refused(hostile.open_with_code(vault(), &code)), Locked::Unreadable);
    }
    for wrapped in [String::new(), "AAAA".to_owned(), "A".repeat(4_000_000)] {
        let hostile = with(&lock, "wrapped", json!(wrapped));
        assert_eq!(refused(hostile.open(vault(), PASSPHRASE)), Locked::WrongPassphrase);
    }
}

#[test]
fn nothing_secret_is_shown_by_accident() {
    let (lock, key, code) = lock();
    let shown = format!("{lock:?} {key:?} {code:?}");
    assert!(!shown.contains(&code.to_string()));
    assert!(shown.ends_with("DataKey RecoveryCode"));
}

#[test]
fn a_calibration_takes_about_400_ms_and_never_less_than_the_least() {
    let at = |ms_a_round: u64| Cost::calibrated(|cost| u64::from(cost.t) * ms_a_round);
    assert_eq!(at(20), Cost { t: 12, ..Cost::LEAST }, "fast: more rounds, but no more than 12");
    assert_eq!(at(50).t, 8);
    assert_eq!(at(100).t, 4);
    assert_eq!(at(199).t, 2);
    assert_eq!(at(5_000), Cost::LEAST, "slow: still the least");
    assert_eq!(at(0).t, 12, "a clock that does not move");
    assert_eq!(Cost::calibrated(|_| u64::MAX), Cost::LEAST);
    let mut first = true;
    let warming = |_| if std::mem::take(&mut first) { 900 } else { 100 };
    assert_eq!(Cost::calibrated(warming).t, 8, "the first try also warms up");
    assert_eq!(Cost::LEAST.spend(), Ok(()));
}
