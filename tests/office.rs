//! The office: files are written the same each time, opened again, and strange ones taken in within limits.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

use std::io::{Cursor, Read as _, Write as _};

use guong::documents::formats::answering::answer;
use guong::documents::office::{
    Answer, Contents, Limits, Refusal, Request, SheetText, Stamp, packed, unpacked,
};
use guong::documents::workbook::{Cell, Column, Formula, Kind, Place, Row, Sheet, Span, Workbook};
use zip::ZipArchive;

const DAY: Stamp = Stamp { year: 2026, month: 11, day: 22 };

fn asked(request: &Request, bytes: &[u8]) -> (Answer, Vec<u8>) {
    let packed = answer(&packed(request, bytes));
    let (head, bytes) = unpacked::<Answer>(&packed).unwrap();
    (head, bytes.to_vec())
}

fn written(workbook: &Workbook) -> Vec<u8> {
    let (head, bytes) = asked(&Request::WriteWorkbook(workbook.clone(), DAY), &[]);
    assert!(matches!(head, Answer::Written(_)), "{head:?}");
    bytes
}

fn read(bytes: &[u8], limits: Limits) -> Result<Vec<SheetText>, Refusal> {
    match asked(&Request::ReadWorkbook(limits), bytes).0 {
        Answer::Read(sheets) => Ok(sheets),
        Answer::Refused(refusal) => Err(refusal),
        Answer::Written(_) => panic!("nothing was to be written"),
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn one_sheet(columns: usize, rows: Vec<Vec<Cell>>) -> Workbook {
    let column = |place: usize| Column::new(format!("Cột {place}"), 14.0);
    let sheet = Sheet {
        name: "Lớp".into(),
        titles: vec!["DANH MỤC LỚP".into(), "Năm 2026".into()],
        columns: (1..=columns).map(column).collect(),
        rows: rows.into_iter().map(Row::plain).collect(),
        notes: vec!["Bằng chữ: một đồng.".into()],
        signers: vec!["Người lập biểu".into(), "Thủ trưởng đơn vị".into()],
        upright: false,
    };
    Workbook { title: "Kế hoạch".into(), sheets: vec![sheet] }
}

#[test]
fn numbers_are_numbers_and_sums_are_formulas_with_what_they_come_to() {
    let rows = vec![
        vec![Cell::text("Lớp một"), Cell::money(57_600_000_000), Cell::Number(Kind::Share, 0.5)],
        vec![Cell::text("Lớp hai"), Cell::money(400_000_000), Cell::Date(2026, 3, 5)],
        vec![
            Cell::text("Cộng"),
            Cell::sum(vec![Span::of(1, 0, 1)], 58_000_000_000),
            Cell::Formula(
                Formula::Ratio(Place::here(1, 0), Place::here(1, 2)),
                Kind::Share,
                0.993_103_448,
            ),
        ],
    ];
    let bytes = written(&one_sheet(3, rows));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<f>SUM(B5:B6)</f><v>58000000000</v>"), "{sheet}");
    assert!(sheet.contains("<f>IF(B7=0,0,B5/B7)</f>"), "{sheet}");
    assert!(sheet.contains("paperSize=\"9\"") && sheet.contains("orientation=\"landscape\""));
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains("_xlnm.Print_Titles") && book.contains("'Lớp'!$4:$4"), "{book}");
    let styles = part(&bytes, "xl/styles.xml");
    assert!(styles.contains("Times New Roman") && styles.contains("#,##0"));
    let found = read(&bytes, Limits::USUAL).unwrap();
    assert_eq!(found[0].name, "Lớp");
    assert_eq!(found[0].rows[4], ["Lớp một", "57600000000", "0.5"]);
    assert_eq!(found[0].rows[5], ["Lớp hai", "400000000", "2026-03-05"]);
    assert_eq!(found[0].rows[6][1], "58000000000");
}

#[test]
fn words_that_look_like_formulas_stay_words() {
    let traps = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"x\")",
        "\t=1",
        "'=1",
        "<a>&\"b\"",
        "_x0041_",
        "=cmd|'/c calc'!A1",
        "a\r\nb",
        "x\u{0}y\u{b}z",
    ];
    let rows = traps.iter().map(|trap| vec![Cell::text(*trap)]).collect();
    let bytes = written(&one_sheet(1, rows));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>"), "{sheet}");
    let found = read(&bytes, Limits::USUAL).unwrap();
    for (place, trap) in traps.iter().enumerate().take(10) {
        assert_eq!(&found[0].rows[4 + place][0], trap);
    }
}

#[test]
fn the_same_workbook_is_the_same_file() {
    let rows = vec![vec![Cell::text("a"), Cell::whole(1)], vec![Cell::Empty, Cell::whole(2)]];
    let book = one_sheet(2, rows);
    assert_eq!(written(&book), written(&book));
    let other = asked(&Request::WriteWorkbook(book.clone(), Stamp { day: 23, ..DAY }), &[]).1;
    assert_ne!(written(&book), other);
}

#[test]
fn any_name_of_a_sheet_is_made_one_that_spreadsheets_take() {
    let names =
        ["", "a/b:c?[d]*\\", "LỚP", "lớp", "History", &"đ".repeat(40), &"đ".repeat(41), "'x'"];
    let sheets = names.iter().map(|name| Sheet { name: (*name).into(), ..Sheet::default() });
    let book = Workbook { title: String::new(), sheets: sheets.collect() };
    let found = read(&written(&book), Limits::USUAL).unwrap();
    let mut names: Vec<String> = found.iter().map(|sheet| sheet.name.to_lowercase()).collect();
    assert!(names.iter().all(|name| !name.is_empty() && name.chars().count() <= 31));
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 8);
}

