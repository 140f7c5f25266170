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

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use guong::documents::annual::book::{AnnualBook, annual_book};
use guong::documents::annual::plan::{AnnualPaper, annual_plan};
use guong::documents::annual::report::{AnnualReport, annual_report};
use guong::documents::formats::answering::answer;
use guong::documents::office::{Answer, Request, Stamp, packed, unpacked};
use guong::documents::outline::{Block, Outline};
use guong::domain::annual::class::{Class, ContentGroup, Held, When};
use guong::domain::annual::cost::{Cost, CostKind, Per, Price};
use guong::domain::annual::learners::{Learner, Staff, Turn};
use guong::domain::annual::needs::{Need, Reason, demands};
use guong::domain::annual::{AnnualPlan, Fund};
use guong::domain::id::{AnnualPlanId, ClassId, FundId, LearnerId};
use guong::domain::money::{Dong, Quantity};
use guong::domain::text::Lang;
use guong::words::Words;
use zip::ZipArchive;

const DAY: Stamp = Stamp { year: 2026, month: 1, day: 5 };

fn dong(amount: u64) -> Dong {
    Dong::new(amount).unwrap()
}

fn fund(name: &str) -> FundId {
    FundId::parse(name).unwrap()
}

/// One of the 179: every class has learners alike but the last, which takes the rest.
fn class(at: u32) -> Class {
    let mut class =
        Class::begun(ClassId::parse(&format!("c{at}")).unwrap(), format!("Lớp số {at}"));
    class.group = ContentGroup::ALL[at as usize % 6];
    class.when = if at % 5 == 4 { When::Open } else { When::Month(1 + (at % 12) as u8) };
    class.audience = "Công chức cấp xã".into();
    class.lead = "Sở Nội vụ".into();
    class.periods = Some(40);
    if at == 178 {
        class.turns_stated = Some(12_288 - 178 * 68);
    } else {
        class.seats = Some(68);
    }
    let from = Some(fund(if at.is_multiple_of(3) { "nganh" } else { "tinh" }));
    let lecturers = Cost {
        kind: CostKind::Lecturer,
        name: String::new(),
        unit: "buổi".into(),
        quantity: Quantity::whole(10),
        per: Per::Run,
        price: Price::Each(dong(2_000_000)),
        basis: "Nghị quyết".into(),
        fund: from.clone(),
    };
    // What is left of 57.6 billion when each class has paid its lecturers.
    let rest = 57_600_000_000 - 179 * 20_000_000;
    let share = rest / 179 + u64::from(at == 178) * (rest % 179);
    class.costs = vec![lecturers, Cost::lump(dong(share), from)];
    class
}

fn plan() -> AnnualPlan {
    AnnualPlan {
        id: AnnualPlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        unit: "UBND tỉnh Quảng Ninh".into(),
        year: 2020,
        funds: [("tinh", "Ngân sách tỉnh"), ("nganh", "=Ngành*")]
            .map(|(id, name)| Fund { id: fund(id), name: name.into(), granted: None })
            .into(),
        rates: vec![],
        classes: (0..179).map(class).map(|class| (class.id.clone(), class)).collect(),
    }
}

fn made(request: &Request) -> Vec<u8> {
    let packed = answer(&packed(request, &[]));
    let (head, bytes) = unpacked::<Answer>(&packed).unwrap();
    assert!(matches!(head, Answer::Written(_)), "{head:?}");
    bytes.to_vec()
}

fn book(plan: &AnnualPlan) -> Vec<u8> {
    let words = Words::of(Lang::Vi);
    let book = AnnualBook { plan, demands: &[], learners: &[], turns: &[], words };
    made(&Request::WriteWorkbook(annual_book(&book), DAY))
}

/// A cell as it stands in the file.
#[derive(Clone, Debug)]
enum Found {
    Number(f64),
    Words(String),
    Formula(String, f64),
}

/// A workbook that can reckon.
struct Reckoner {
    names: Vec<String>,
    cells: BTreeMap<(usize, u32, u32), Found>,
}

