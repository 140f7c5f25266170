//! Papers as files, read back as XML; and a few to look at.
#![allow(dead_code, reason = "each story uses some of it")]

pub mod long;
pub mod year;

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use guong::documents::formats::answering::answer;
use guong::documents::office::{Answer, Request, Stamp, packed, unpacked};
use guong::documents::outline::{
    Appendix, Block, Cell, Close, House, Letterhead, Outline, Shape, Table,
};
use guong::domain::day::Day;
use guong::domain::id::{ActionId, GoalId, PlanId};
use guong::domain::plan::{Action, Goal, Plan, Progress};
use guong::domain::standard::{ActivityKind, Effort};
use zip::ZipArchive;

pub const DAY: Stamp = Stamp { year: 2026, month: 11, day: 22 };

pub fn file(outline: &Outline) -> Vec<u8> {
    let request = Request::WriteDocument(Box::new(outline.clone()), DAY);
    let packed = answer(&packed(&request, &[]));
    let (head, bytes) = unpacked::<Answer>(&packed).unwrap();
    assert!(matches!(head, Answer::Written(found) if found.lines > 0), "{head:?}");
    bytes.to_vec()
}

pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

pub fn document(outline: &Outline) -> String {
    part(&file(outline), "word/document.xml")
}

/// The paragraphs of some XML, each with its properties.
pub fn paragraphs(xml: &str) -> Vec<&str> {
    xml.split("<w:p>").skip(1).map(|rest| rest.split("</w:p>").next().unwrap()).collect()
}

/// The one paragraph that says this.
pub fn saying<'a>(xml: &'a str, words: &str) -> &'a str {
    let found: Vec<&str> =
        paragraphs(xml).into_iter().filter(|paragraph| plain(paragraph).contains(words)).collect();
    assert_eq!(found.len(), 1, "{words}: {found:?}");
    found[0]
}

/// The words alone.
pub fn plain(xml: &str) -> String {
    let texts = xml.split("<w:t ").skip(1).filter_map(|rest| {
        rest.split_once('>')?.1.split_once("</w:t>").map(|(text, _)| text.to_owned())
    });
    texts.collect()
}

pub fn number(xml: &str, before: &str) -> usize {
    digits(xml.split(before).nth(1).unwrap_or_else(|| panic!("{before} in {xml}")))
}

pub fn digits(text: &str) -> usize {
    text.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

pub fn size(paragraph: &str) -> usize {
    number(paragraph, "<w:r><w:rPr><w:sz w:val=\"")
}

pub fn is_bold(paragraph: &str) -> bool {
    paragraph.contains("<w:b />")
}

pub fn is_italic(paragraph: &str) -> bool {
    paragraph.contains("<w:i />")
}

pub fn letterhead() -> Letterhead {
    Letterhead {
        house: House::State,
        superior: "UBND tỉnh Bắc Ninh".into(),
        issuer: "Sở Nội vụ".into(),
        number: "Số: 08/KH-SNV".into(),
        name: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".into(),
        motto: "Độc lập - Tự do - Hạnh phúc".into(),
        place_and_day: "Bắc Ninh, ngày 05 tháng 01 năm 2026".into(),
    }
}

pub fn table() -> Table {
    Table {
        caption: "Danh mục lớp".into(),
        head: vec!["TT".into(), "Tên lớp".into(), "Kinh phí".into()],
        shapes: vec![Shape::marks(1), Shape::words(5), Shape::figures(2)],
        rows: vec![
            vec![Cell::tall("1", 2), Cell::plain("Lớp một"), Cell::plain("1.000")],
            vec![Cell::plain("Lớp hai"), Cell::plain("2.000")],
            vec![Cell::wide("TỔNG CỘNG", 2), Cell::strong("3.000")],
        ],
    }
}

pub fn plan_of_state() -> Outline {
    Outline {
        letterhead: Some(letterhead()),
        title: "KẾ HOẠCH".into(),
        subject: "Bồi dưỡng cán bộ, công chức năm 2026".into(),
        note: String::new(),
        is_wide: false,
        blocks: vec![
            Block::Basis(vec!["Căn cứ Nghị định số 171/2025/NĐ-CP;".into()]),
            Block::Heading("I. Mục đích, yêu cầu".into()),
            Block::Subheading("1. Mục đích".into()),
            Block::Paragraph("Nâng cao năng lực.\n\nMột đoạn nữa.".into()),
            Block::Close(Close {
                recipients_label: "Nơi nhận:".into(),
                recipients: vec!["UBND tỉnh;".into(), "Lưu: VT, TCCB.".into()],
                authority: vec!["KT. Giám đốc".into(), "Phó giám đốc".into()],
                name: "Nguyễn Văn A".into(),
            }),
            Block::Appendix(Appendix {
                label: "Phụ lục I".into(),
                title: "Danh mục lớp đào tạo".into(),
                attached: "(Kèm theo Kế hoạch số …… )".into(),
                is_wide: true,
            }),
            Block::Table(table()),
            Block::Appendix(Appendix {
                label: "Phụ lục II".into(),
                title: "Nhu cầu".into(),
                ..Appendix::default()
            }),
            Block::Paragraph("Hết".into()),
        ],
    }
}

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub fn personal_plan() -> Plan {
    let mut goal = Goal::begun(
        GoalId::parse("g1").unwrap(),
        vec![],
        None,
        "Nêu và áp dụng đúng các bước từ chối quà.".into(),
        day("2026-01-05"),
    );
    goal.actions = vec![Action {
        id: ActionId::parse("a1").unwrap(),
        kind: ActivityKind::SelfStudy,
        title: "Đọc quy định".into(),
        effort: Effort::Minutes(100),
        due: Some(day("2026-02-01")),
        progress: Progress::ToDo,
    }];
    Plan {
        id: PlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        round: None,
        from: day("2026-01-01"),
        to: day("2026-12-31"),
        floor: Some(40),
        goals: [(goal.id.clone(), goal)].into(),
    }
}

/// The XML with a line for each thing that stands on the page, for people to read and compare.
pub fn golden(name: &str, xml: &str) {
    let mut lines = xml.to_owned();
    for begin in ["<w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:sectPr>", "</w:tbl>"] {
        lines = lines.replace(begin, &["\n", begin].concat());
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/office").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &lines).unwrap();
    }
    assert!(lines == fs::read_to_string(&path).unwrap_or_default(), "{name} differs");
}