#[test]
fn a_number_too_long_for_a_spreadsheet_keeps_its_digits() {
    let rows =
        vec![vec![Cell::money(1_234_567_890_123_456)], vec![Cell::money(999_999_999_999_999)]];
    let found = read(&written(&one_sheet(1, rows)), Limits::USUAL).unwrap();
    assert_eq!(found[0].rows[4][0], "1234567890123456");
    assert_eq!(found[0].rows[5][0], "999999999999999");
}

#[test]
fn a_text_too_long_is_refused_with_its_row() {
    let rows = vec![vec![Cell::text("a")], vec![Cell::text("x".repeat(32_768))]];
    let (head, bytes) = asked(&Request::WriteWorkbook(one_sheet(1, rows), DAY), &[]);
    let refusal = Refusal::TextTooLong { sheet: "Lớp".into(), row: 6, limit: 32_767 };
    assert_eq!((head, bytes.len()), (Answer::Refused(refusal), 0));
}

#[test]
fn the_learners_of_a_province_go_out_and_come_back() {
    let learner = |number: i64| {
        vec![
            Cell::whole(number),
            Cell::text(format!("Nguyễn Văn {number}")),
            Cell::text(format!("Phòng {}", number % 179)),
            Cell::text("Chuyên viên"),
            Cell::text("Bồi dưỡng theo vị trí việc làm"),
            Cell::whole(40),
            Cell::money(4_687_500),
            Cell::Date(2026, 3, 5),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = (1..=12_288).map(learner).collect();
    let total = 12_288 * 4_687_500;
    let sum = Cell::sum(vec![Span::of(6, 0, 12_287)], total);
    rows.push(vec![
        Cell::Empty,
        Cell::text("Cộng"),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        sum,
    ]);
    let book = one_sheet(8, rows);
    let began = std::time::SystemTime::now();
    let (head, bytes) = asked(&Request::WriteWorkbook(book, DAY), &[]);
    eprintln!("12,288 learners: {} bytes in {:?}", bytes.len(), began.elapsed().unwrap());
    assert_eq!(head, Answer::Written(Contents { sheets: 1, lines: 12_289 }));
    let found = read(&bytes, Limits::USUAL).unwrap();
    assert_eq!(found[0].rows[4 + 12_287][1], "Nguyễn Văn 12288");
    assert_eq!(found[0].rows[4 + 12_288][6], total.to_string());
}

#[test]
fn strange_files_are_refused_before_they_can_do_harm() {
    assert_eq!(read(b"no workbook", Limits::USUAL), Err(Refusal::NotAWorkbook));
    assert_eq!(read(b"", Limits::USUAL), Err(Refusal::NotAWorkbook));
    let small = Limits { bytes: 10, ..Limits::USUAL };
    assert_eq!(read(&[0; 11], small), Err(Refusal::TooLarge { bytes: 11, limit: 10 }));
    let book = written(&one_sheet(3, vec![vec![Cell::text("ab"), Cell::Empty, Cell::text("c")]]));
    for cut in [1, book.len() / 2, book.len() - 30] {
        assert_eq!(read(&book[..cut], Limits::USUAL), Err(Refusal::NotAWorkbook), "{cut}");
    }
    let sheet = "Lớp".to_owned();
    let limit = |limits: Limits| read(&book, limits).unwrap_err();
    assert_eq!(
        limit(Limits { rows: 4, ..Limits::USUAL }),
        Refusal::TooManyRows { sheet: sheet.clone(), limit: 4 }
    );
    assert_eq!(
        limit(Limits { columns: 2, ..Limits::USUAL }),
        Refusal::TooManyColumns { sheet: sheet.clone(), limit: 2 }
    );
    assert_eq!(
        limit(Limits { letters: 11, ..Limits::USUAL }),
        Refusal::TextTooLong { sheet, row: 1, limit: 11 }
    );
    assert_eq!(limit(Limits { sheets: 0, ..Limits::USUAL }), Refusal::TooManySheets { limit: 0 });
    let bomb = bomb();
    assert!(bomb.len() < 1 << 20, "{}", bomb.len());
    let limits = Limits { unpacked: 32 << 20, ..Limits::USUAL };
    assert_eq!(read(&bomb, limits), Err(Refusal::TooLargeUnpacked { limit: 32 << 20 }));
}

/// A small file that unpacks to a great deal.
fn bomb() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let how = zip::write::SimpleFileOptions::default();
    writer.start_file("xl/workbook.xml", how).unwrap();
    for _ in 0..64 {
        writer.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn one_far_cell_does_not_fill_the_memory() {
    let book = written(&one_sheet(1, vec![vec![Cell::text("a")]]));
    let mut archive = ZipArchive::new(Cursor::new(&book)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let how = zip::write::SimpleFileOptions::default();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if file.name().ends_with("sheet1.xml") {
            let text = String::from_utf8(bytes).unwrap();
            let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>";
            bytes = text.replace("</sheetData>", far).into_bytes();
        }
        writer.start_file(file.name(), how).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    let far = writer.finish().unwrap().into_inner();
    let refusal = Refusal::TooManyRows { sheet: "Lớp".into(), limit: Limits::USUAL.rows };
    assert_eq!(read(&far, Limits::USUAL), Err(refusal));
}

#[test]
fn a_request_that_is_none_is_refused() {
    for bytes in [&b""[..], b"\x05\0\0\0", b"\xff\xff\xff\xffx", b"\x02\0\0\0{}"] {
        let packed = answer(bytes);
        let (head, _) = unpacked::<Answer>(&packed).unwrap();
        assert_eq!(head, Answer::Refused(Refusal::NotUnderstood));
    }
}
