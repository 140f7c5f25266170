//! Standards as tables: CSV and workbooks, there and back, other programs' files, and what is told of wrong ones.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in the functions beside it too"
)]
#[path = "sheets/books.rs"]
mod books;
#[path = "catalogue/specimens.rs"]
#[allow(dead_code, reason = "shared with the tests of the catalogue")]
mod specimens;

use guong::catalogue::moodle::moodle_framework;
use guong::catalogue::problem::ProblemKind;
use guong::catalogue::sheet::columns::{ALL, EXPERT};
use guong::catalogue::sheet::writing::template_rows;
use guong::catalogue::sheet::{
    About, Column, MOST_ROWS, SheetFault, SheetProblem, SheetReading, TableFault, csv, read_sheet,
    rows_of_cells, sheet_rows,
};
use guong::domain::library::Shared;
use guong::domain::standard::{Kind, Standard};
use guong::domain::text::Lang;
use guong::words::sheet::{EXAMPLES, SPELLINGS, spelling};
use proptest::prelude::*;
use specimens::{library, shared};

fn about(standard: &Standard) -> About {
    About {
        id: standard.id.to_string(),
        title: standard.title.get(Lang::Vi).to_owned(),
        issuer: standard.issuer.get(Lang::Vi).to_owned(),
    }
}

fn mine() -> About {
    About {
        id: "quy-tac".into(), title: "Quy tắc của Sở".into(), issuer: "Sở Nội vụ".into()
    }
}

fn read(text: &str, about: &About, shared: &Shared) -> SheetReading {
    read_sheet(
        &csv::read(&csv::text_of(text.as_bytes()).unwrap()).unwrap(),
        about,
        &SPELLINGS,
        shared,
    )
}

#[test]
fn every_built_in_standard_survives_the_way_through_a_table() {
    let library = library();
    for (lang, sign) in [(Lang::Vi, ';'), (Lang::En, ',')] {
        for standard in library.standards() {
            let rows = sheet_rows(standard, library.shared(), lang, spelling(lang));
            let text = csv::write(&rows, sign);
            assert_eq!(text, csv::write(&rows, sign), "two times the same");
            let back = read(&text, &about(standard), library.shared());
            assert_eq!(back.unknown_columns, Vec::<String>::new());
            // An item of law that nobody verified is refused as before; an agency's table is never binding.
            assert_eq!(back.problems, [], "{}", standard.id);
            let (read_back, _) = back.standard.unwrap();
            let again = sheet_rows(&read_back, library.shared(), lang, spelling(lang));
            assert_eq!(again, rows, "{}", standard.id);
            let by_cells = read_sheet(
                &rows_of_cells(rows.clone()).unwrap(),
                &about(standard),
                &SPELLINGS,
                library.shared(),
            );
            assert_eq!(by_cells.standard.unwrap().0, read_back, "{}", standard.id);
        }
    }
}

#[test]
fn the_template_reads_without_a_problem_in_both_languages() {
    for lang in [Lang::Vi, Lang::En] {
        let rows = template_rows(spelling(lang), &EXAMPLES);
        let text = csv::write(&rows, ';');
        assert!(text.starts_with('\u{feff}') && text.contains("\r\n"));
        let read_back = read(&text, &mine(), &shared());
        assert_eq!((read_back.problems, read_back.unknown_columns), (vec![], vec![]));
        let (standard, _) = read_back.standard.unwrap();
        assert_eq!(standard.items.len(), 2);
        assert_eq!(standard.items[1].kind, Kind::Prohibition);
    }
}

#[test]
fn no_two_headings_mean_the_same() {
    for column in ALL.into_iter().chain(EXPERT) {
        assert_eq!(Column::parse(&column.code(), &SPELLINGS), Some(column));
        for words in SPELLINGS {
            assert_eq!(Column::parse(column.name(words), &SPELLINGS), Some(column));
        }
    }
    assert_eq!(Column::parse(" NOI  dung ", &SPELLINGS), Some(Column::Text(Lang::Vi)));
    assert_eq!(Column::parse("TEXT [EN]", &SPELLINGS), Some(Column::Text(Lang::En)));
    assert_eq!(Column::parse("Ghi chú", &SPELLINGS), None);
}

