//! The papers of a unit's year, with the figures of the plan of Quảng Ninh (`training-vn` E2.1): 179 classes, 12,288 turns,
//! 57.6 billion đồng. The workbook is reckoned anew from its own formulas and must say what the domain says.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "a test stops at the first surprise"
)]

mod papers;
mod reckoner;

use guong::documents::annual::book::{AnnualBook, annual_book};
use guong::documents::annual::plan::{AnnualPaper, annual_plan};
use guong::documents::annual::report::{AnnualReport, annual_report};
use guong::documents::office::{Request, Stamp};
use guong::documents::outline::{Block, Outline};
use guong::domain::annual::AnnualPlan;
use guong::domain::annual::class::{ContentGroup, Held};
use guong::domain::annual::learners::{Learner, Staff, Turn};
use guong::domain::annual::needs::{Need, Reason, demands};
use guong::domain::id::{ClassId, LearnerId};
use guong::domain::text::Lang;
use guong::words::Words;

use papers::year::{class, dong, made, plan};
use reckoner::{Found, Reckoner};

const DAY: Stamp = Stamp { year: 2026, month: 1, day: 5 };

fn book(plan: &AnnualPlan) -> Vec<u8> {
    let words = Words::of(Lang::Vi);
    let book = AnnualBook { plan, demands: &[], learners: &[], turns: &[], words };
    made(&Request::WriteWorkbook(annual_book(&book), DAY))
}

#[test]
fn the_workbook_of_quang_ninh_foots_in_every_sheet() {
    let plan = plan();
    let totals = plan.totals();
    assert_eq!((totals.runs, totals.turns, totals.cost), (179, 12_288, dong(57_600_000_000)));
    let book = Reckoner::open(&book(&plan));
    assert_eq!(book.names, ["Danh mục lớp", "Dự toán", "Tổng hợp", "Tiến độ"]);
    assert!(book.check() > 179 * 5);
    assert_eq!(book.row(0, "TỔNG CỘNG", 0), [179.0, 12_288.0, 57_600_000_000.0]);
    assert_eq!(book.row(1, "TỔNG CỘNG", 0), [57_600_000_000.0]);
    for sums in 0..2 {
        assert_eq!(book.row(2, "TỔNG CỘNG", sums), [179.0, 12_288.0, 57_600_000_000.0]);
    }
    assert_eq!(book.row(2, "TỔNG CỘNG", 2), [57_600_000_000.0]);
    let progress = book.row(3, "TỔNG CỘNG", 0);
    assert_eq!((progress[0], progress[3], progress[6]), (179.0, 12_288.0, 57_600_000_000.0));
}

#[test]
fn changing_one_class_in_the_file_moves_all_totals() {
    let mut book = Reckoner::open(&book(&plan()));
    let price = book
        .cells
        .iter_mut()
        .find(|((sheet, _, column), cell)| {
            *sheet == 1
                && *column == 5
                && matches!(cell, Found::Number(value) if *value == 2_000_000.0)
        })
        .unwrap();
    *price.1 = Found::Number(4_000_000.0);
    // Ten sessions, twice as dear.
    let all = 57_600_000_000.0 + 20_000_000.0;
    assert_eq!(book.row(0, "TỔNG CỘNG", 0)[2], all);
    assert_eq!(book.row(1, "TỔNG CỘNG", 0)[0], all);
    for sums in 0..3 {
        assert_eq!(*book.row(2, "TỔNG CỘNG", sums).last().unwrap(), all);
    }
    // One seat more in one class of 68.
    let seats = book.cells.iter_mut().find(|((sheet, _, column), cell)| {
        *sheet == 0 && *column == 5 && matches!(cell, Found::Number(value) if *value == 68.0)
    });
    *seats.unwrap().1 = Found::Number(69.0);
    assert_eq!(book.row(0, "TỔNG CỘNG", 0)[1], 12_289.0);
    assert_eq!(book.row(2, "TỔNG CỘNG", 0)[1], 12_289.0);
    assert_eq!(book.row(3, "TỔNG CỘNG", 0)[3], 12_289.0);
}

