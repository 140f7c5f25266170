//! Papers and the workbook as they are drawn: `LibreOffice` makes PDFs of them, and what stands on the pages is held
//! against the outline. Where it is missing, that is said aloud and nothing here was checked.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

#[path = "rendered/drawing.rs"]
mod drawing;
mod papers;
#[path = "catalogue/specimens.rs"]
#[allow(dead_code, reason = "shared with the tests of the catalogue")]
mod specimens;

use std::path::PathBuf;
use std::sync::OnceLock;

use guong::documents::annual::book::{AnnualBook, annual_book};
use guong::documents::annual::plan::{AnnualPaper, annual_plan};
use guong::documents::annual::report::{AnnualReport, annual_report};
use guong::documents::commitment::{Commitment, PARTS, commitment};
use guong::documents::office::{Request, Stamp};
use guong::documents::outline::{Block, House, Outline};
use guong::documents::self_review::{SelfReview, self_review};
use guong::documents::self_summary::{SelfSummary, self_summary};
use guong::documents::training_plan::{PlanPaper, training_plan};
use guong::documents::workbook::Workbook;
use guong::domain::text::Lang;
use guong::words::Words;

use drawing::{Page, letters, pages};
use papers::long::long_plan;
use papers::{file, personal_plan, plan_of_state, year};

const BOOK: &str = "workbook.xlsx";

/// Each paper, and how many pages it fills; the letters of another machine may need one more or less of the long ones.
fn papers() -> Vec<(&'static str, [usize; 2], Outline)> {
    let (plan, year, words) = (personal_plan(), year::plan(), Words::of(Lang::Vi));
    let library = specimens::library();
    let own = PlanPaper {
        plan: &plan,
        lines: &[],
        library: &library,
        studies: &[],
        answers: None,
        words,
    };
    let shortcomings = vec!["Chưa từ chối quà dứt khoát".into()];
    let review = SelfReview { plan: &plan, shortcomings, is_leader: true, year: 2026, words };
    let summary = SelfSummary { plan: &plan, round: None, outcome: None, library: &library, words };
    let annual = AnnualPaper { plan: &year, demands: &[], words };
    let report = AnnualReport { plan: &year, is_half: false, words };
    let promise = Commitment { plan: &plan, parts: [true; PARTS], year: 2026, words };
    vec![
        ("plan-of-state.docx", [3, 3], plan_of_state()),
        ("plan-of-twenty-pages.docx", [19, 21], long_plan()),
        ("annual-plan.docx", [36, 38], annual_plan(&annual)),
        ("annual-report.docx", [2, 2], annual_report(&report)),
        ("commitment.docx", [2, 2], commitment(&promise)),
        ("self-review.docx", [3, 3], self_review(&review)),
        ("summary.docx", [1, 1], self_summary(&summary)),
        ("training-plan.docx", [2, 2], training_plan(&own)),
    ]
}

fn workbook() -> Workbook {
    let (plan, words) = (year::plan(), Words::of(Lang::Vi));
    annual_book(&AnnualBook { plan: &plan, demands: &[], learners: &[], turns: &[], words })
}

/// Draws everything once; none where this machine cannot.
fn drawn() -> Option<&'static PathBuf> {
    static DRAWN: OnceLock<Option<PathBuf>> = OnceLock::new();
    let draw = || {
        drawing::is_possible().then(|| {
            let stamp = Stamp { year: 2026, month: 1, day: 5 };
            let book = year::made(&Request::WriteWorkbook(workbook(), stamp));
            let papers = papers();
            let mut files: Vec<(&str, Vec<u8>)> =
                papers.iter().map(|(name, _, outline)| (*name, file(outline))).collect();
            files.push((BOOK, book));
            drawing::draw(&files)
        })
    };
    DRAWN.get_or_init(draw).as_ref()
}

fn each(check: impl Fn(&str, &Outline, &[Page])) {
    let Some(folder) = drawn() else { return };
    for (name, _, outline) in papers() {
        check(name, &outline, &pages(folder, name));
    }
}

/// The titles of a paper in their order, as they are written.
fn titles(outline: &Outline) -> Vec<String> {
    let mut titles = vec![outline.title.clone(), outline.subject.clone(), outline.note.clone()];
    for block in &outline.blocks {
        match block {
            Block::Heading(text) => titles.push(text.to_uppercase()),
            Block::Subheading(text) => titles.push(text.clone()),
            Block::Appendix(found) => {
                titles.extend([found.label.clone(), found.title.to_uppercase()]);
            }
            _ => {}
        }
    }
    titles.retain(|title| !title.is_empty());
    titles
}

