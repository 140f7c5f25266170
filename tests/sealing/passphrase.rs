//! Passphrases: long enough, not the first that is tried, the same on every keyboard.

use guong::storage::sealing::PassphraseProblem::{Common, Repeated, TooShort};
use guong::storage::sealing::{LEAST_LENGTH, judge, spelled, suggest};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::random;

#[test]
fn short_ones_are_refused_whatever_they_are_made_of() {
    for (text, length) in [("", 0), ("ngắn quá", 8), ("14 ký tự, thôi", 14), ("   a   b    ", 3)]
    {
        assert_eq!(judge(text), Err(TooShort { length, least: LEAST_LENGTH }), "{text}");
    }
    let decomposed: String = "ngày mới ở quê".nfd().collect();
    assert_eq!(judge(&decomposed), Err(TooShort { length: 14, least: 15 }), "marks do not count");
}

#[test]
fn one_piece_again_and_again_is_refused() {
    for text in [
        "aaaaaaaaaaaaaaa",
        "a a a a a a a a",
        "121212121212121",
        "abcabcabcabcabc",
        "ạạạạạạạạạạạạạạạạ",
    ] {
        assert_eq!(judge(text), Err(Repeated), "{text}");
    }
}

#[test]
fn what_is_tried_first_is_refused() {
    for text in [
        "matkhaumatkhau1",
        "Mật khẩu của tôi 2026",
        "mật-khẩu-cơ-quan",
        "anh yêu em mãi mãi",
        "ViệtNamVôĐịch2018",
        "Độc lập – Tự do – Hạnh phúc",
        "Không có gì quý hơn độc lập tự do",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Trăm năm trong cõi người ta",
        "Tiên học lễ, hậu học văn!",
        "correct horse battery staple",
        "password123456789",
        "iloveyou iloveyou",
        "123456789012345",
        "1234567890123456",
        "0987654321098765",
        "abcdefghijklmno",
        "qwertyuiopasdfghjkl",
        "lkjhgfdsapoiuytrewq",
    ] {
        assert_eq!(judge(text), Err(Common), "{text}");
    }
}

#[test]
fn a_sentence_of_ones_own_is_good_enough() {
    for text in [
        "bà ngoại trồng bảy cây khế",
        "xe đạp cũ, dốc cầu, gió ngược",
        "my grandmother grew seven trees",
        "mat khau tren may bay giay",
        "7 gio 15 o ben do cu",
        "x7#kP2!qLm9@vRt",
        "479920586713305",
        "зелёный чайник свистит",
    ] {
        assert_eq!(judge(text), Ok(()), "{text}");
    }
}

#[test]
fn suggestions_are_five_plain_words_that_are_good_enough() {
    let random = random(1);
    let mut words = std::collections::BTreeSet::new();
    for _ in 0..20_000 {
        let suggestion = suggest(&random);
        assert_eq!(judge(&suggestion), Ok(()), "{suggestion}");
        assert_eq!(suggestion.split(' ').count(), 5);
        assert!(suggestion.bytes().all(|byte| byte == b' ' || byte.is_ascii_lowercase()));
        words.extend(suggestion.split(' ').map(str::to_owned));
    }
    assert_eq!(words.len(), 512, "as many words as the chances are counted with");
    assert!(words.iter().all(|word| (3..=6).contains(&word.len())));
}

#[test]
fn every_marked_vowel_has_one_spelling() {
    let vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
    for vowel in vowels.chars() {
        for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
            let composed: String = format!("{vowel}{tone}").nfc().collect();
            assert_eq!(composed.chars().count(), 1);
            let decomposed: String = composed.nfd().collect();
            for typed in [format!("{vowel}{tone}"), decomposed.clone(), composed.clone()] {
                assert_eq!(*spelled(&typed), composed, "{typed}");
            }
            let mut letters: Vec<char> = decomposed.chars().collect();
            letters[1..].reverse();
            let reversed: String = letters.into_iter().collect();
            assert_eq!(*spelled(&reversed), composed, "marks in the other order");
        }
    }
}

proptest! {
    #[test]
    fn vietnamese_is_spelled_as_unicode_composes_it(text in "[a-zA-ZđĐăâêôơưạảấầẩẫậẻẹếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹÁẤỞ ]{0,40}") {
        let decomposed: String = text.nfd().collect();
        let expected = text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(&*spelled(&decomposed), &expected);
        prop_assert_eq!(&*spelled(&text), &expected);
        prop_assert_eq!(&*spelled(&expected), &expected);
    }

    #[test]
    fn judging_never_fails(text in "\\PC{0,60}") {
        let _ = judge(&text);
        let once = spelled(&text);
        prop_assert_eq!(&*spelled(&once), &*once);
    }
}
