//! Numbers as people type them, in forms and in tables that come in.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::domain::figures::{hundredths, scaled, whole};
use guong::domain::money::Dong;
use proptest::prelude::*;

fn dong(amount: u64) -> Dong {
    Dong::new(amount).unwrap()
}

#[test]
fn numbers_are_read_as_people_type_them_and_never_guessed() {
    let read = [
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("1 234 567", 1_234_567),
        ("1\u{a0}234\u{202f}567", 1_234_567),
        ("1'234'567", 1_234_567),
        ("57.600.000.000 đồng", 57_600_000_000),
        ("1.500.000đ", 1_500_000),
        ("1,500,000.00 VND", 1_500_000),
        ("1.500.000,00 ₫", 1_500_000),
        ("40", 40),
        ("1.500", 1_500),
        ("1,500", 1_500),
    ];
    for (text, number) in read {
        assert_eq!(whole(text), Some(number), "{text}");
    }
    let parts =
        [("2,5", 250), ("2.5", 250), ("0,75", 75), ("1.234,5", 123_450), ("12,50 %", 1_250)];
    for (text, number) in parts {
        assert_eq!(hundredths(text), Some(number), "{text}");
    }
    let not = [
        "",
        "đồng",
        "mười",
        "1.23.4",
        "1.2345",
        "1,234.567,8",
        "1.234 567",
        "12.34,567",
        "-5",
        "1e9",
        "0,125",
        "1..000",
        ".5",
        "5,",
        "99999999999999999999",
    ];
    for text in not {
        // A sign at the end says nothing, so "5," may be 5; everything else is refused.
        assert!(text == "5," || hundredths(text).is_none(), "{text}");
    }
    assert_eq!(whole("2,5"), None);
}

proptest! {
    #[test]
    fn what_is_written_in_either_language_is_read_back(number in 0_u64..9_007_199_254_740_991) {
        let vi = guong::words::Words::of(guong::domain::text::Lang::Vi);
        let en = guong::words::Words::of(guong::domain::text::Lang::En);
        for words in [vi, en] {
            prop_assert_eq!(whole(&words.amount(dong(number))), Some(number));
        }
    }
}

#[test]
fn figures_are_read_as_people_group_them() {
    for (text, found) in [
        ("1234567", Some(1_234_567)),
        ("1.234.567", Some(1_234_567)),
        ("1,234,567", Some(1_234_567)),
        ("1 234 567", Some(1_234_567)),
        ("1\u{a0}234 đ", Some(1_234)),
        ("57.600.000.000 đồng", Some(57_600_000_000)),
        ("12.0", Some(12)),
        ("1.234,00", Some(1_234)),
        ("0", Some(0)),
        ("mười", None),
        ("-5", None),
        ("12,5", None),
        ("1.23.456", None),
        ("1.234.56", None),
        ("1234.567.890", None),
        ("", None),
        (".", None),
        ("1e6", None),
        ("99999999999999999999", None),
    ] {
        assert_eq!(scaled(text, 1), found, "{text}");
    }
    assert_eq!(scaled("57,6", 1_000_000_000), Some(57_600_000_000));
    assert_eq!(scaled("1.250,75", 1_000_000), Some(1_250_750_000));
    assert_eq!(scaled("0,0000001", 1_000_000), None, "less than a đồng");
}