#[test]
fn what_is_wrong_is_told_with_row_and_column() {
    let text = "Phần;Chủ đề;Nội dung;Loại;Mức quan trọng;Điều, khoản;Độ chắc;Ghi chú\r\n\
        A;d05;Tôi làm đúng.;Nghĩa vụ lạ;;;;x\r\n\
        ;;;;;;;chỉ có ghi chú\r\n\
        \r\n\
        B;;Tôi báo.;;rất lớn;;;\r\n";
    let sheet = read(text, &mine(), &shared());
    assert_eq!(sheet.standard, None);
    assert_eq!(sheet.unknown_columns, ["Độ chắc", "Ghi chú"]);
    let word = |found: &str| SheetFault::UnknownWord { found: found.into() };
    let wrong = |row, column, fault| SheetProblem { row: Some(row), column: Some(column), fault };
    let expected = [
        wrong(2, Column::Kind, word("Nghĩa vụ lạ")),
        wrong(3, Column::Text(Lang::Vi), SheetFault::File(ProblemKind::Missing)),
        wrong(5, Column::Theme, SheetFault::File(ProblemKind::Missing)),
        wrong(5, Column::Criticality, word("rất lớn")),
    ];
    assert_eq!(sheet.problems, expected);
}

#[test]
fn the_reader_of_standards_judges_and_its_places_become_rows() {
    let long = "a".repeat(201);
    let text = format!(
        "text[vi],theme,kind,criticality,id,locator,mark\r\nTôi.,d01,,,x,Điều 2,G\r\n\"{long}\",,,,x,,\r\nTôi.,,prohibition,normal,,,\r\n"
    );
    let sheet = read(&text, &mine(), &shared());
    let found: Vec<(Option<usize>, Option<Column>)> =
        sheet.problems.iter().map(|problem| (problem.row, problem.column)).collect();
    let expected = [
        (Some(2), Some(Column::Locator(Lang::Vi))),
        (Some(3), Some(Column::Id)),
        (Some(3), Some(Column::Text(Lang::Vi))),
        (Some(4), Some(Column::Criticality)),
    ];
    for place in expected {
        assert!(found.contains(&place), "{place:?} in {:?}", sheet.problems);
    }
    assert_eq!(sheet.standard, None);
}

#[test]
fn headings_are_needed_once_and_rows_below_them() {
    let faults = |text: &str| -> Vec<SheetFault> {
        let sheet = read(text, &mine(), &shared());
        sheet.problems.into_iter().map(|problem| problem.fault).collect()
    };
    assert_eq!(faults(""), [SheetFault::NoRows]);
    assert_eq!(faults("Nội dung,Chủ đề\r\n"), [SheetFault::NoRows]);
    assert_eq!(faults("Chủ đề,Phần\r\nd01,A\r\n"), [SheetFault::ColumnMissing]);
    assert_eq!(faults("Nội dung,text,Chủ đề\r\na,b,d01\r\n"), [SheetFault::ColumnTwice]);
}

#[test]
fn an_empty_cell_goes_on_with_the_row_above() {
    let text = "section\ttheme\ttext\r\nA\t5\tmột\r\n\t\thai\r\n\tquà tặng và các lợi ích khác\tba\r\nB\tD06\tbốn\r\nA\t\tnăm\r\n";
    let (standard, _) = read(text, &mine(), &shared()).standard.unwrap();
    let sections: Vec<usize> = standard.items.iter().map(|item| item.section).collect();
    assert_eq!(sections, [0, 0, 0, 1, 0]);
    assert_eq!(standard.sections.len(), 2);
    assert!(standard.authority != guong::domain::standard::Authority::Binding);
}

#[test]
fn foreign_letters_open_quotes_and_endless_tables_are_refused() {
    assert_eq!(csv::text_of(&[b'T', 0xF4, b'i']), Err(TableFault::NotUnicode));
    let wide: Vec<u8> = "\u{feff}Nội dung\tb".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(csv::text_of(&wide).unwrap(), "Nội dung\tb");
    assert_eq!(csv::read("a,b\r\n\"c,d\r\ne"), Err(TableFault::OpenQuote { row: 2 }));
    assert_eq!(csv::read(&"x\n".repeat(MOST_ROWS + 1)), Err(TableFault::TooManyRows));
    assert_eq!(csv::read("sep=;\r\na,b;c").unwrap()[0].cells, ["a,b", "c"]);
    let cells = vec![vec!["x".to_owned()]; MOST_ROWS + 1];
    assert_eq!(rows_of_cells(cells), Err(TableFault::TooManyRows));
    let gap = [vec!["a".to_owned()], Vec::new(), vec![" ".to_owned()], vec!["b".to_owned(); 200]];
    let rows = rows_of_cells(gap.to_vec()).unwrap();
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 4]);
    assert_eq!(rows[1].cells.len(), 100);
}

