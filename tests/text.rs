//! Vietnamese as its readers expect it: folding, sorting, numbers, dates.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::domain::day::{Day, Moment};
use guong::domain::search::Query;
use guong::domain::standard::Effort;
use guong::domain::text::{Bilingual, Lang, compare_names, fold};
use guong::words::Words;

#[test]
fn search_folds_every_vietnamese_letter() {
    assert_eq!(fold("Đạo đức công vụ"), "dao duc cong vu");
    let marked = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
    assert!(fold(marked).bytes().all(|byte| byte.is_ascii_lowercase()), "{}", fold(marked));
    assert!(fold(&marked.to_uppercase()).is_ascii());
    // Decomposed text, as some keyboards and systems write it.
    assert_eq!(fold("ca\u{0302}\u{0301}p"), "cap");
}

#[test]
fn a_query_finds_words_in_any_order_without_marks() {
    let query = Query::new("  cong VU dao duc ");
    assert!(query.finds(&fold("Giữ đạo đức công vụ")));
    assert!(!query.finds(&fold("Giữ đạo đức")));
    assert!(Query::new("").is_empty());
    assert!(Query::new("đức").finds(&fold("Duc")));
}

#[test]
fn names_sort_by_given_name_and_d_with_stroke_comes_after_d() {
    let mut names = vec!["Lê Đức", "Trần Bình", "Phạm Dũng", "Nguyễn An"];
    names.sort_by(|a, b| compare_names(a, b));
    assert_eq!(names, ["Nguyễn An", "Trần Bình", "Phạm Dũng", "Lê Đức"]);
    let mut same = vec!["Trần An", "Lê An", "Lê Thị An"];
    same.sort_by(|a, b| compare_names(a, b));
    assert_eq!(same, ["Lê An", "Lê Thị An", "Trần An"]);
}

#[test]
fn numbers_and_dates_read_as_each_language_expects() {
    let (vi, en) = (Words::of(Lang::Vi), Words::of(Lang::En));
    assert_eq!((vi.number(12_288), en.number(12_288)), ("12.288".into(), "12,288".into()));
    assert_eq!(
        (vi.number(0), vi.number(999), vi.number(1_000_000)),
        ("0".into(), "999".into(), "1.000.000".into())
    );
    assert_eq!((vi.decimal(57.6, 1), en.decimal(57.6, 1)), ("57,6".into(), "57.6".into()));
    assert_eq!((vi.decimal(0.125, 2), vi.decimal(-0.125, 2)), ("0,13".into(), "-0,13".into()));
    let day = Day::parse("2026-02-05").unwrap();
    assert_eq!((vi.day(day), en.day(day)), ("05/02/2026".into(), "5 Feb 2026".into()));
    assert_eq!(vi.time(Moment(0), 420), "07:00:00");
    assert_eq!(
        (vi.effort(Effort::Periods(4)), en.effort(Effort::Periods(1))),
        ("4 tiết".into(), "1 period".into())
    );
    assert_eq!(vi.minutes(90), "1 giờ 30 phút");
    assert_eq!(vi.percent(0.665), "67\u{a0}%");
}

#[test]
fn missing_english_falls_back_to_vietnamese_and_says_so() {
    let text = Bilingual::new("Chỉ có tiếng Việt", Some("  ")).unwrap();
    assert_eq!(text.get(Lang::En), "Chỉ có tiếng Việt");
    assert!(!text.has(Lang::En));
    assert_eq!(Bilingual::new("  ", Some("only English")), None);
}
