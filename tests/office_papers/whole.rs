//! Whole papers, as people have read and found them right: what changes shows.

use guong::documents::letterheads::state;
use guong::documents::outline::{Block, Outline, Signatures};
use guong::domain::text::Lang;
use guong::words::Words;

use crate::papers::long::long_plan;
use crate::papers::{document, file, golden, paragraphs, plain, plan_of_state};

#[test]
fn the_papers_read_as_their_golden_files() {
    golden("plan-of-state.xml", &document(&plan_of_state()));
    let words = Words::of(Lang::Vi);
    let blank = Outline {
        title: "BẢN TÓM TẮT".into(),
        note: "Mẫu gợi ý".into(),
        is_wide: true,
        blocks: vec![
            Block::Fields(vec![("Họ và tên".into(), None), ("Kỳ".into(), Some("2026".into()))]),
            Block::Ticks(vec!["Tốt".into(), "Kém".into()]),
            Block::Lines(2),
            Block::Sentences(vec!["Một".into()]),
            Block::Signatures(Signatures {
                place_and_day: "…".into(),
                signers: vec![String::new(), "Người lập".into()],
                how: "(ký)".into(),
            }),
        ],
        ..Outline::default()
    };
    golden("own-form.xml", &document(&blank.clone().under(state(words, 2026))));
}

#[test]
fn a_plan_of_twenty_pages_reads_as_its_golden_file() {
    // That it fills twenty pages is seen when it is drawn: `tests/rendered.rs`.
    golden("plan-of-twenty-pages.xml", &document(&long_plan()));
}

#[test]
fn the_same_paper_is_the_same_file() {
    let outline = plan_of_state();
    assert_eq!(file(&outline), file(&outline));
}

#[test]
fn a_long_paper_keeps_every_paragraph_in_its_order() {
    let text = |at: usize| format!("Đoạn {at}. {}", "chữ ".repeat(80));
    let blocks = (0..300).map(|at| Block::Paragraph(text(at))).collect();
    let xml = document(&Outline { blocks, ..Outline::default() });
    let found: Vec<String> = paragraphs(&xml).into_iter().map(plain).collect();
    let wanted: Vec<String> = (0..300).map(|at| text(at).trim().to_owned()).collect();
    let first = found.iter().position(|found| *found == wanted[0]).unwrap();
    assert_eq!(found[first..first + 300], wanted);
}
