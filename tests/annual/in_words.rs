//! Amounts of money in words, as the law wants them under every sum.

use guong::domain::money::Dong;
use guong::domain::text::Lang;
use guong::words::amounts::in_words;
use proptest::prelude::*;

use crate::dong;

#[test]
fn amounts_are_said_in_words_as_they_are_written() {
    let said = [
        (0, "Không đồng", "Zero dong"),
        (
            57_600_000_000,
            "Năm mươi bảy tỷ sáu trăm triệu đồng",
            "Fifty-seven billion six hundred million dong",
        ),
        (
            4_687_500,
            "Bốn triệu sáu trăm tám mươi bảy nghìn năm trăm đồng",
            "Four million six hundred eighty-seven thousand five hundred dong",
        ),
        (15, "Mười lăm đồng", "Fifteen dong"),
        (21, "Hai mươi mốt đồng", "Twenty-one dong"),
        (24, "Hai mươi tư đồng", "Twenty-four dong"),
        (14, "Mười bốn đồng", "Fourteen dong"),
        (55, "Năm mươi lăm đồng", "Fifty-five dong"),
        (105, "Một trăm linh năm đồng", "One hundred five dong"),
        (1_000_005, "Một triệu không trăm linh năm đồng", "One million five dong"),
        (
            1_015_000,
            "Một triệu không trăm mười lăm nghìn đồng",
            "One million fifteen thousand dong",
        ),
        (2_000_000_000_000, "Hai nghìn tỷ đồng", "Two trillion dong"),
        (
            1_200_050_000_000,
            "Một nghìn hai trăm tỷ không trăm năm mươi triệu đồng",
            "One trillion two hundred billion fifty million dong",
        ),
        (1_000_000_000_000_000, "Một triệu tỷ đồng", "One quadrillion dong"),
    ];
    for (amount, vi, en) in said {
        assert_eq!(in_words(Lang::Vi, dong(amount)), vi);
        assert_eq!(in_words(Lang::En, dong(amount)), en);
    }
}

/// Reads Vietnamese number words back: what was said must be the amount.
fn heard(text: &str) -> u64 {
    let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    let (mut above, mut sum, mut group, mut digit) = (0_u64, 0_u64, 0_u64, None::<u64>);
    for word in text.to_lowercase().split_whitespace() {
        match word {
            "trăm" => group += digit.take().unwrap() * 100,
            "mươi" => group += digit.take().unwrap() * 10,
            "mười" => group += 10,
            "linh" => {}
            "mốt" => digit = Some(1),
            "tư" => digit = Some(4),
            "lăm" => digit = Some(5),
            "nghìn" | "triệu" | "tỷ" | "đồng" => {
                group += digit.take().unwrap_or(0);
                match word {
                    "nghìn" => sum += group * 1_000,
                    "triệu" => sum += group * 1_000_000,
                    "tỷ" => {
                        above = (above + sum + group) * 1_000_000_000;
                        sum = 0;
                    }
                    _ => sum += group,
                }
                group = 0;
            }
            other => digit = digits.iter().position(|digit| *digit == other).map(|at| at as u64),
        }
    }
    above + sum
}

proptest! {
    #[test]
    fn what_is_said_is_the_amount(amount in 0_u64..=Dong::MOST.get()) {
        prop_assert_eq!(heard(&in_words(Lang::Vi, dong(amount))), amount);
    }

    #[test]
    fn different_amounts_are_said_differently(a in 0_u64..2_000_000, b in 0_u64..2_000_000) {
        for lang in [Lang::Vi, Lang::En] {
            prop_assert_eq!(in_words(lang, dong(a)) == in_words(lang, dong(b)), a == b);
        }
    }
}