/// What stands last on a paper.
fn last(outline: &Outline) -> String {
    match outline.blocks.last().unwrap() {
        Block::Paragraph(text) | Block::Heading(text) => text.clone(),
        Block::Sentences(lines) => lines.last().unwrap().clone(),
        Block::Table(table) => table.rows.last().unwrap().last().unwrap().text.clone(),
        Block::Signatures(found) => found.signers.last().unwrap().to_uppercase(),
        Block::Close(found) => found.authority.last().unwrap().to_uppercase(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_paper_fills_as_many_pages_as_it_should() {
    let Some(folder) = drawn() else { return };
    for (name, [least, most], _) in papers() {
        let count = pages(folder, name).len();
        assert!((least..=most).contains(&count), "{name}: {count} pages");
    }
}

#[test]
fn every_title_is_drawn_in_its_order_and_the_last_line_on_the_last_page() {
    each(|name, outline, pages| {
        let lines: Vec<&str> =
            pages.iter().flat_map(|page| page.lines.iter().map(String::as_str)).collect();
        let text = lines.concat();
        let mut rest = text.as_str();
        for title in titles(outline) {
            let found = rest.split_once(&letters(&title));
            rest = found.unwrap_or_else(|| panic!("{name}: {title} is not in {rest}")).1;
        }
        let end = pages.last().unwrap().lines.concat();
        for word in last(outline).split_whitespace() {
            assert!(end.contains(word), "{name}: {word} of the last line is not in {end}");
        }
    });
}

#[test]
fn the_name_of_the_state_and_of_the_party_stand_on_one_line() {
    each(|name, outline, pages| {
        let Some(head) = &outline.letterhead else { return };
        let whole = head.name.to_uppercase();
        assert!(whole.ends_with("VIỆT NAM"));
        let on = pages[0].lines.iter().filter(|line| line.contains(&letters(&whole))).count();
        assert_eq!(on, 1, "{name}: {:?}", pages[0].lines);
        let motto = pages[0].lines.iter().any(|line| line.contains(&letters(&head.motto)));
        assert!(motto && (head.motto.is_empty() == (head.house == House::Party)), "{name}");
    });
}

#[test]
fn pages_are_numbered_from_the_second_and_appendices_anew() {
    each(|name, outline, pages| {
        let label = |block: &Block| match block {
            Block::Appendix(found) => Some(letters(&found.label)),
            _ => None,
        };
        let labels: Vec<String> = outline.blocks.iter().filter_map(label).collect();
        let (mut number, mut begun) = (0, Vec::new());
        for (at, page) in pages.iter().enumerate() {
            let first = page.lines[0].clone();
            number += 1;
            if at == 0 || labels.contains(&first) {
                number = 1;
                assert!(first.parse::<u32>().is_err(), "{name}: a number on a first page");
                begun.extend((at > 0).then_some(first));
            } else {
                assert_eq!(first, number.to_string(), "{name}, page {}", at + 1);
            }
        }
        assert_eq!(begun, labels, "{name}: each appendix begins a page");
    });
}

#[test]
fn nothing_is_drawn_outside_the_margins() {
    let (left, right) = (30.0, 15.0);
    each(|name, _, pages| {
        for (at, page) in pages.iter().enumerate() {
            // A tenth of a millimetre is the overhang of a slanted letter.
            let inside = page.aside.0 > left - 0.1 && page.aside.1 > right - 0.1;
            assert!(inside, "{name}, page {}: {:?}", at + 1, page.aside);
        }
    });
}

#[test]
fn the_workbook_shows_every_sheet_whole() {
    let Some(folder) = drawn() else { return };
    let pages = pages(folder, BOOK);
    let text: String = pages.iter().map(|page| page.lines.concat()).collect();
    // Thousands are set apart as the machine's own language does.
    let text = text.replace(['.', ','], "");
    for wanted in ["Lớp số 0", "Lớp số 178", "57600000000", "12288", "TỔNG CỘNG", "=Ngành*"]
    {
        assert!(text.contains(&letters(wanted)), "{wanted}");
    }
    // A column too narrow for its figures, or a formula that does not come out.
    for wrong in ["###", "#NAME", "#VALUE", "#REF", "#DIV", "Err:"] {
        assert!(!text.contains(wrong), "{wrong}");
    }
    let mut drawn: Vec<bool> = pages.iter().map(|page| !page.is_wide).collect();
    let mut wanted: Vec<bool> = workbook().sheets.iter().map(|sheet| sheet.upright).collect();
    drawn.dedup();
    wanted.dedup();
    assert_eq!(drawn, wanted, "upright sheets stand, the others lie");
    let heads = pages.iter().filter(|page| page.lines.iter().any(|line| line.contains("Tênlớp")));
    assert!(heads.count() >= 7, "every page of a table repeats its head");
}