#[test]
fn needs_and_learners_stand_in_sheets_of_their_own() {
    let plan = plan();
    let need = |who: &str| Need {
        who: LearnerId::parse(who),
        people: 1,
        content: "Tặng quà, nhận quà".into(),
        topic: None,
        group: ContentGroup::Position,
        reason: Reason::Gap,
    };
    let demands = demands(&[need("a"), need("b"), need("a")]);
    let learner = |id: &str| Learner {
        id: LearnerId::parse(id).unwrap(),
        name: format!("=Nguyễn {id}"),
        unit: "Phường 1".into(),
        staff: Staff::Commune,
        is_woman: true,
        is_minority: false,
    };
    let turn = |who: &str| Turn {
        class: ClassId::parse("c1").unwrap(),
        learner: LearnerId::parse(who).unwrap(),
        periods: Some(40),
    };
    let words = Words::of(Lang::Vi);
    let (learners, turns) = ([learner("a"), learner("b")], [turn("b"), turn("a")]);
    let book =
        AnnualBook { plan: &plan, demands: &demands, learners: &learners, turns: &turns, words };
    let book = Reckoner::open(&made(&Request::WriteWorkbook(annual_book(&book), DAY)));
    assert_eq!(&book.names[4..], ["Nhu cầu", "Học viên"]);
    assert_eq!(book.row(4, "TỔNG CỘNG", 0), [2.0]);
    assert_eq!(book.row(5, "=Nguyễn b", 0), [40.0]);
    book.check();
}

/// All words of a paper.
fn words_of(outline: &Outline) -> String {
    format!("{outline:?}")
}

#[test]
fn the_plan_says_the_same_sums_in_figures_and_in_words() {
    let plan = plan();
    let words = Words::of(Lang::Vi);
    let paper = annual_plan(&AnnualPaper { plan: &plan, demands: &[], words });
    let text = words_of(&paper);
    assert!(text.contains("Tổng số: 179 lớp, 12.288 lượt người học, 7.160 tiết."));
    assert!(text.contains(
        "Tổng dự toán: 57.600.000.000 đồng (Bằng chữ: năm mươi bảy tỷ sáu trăm triệu đồng)."
    ));
    assert!(text.contains("Bằng chữ: Năm mươi bảy tỷ sáu trăm triệu đồng."));
    let appendices: Vec<&str> = paper
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Appendix(found) => Some(found.label.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(appendices, ["Phụ lục I", "Phụ lục II"]);
    for block in &paper.blocks {
        let Block::Table(table) = block else { continue };
        assert_eq!(table.shapes.len(), table.head.len());
        for row in &table.rows {
            let columns: usize = row.iter().map(|cell| cell.columns).sum();
            assert_eq!(columns, table.head.len(), "{row:?}");
        }
    }
    let began = std::time::SystemTime::now();
    let bytes = made(&Request::WriteDocument(Box::new(paper), DAY));
    eprintln!("plan with 179 classes: {} bytes in {:?}", bytes.len(), began.elapsed().unwrap());
}

#[test]
fn the_report_shows_both_numbers_and_the_share() {
    let mut plan = plan();
    // 274 turns of 1,035: the only whole number that gives 26.47 %.
    plan.classes = [(0_u32, 1_035_u32, 274_u32)]
        .map(|(at, turns, done)| {
            let mut class = class(at);
            class.turns_stated = Some(turns);
            class.held = Held { runs: 1, turns: done, spent: dong(1_000_000) };
            (class.id.clone(), class)
        })
        .into();
    for (is_half, period) in [(true, "6 tháng đầu năm"), (false, "viên chức năm 2020")] {
        let paper =
            annual_report(&AnnualReport { plan: &plan, is_half, words: Words::of(Lang::Vi) });
        let text = words_of(&paper);
        assert!(
            text.contains("Đã học 274 lượt trên 1.035 lượt theo kế hoạch cả năm, đạt 26,47%."),
            "{text}"
        );
        assert!(text.contains(period));
        made(&Request::WriteDocument(Box::new(paper), DAY));
    }
}

#[test]
fn an_empty_plan_still_makes_its_papers() {
    for lang in [Lang::Vi, Lang::En] {
        let (plan, words) = (AnnualPlan { classes: [].into(), ..plan() }, Words::of(lang));
        let paper = annual_plan(&AnnualPaper { plan: &plan, demands: &[], words });
        made(&Request::WriteDocument(Box::new(paper), DAY));
        let report = annual_report(&AnnualReport { plan: &plan, is_half: false, words });
        made(&Request::WriteDocument(Box::new(report), DAY));
        let book = AnnualBook { plan: &plan, demands: &[], learners: &[], turns: &[], words };
        let bytes = made(&Request::WriteWorkbook(annual_book(&book), DAY));
        Reckoner::open(&bytes).check();
    }
}