fn column(name: &str) -> u32 {
    name.chars().fold(0, |sum, letter| sum * 26 + (letter as u32 - 'A' as u32 + 1))
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

impl Reckoner {
    fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = |name: &str| {
            let mut text = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let strings: Vec<String> = text("xl/sharedStrings.xml")
            .split("<si>")
            .skip(1)
            .map(|rest| unescaped(rest.split("</t>").next().unwrap().split_once('>').unwrap().1))
            .collect();
        let names: Vec<String> = text("xl/workbook.xml")
            .split("<sheet name=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect();
        let mut cells = BTreeMap::new();
        for sheet in 0..names.len() {
            let xml = text(&format!("xl/worksheets/sheet{}.xml", sheet + 1));
            for cell in xml.split("<c r=\"").skip(1) {
                let (at, rest) = cell.split_once('"').unwrap();
                let Some((_, value)) = rest.split_once("<v>") else { continue };
                let value = value.split("</v>").next().unwrap();
                let found = if rest.split('>').next().unwrap().contains("t=\"s\"") {
                    Found::Words(strings[value.parse::<usize>().unwrap()].clone())
                } else if let Some((_, formula)) = rest.split_once("<f>") {
                    let formula = unescaped(formula.split("</f>").next().unwrap());
                    Found::Formula(formula, value.parse().unwrap())
                } else {
                    Found::Number(value.parse().unwrap())
                };
                let (column, row) = place(at);
                cells.insert((sheet, row, column), found);
            }
        }
        Self { names, cells }
    }

    fn value(&self, at: (usize, u32, u32)) -> f64 {
        match self.cells.get(&at) {
            None | Some(Found::Words(_)) => 0.0,
            Some(Found::Number(value)) => *value,
            Some(Found::Formula(formula, _)) => self.reckon(at.0, formula),
        }
    }

    /// Only what the writer can write.
    fn reckon(&self, sheet: usize, formula: &str) -> f64 {
        let inner = |name: &str| {
            let rest = formula.strip_prefix(name)?.strip_prefix('(')?;
            rest.strip_suffix(')')
        };
        if let Some(spans) = inner("SUM") {
            return spans
                .split(',')
                .flat_map(|span| self.span(sheet, span))
                .map(|at| self.value(at))
                .sum();
        }
        if let Some(product) = inner("ROUND") {
            let (one, other) = product.strip_suffix(",0").unwrap().split_once('*').unwrap();
            return (self.one(sheet, one) * self.one(sheet, other)).round();
        }
        if let Some(ratio) = inner("IF") {
            let (part, whole) = ratio.rsplit(',').next().unwrap().split_once('/').unwrap();
            let whole = self.one(sheet, whole);
            return if whole == 0.0 { 0.0 } else { self.one(sheet, part) / whole };
        }
        let product = inner("SUMPRODUCT").unwrap_or_else(|| panic!("{formula}"));
        let (keys, of) = product.strip_prefix("--(").unwrap().split_once("),").unwrap();
        let (keys, key) = keys.rsplit_once('=').unwrap();
        let key = self.cells.get(&self.span(sheet, key)[0]);
        let Some(Found::Words(key)) = key else { panic!("{formula}: {key:?}") };
        let same = |at: &(usize, u32, u32)| matches!(self.cells.get(at), Some(Found::Words(words)) if words == key);
        let (keys, of) = (self.span(sheet, keys), self.span(sheet, of));
        keys.iter().zip(of).filter(|(key, _)| same(key)).map(|(_, at)| self.value(at)).sum()
    }

    fn one(&self, sheet: usize, reference: &str) -> f64 {
        self.value(self.span(sheet, reference)[0])
    }

    fn span(&self, sheet: usize, reference: &str) -> Vec<(usize, u32, u32)> {
        let (sheet, reference) = match reference.split_once("'!") {
            Some((name, rest)) => {
                let name = name.trim_start_matches('\'');
                (self.names.iter().position(|known| known == name).unwrap(), rest)
            }
            None => (sheet, reference),
        };
        let (from, to) = reference.split_once(':').unwrap_or((reference, reference));
        let ((column, first), (_, last)) = (place(from), place(to));
        (first..=last).map(|row| (sheet, row, column)).collect()
    }

    /// Every formula comes to what stands beside it.
    fn check(&self) -> usize {
        let mut formulas = 0;
        for (at, cell) in &self.cells {
            if let Found::Formula(formula, cached) = cell {
                formulas += 1;
                let now = self.reckon(at.0, formula);
                assert!((now - cached).abs() < 1e-6, "{at:?} {formula}: {now} is not {cached}");
            }
        }
        formulas
    }

    /// The figures of the row that begins with these words.
    fn row(&self, sheet: usize, words: &str, nth: usize) -> Vec<f64> {
        let rows: Vec<u32> = self
            .cells
            .iter()
            .filter(|((on, ..), cell)| {
                *on == sheet && matches!(cell, Found::Words(found) if found == words)
            })
            .map(|((_, row, _), _)| *row)
            .collect();
        let row = rows[nth];
        let cells = self.cells.range((sheet, row, 3)..(sheet, row + 1, 0));
        cells
            .filter(|(_, cell)| !matches!(cell, Found::Words(_)))
            .map(|(at, _)| self.value(*at))
            .collect()
    }
}

fn place(at: &str) -> (u32, u32) {
    let split = at.find(|letter: char| letter.is_ascii_digit()).unwrap();
    (column(&at[..split]), at[split..].parse().unwrap())
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
