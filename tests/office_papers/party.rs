//! Papers of the Party: rules and a face of their own.

use guong::documents::commitment::{Commitment, PARTS, commitment};
use guong::documents::self_review::{SelfReview, self_review};
use guong::domain::text::Lang;
use guong::words::Words;

use crate::papers::{document, golden, is_bold, number, personal_plan, plain, saying, size};

#[test]
fn the_party_has_rules_of_its_own() {
    let (plan, words) = (personal_plan(), Words::of(Lang::Vi));
    let paper = commitment(&Commitment { plan: &plan, parts: [true; PARTS], year: 2026, words });
    let xml = document(&paper);
    let text = plain(&xml);
    assert!(!text.contains("CỘNG HÒA") && !text.contains("Độc lập"), "no name of the State");
    let name = saying(&xml, "ĐẢNG CỘNG SẢN VIỆT\u{a0}NAM");
    assert_eq!((size(name), is_bold(name)), (30, true));
    assert!(plain(saying(&xml, "1. Về tư tưởng")).starts_with("1. "));
    let line = saying(&xml, "Bản cam kết này đồng thời");
    assert!(line.contains("w:line=\"380\" w:lineRule=\"exact\""), "19 points: {line}");
    assert_eq!((size(line), number(line, "w:firstLine=\"")), (28, 567));
    assert!(text.contains("Nêu và áp dụng đúng các bước từ chối quà (đến ngày 05/04/2026)."));
    assert!(text.contains("Đọc quy định (đến ngày 01/02/2026)."));
    golden("commitment.vi.xml", &xml);
    // Four parts, numbered through.
    let parts = [true, true, false, false, true, true, false];
    let four = document(&commitment(&Commitment { plan: &plan, parts, year: 2026, words }));
    assert!(plain(&four).contains("3. Về thực hiện chức trách"));
    assert!(plain(&four).contains("4. Khắc phục hạn chế"));
    assert!(!plain(&four).contains("tác phong, lề lối"));
}

#[test]
fn the_worksheet_says_what_was_found_only_when_it_is_given() {
    let (plan, words) = (personal_plan(), Words::of(Lang::Vi));
    let sheet = |shortcomings: Vec<String>, is_leader| {
        plain(&document(&self_review(&SelfReview {
            plan: &plan,
            shortcomings,
            is_leader,
            year: 2026,
            words,
        })))
    };
    let bare = sheet(vec![], false);
    assert!(!bare.contains("Tôi từ chối quà") && !bare.contains("Kết quả lãnh đạo"));
    assert!(bare.contains("VII. TỰ NHẬN MỨC XẾP LOẠI") && bare.contains("không thay cho mẫu 2A"));
    let full = sheet(vec!["Tôi từ chối quà".into()], true);
    assert!(full.contains("Tôi từ chối quà") && full.contains("Kết quả lãnh đạo"));
}