#[test]
fn moodle_gets_its_fourteen_columns() {
    let header = "Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy";
    let library = library();
    let mut crossed = 0;
    for standard in library.standards() {
        for lang in [Lang::Vi, Lang::En] {
            let text = moodle_framework(standard, lang);
            assert_eq!(text, moodle_framework(standard, lang));
            assert_eq!(text.lines().next(), Some(header));
            let mut reader =
                ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let rows: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), 2 + standard.sections.len() + standard.items.len());
            let mut ids = std::collections::BTreeSet::new();
            for (at, row) in rows.iter().enumerate().skip(1) {
                assert_eq!(row.len(), 14);
                assert!(ids.insert(row[1].to_owned()), "{}", &row[1]);
                assert!(!row[1].is_empty() && row[1].chars().count() <= 100);
                assert!(!row[2].is_empty() && row[2].chars().count() <= 100);
                let is_framework = at == 1;
                assert_eq!(&row[12], if is_framework { "1" } else { "" });
                assert_eq!(&row[9], if is_framework { "" } else { "null" });
                assert!(row[0].is_empty() || ids.contains(&row[0]));
                assert!(row[0].is_empty() == (at < 2 || row[1].contains(':')));
                let item = standard.items.iter().find(|item| *item.id.as_str() == row[1]);
                let related = item.map_or(0, |item| item.relations.len());
                assert_eq!(row[10].split(',').filter(|id| !id.is_empty()).count(), related);
                crossed += related;
            }
            let points = standard.items[0].scale.points().len();
            assert_eq!(rows[1][5].split(',').count(), points);
            let configuration: serde_json::Value = serde_json::from_str(&rows[1][6]).unwrap();
            assert_eq!(configuration.as_array().unwrap().len(), points + 1);
        }
    }
    assert!(crossed > 100, "{crossed}");
}

#[test]
fn a_long_name_is_shortened_by_us_with_an_ellipsis() {
    let title = "Quy tắc ứng xử của cán bộ, công chức, viên chức và người lao động làm việc tại bộ phận tiếp nhận và trả kết quả của các cơ quan ở địa phương";
    assert!(title.chars().count() >= 139);
    let about = About { title: title.into(), ..mine() };
    let (standard, _) = read("text,theme\r\nTôi làm.,d01\r\n", &about, &shared()).standard.unwrap();
    let text = moodle_framework(&standard, Lang::Vi);
    let row = text.lines().nth(1).unwrap();
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(row.as_bytes());
    let row = reader.records().next().unwrap().unwrap();
    assert!(
        row[2].ends_with('…')
            && row[2].chars().count() <= 100
            && title.starts_with(row[2].trim_end_matches('…'))
    );
}

proptest! {
    /// Another program reads what we write as we do, apart from the guard against formulas; and we read it back.
    #[test]
    fn tables_of_any_text_survive(
        rows in prop::collection::vec(prop::collection::vec("[a-zđế =+@'\";,\t\n-]{0,8}", 3), 1..6),
        sign in prop::sample::select(vec![',', ';']),
    ) {
        let mut rows: Vec<Vec<String>> = rows;
        rows.insert(0, ["a", "b", "c"].map(str::to_owned).to_vec());
        let text = csv::write(&rows, sign);
        let mut theirs = ::csv::ReaderBuilder::new()
            .has_headers(false)
            .delimiter(u8::try_from(sign).unwrap())
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        for (row, record) in rows.iter().zip(theirs.records()) {
            for (cell, found) in row.iter().zip(record.unwrap().iter()) {
                prop_assert!(found == cell || found.strip_prefix('\'') == Some(cell));
                let is_guarded = !found.starts_with(['=', '+', '-', '@', '\t', '\r']);
                prop_assert!(is_guarded);
            }
        }
        let ours = csv::read(&csv::text_of(text.as_bytes()).unwrap()).unwrap();
        let wanted: Vec<&Vec<String>> =
            rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        let found: Vec<&Vec<String>> = ours.iter().map(|row| &row.cells).collect();
        prop_assert_eq!(found, wanted);
    }
}
