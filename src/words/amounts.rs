//! Amounts of money in words, as they stand under a table: "Bằng chữ: …".

use super::Words;
use crate::domain::money::Dong;
use crate::domain::ratio::Ratio;
use crate::domain::text::Lang;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

impl Words {
    /// A count with its thousands set apart; in a browser a `usize` is too small for it.
    pub fn count(&self, count: u64) -> String {
        self.grouped(&count.to_string())
    }

    /// An amount in figures: 57.600.000.000 in Vietnamese, 57,600,000,000 in English.
    pub fn amount(&self, amount: Dong) -> String {
        self.grouped(&amount.get().to_string())
    }

    /// A share with two decimals, rounded once: 26,47% in Vietnamese.
    pub fn share(&self, share: Ratio) -> String {
        #[expect(clippy::cast_precision_loss, reason = "shares are small")]
        let percent = share.basis_points() as f64 / 100.0;
        [self.decimal(percent, 2).as_str(), "%"].concat()
    }

    /// A mean that is kept in hundredths: 8,12 in Vietnamese.
    pub fn mean(&self, hundredths: u64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "at most 1,000")]
        self.decimal(hundredths as f64 / 100.0, 2)
    }
}

/// The amount in words, capital first, with the unit: "Năm mươi bảy tỷ sáu trăm triệu đồng".
pub fn in_words(lang: Lang, amount: Dong) -> String {
    let (words, unit) = match lang {
        Lang::Vi => (vietnamese(amount.get()), "đồng"),
        Lang::En => (english(amount.get()), "dong"),
    };
    let all = [words.as_str(), " ", unit].concat();
    let mut letters = all.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    [first.as_deref().unwrap_or_default(), letters.as_str()].concat()
}

fn word(words: &[&'static str], at: u64) -> &'static str {
    usize::try_from(at).ok().and_then(|at| words.get(at)).copied().unwrap_or_default()
}

/// Groups of three digits under tỷ; what is above is read by itself and called tỷ again: "nghìn tỷ".
fn vietnamese(amount: u64) -> String {
    if amount == 0 {
        return DIGITS[0].to_owned();
    }
    let mut said: Vec<String> = Vec::new();
    let (billions, rest) = (amount / 1_000_000_000, amount % 1_000_000_000);
    if billions > 0 {
        said.push([vietnamese(billions).as_str(), " tỷ"].concat());
    }
    for (size, name) in [(1_000_000, " triệu"), (1_000, " nghìn"), (1, "")] {
        let group = rest / size % 1_000;
        if group > 0 {
            said.push([three(group, !said.is_empty()).as_str(), name].concat());
        }
    }
    said.join(" ")
}

/// One group of three digits; inside a number the hundreds are said even where they are none.
fn three(group: u64, is_inside: bool) -> String {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let mut said: Vec<&str> = Vec::new();
    if hundreds > 0 || is_inside {
        said.extend([word(&DIGITS, hundreds), "trăm"]);
    }
    match tens {
        0 if ones > 0 && !said.is_empty() => said.push("linh"),
        0 => {}
        1 => said.push("mười"),
        _ => said.extend([word(&DIGITS, tens), "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => said.push("mốt"),
        (2.., 4) => said.push("tư"),
        (1.., 5) => said.push("lăm"),
        _ => said.push(word(&DIGITS, ones)),
    }
    said.join(" ")
}

fn english(amount: u64) -> String {
    const SIZES: [(u64, &str); 5] = [
        (1_000_000_000_000_000, " quadrillion"),
        (1_000_000_000_000, " trillion"),
        (1_000_000_000, " billion"),
        (1_000_000, " million"),
        (1_000, " thousand"),
    ];
    if amount == 0 {
        return SMALL[0].to_owned();
    }
    let mut said: Vec<String> = Vec::new();
    for (size, name) in SIZES {
        let group = amount / size % 1_000;
        if group > 0 {
            said.push([below_thousand(group).as_str(), name].concat());
        }
    }
    if !amount.is_multiple_of(1_000) {
        said.push(below_thousand(amount % 1_000));
    }
    said.join(" ")
}

fn below_thousand(group: u64) -> String {
    let mut said: Vec<String> = Vec::new();
    if group >= 100 {
        said.push([word(&SMALL, group / 100), " hundred"].concat());
    }
    match group % 100 {
        0 => {}
        rest @ 1..20 => said.push(word(&SMALL, rest).to_owned()),
        rest if rest % 10 == 0 => said.push(word(&TENS, rest / 10).to_owned()),
        rest => said.push([word(&TENS, rest / 10), "-", word(&SMALL, rest % 10)].concat()),
    }
    said.join(" ")
}
