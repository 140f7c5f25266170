//! Sealed texts: whole and in their place, or an error.

use std::collections::HashSet;

use guong::storage::Why;
use guong::storage::sealing::{Seal as _, Sealer};
use proptest::prelude::*;

use super::{flips, random};

const PLACE: &str = "guong/Kho_0001/j/Bang_001/1z";
const TEXT: &str = "1pAAAAAAAAAAAAAAAAAAAAAAtoi da hua va khong giu loi";

fn sealer(key: u8) -> Sealer {
    Sealer::new([key; 32], Box::new(random(u64::from(key))))
}

#[test]
fn a_sealed_text_comes_back_and_shows_nothing_of_itself() {
    let sealer = sealer(1);
    let sealed = sealer.seal(PLACE, TEXT);
    assert_eq!(sealer.unseal(PLACE, &sealed).as_deref(), Ok(TEXT));
    assert!(sealed.starts_with("1x"));
    assert!(!sealed.contains("hua"));
    assert_eq!(sealed.len(), 2 + ((24 + TEXT.len() + 16) * 4).div_ceil(3));
}

proptest! {
    #[test]
    fn every_text_survives_at_every_place(place in "\\PC{0,60}", text in "(\\PC|\\n|ạ){0,400}") {
        let sealer = sealer(2);
        let sealed = sealer.seal(&place, &text);
        prop_assert!(sealed.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)));
        prop_assert_eq!(sealer.unseal(&place, &sealed), Ok(text));
    }

    #[test]
    fn no_text_of_a_stranger_opens(text in "(1x)?[A-Za-z0-9_-]{0,200}|\\PC{0,60}") {
        prop_assert!(sealer(2).unseal(PLACE, &text).is_err());
    }
}

#[test]
fn every_flipped_bit_is_refused() {
    let sealer = sealer(3);
    for text in ["", "a", "ab", "abc", TEXT] {
        let sealed = sealer.seal(PLACE, text);
        for changed in flips(&sealed) {
            assert!(sealer.unseal(PLACE, &changed).is_err(), "{changed}");
        }
    }
}

#[test]
fn every_cut_and_every_addition_is_refused() {
    let sealer = sealer(3);
    let sealed = sealer.seal(PLACE, TEXT);
    for end in 0..sealed.len() {
        assert!(sealer.unseal(PLACE, &sealed[..end]).is_err(), "cut to {end}");
        assert!(sealer.unseal(PLACE, &sealed[end + 1..]).is_err(), "begins after {end}");
    }
    for more in ["A", "AAAA", "=", "==", "\n", " "] {
        assert!(sealer.unseal(PLACE, &(sealed.clone() + more)).is_err(), "with {more:?}");
    }
}

#[test]
fn a_text_under_another_key_of_storage_is_refused() {
    let sealer = sealer(4);
    let sealed = sealer.seal(PLACE, TEXT);
    for place in ["", "guong/Kho_0001/j/Bang_001/20", "guong/Kho_0002/j/Bang_001/1z"] {
        assert_eq!(sealer.unseal(place, &sealed), Err(Why::TagMismatch));
    }
    for place in flips(PLACE) {
        assert_eq!(sealer.unseal(&place, &sealed), Err(Why::TagMismatch));
    }
}

#[test]
fn another_data_key_opens_nothing() {
    let sealed = sealer(5).seal(PLACE, TEXT);
    assert_eq!(sealer(6).unseal(PLACE, &sealed), Err(Why::TagMismatch));
    for bit in 0..256 {
        let mut key = [5; 32];
        key[bit / 8] ^= 1 << (bit % 8);
        let near = Sealer::new(key, Box::new(random(0)));
        assert_eq!(near.unseal(PLACE, &sealed), Err(Why::TagMismatch));
    }
}

#[test]
fn what_is_not_sealed_is_told_as_such() {
    let sealer = sealer(7);
    let sealed = sealer.seal(PLACE, TEXT);
    assert_eq!(sealer.unseal(PLACE, TEXT), Err(Why::UnknownAlg('p')));
    assert_eq!(sealer.unseal(PLACE, &sealed.replace("1x", "1z")), Err(Why::UnknownAlg('z')));
    for text in ["", "1", "1x", "1xAAAA", "0xAAAA", "x1AAAA", "1-AAAA", "1x!", "đx", "1đ"] {
        let why = sealer.unseal(PLACE, text).unwrap_err();
        assert!(matches!(why, Why::NotOurs | Why::TagMismatch | Why::UnknownAlg(_)), "{text}");
    }
    // A later format must first prove that it is whole.
    assert_eq!(sealer.unseal(PLACE, &sealed.replacen('1', "2", 1)), Err(Why::TagMismatch));
}

#[test]
fn a_hundred_thousand_seals_have_a_hundred_thousand_nonces() {
    let sealer = sealer(8);
    let nonces: HashSet<String> =
        (0..100_000).map(|_| sealer.seal("p", "")[2..34].to_owned()).collect();
    assert_eq!(nonces.len(), 100_000);
}
