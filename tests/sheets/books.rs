//! The same tables as workbooks, through the office.

use guong::catalogue::sheet::writing::template_rows;
use guong::catalogue::sheet::{read_sheet, rows_of_cells, sheet_rows};
use guong::documents::formats::answering::answer;
use guong::documents::office::{Answer, Request, packed, unpacked};
use guong::documents::table_workbook::{LIMITS, table_workbook};
use guong::domain::text::Lang;
use guong::words::sheet::{EXAMPLES, SPELLINGS, spelling};

use crate::specimens::{library, shared};
use crate::{mine, read};

/// What the office makes of a request: the answer's head, and the bytes of a file.
fn office(request: &Request, file: &[u8]) -> (Answer, Vec<u8>) {
    let answered = answer(&packed(request, file));
    let (head, bytes) = unpacked::<Answer>(&answered).unwrap();
    (head, bytes.to_vec())
}

#[test]
fn tables_go_out_and_come_in_as_workbooks() {
    let library = library();
    let standards = library.standards().iter().step_by(6);
    let tables = standards
        .map(|standard| sheet_rows(standard, library.shared(), Lang::Vi, spelling(Lang::Vi)));
    let dangerous = vec![
        vec!["Chủ đề".to_owned(), "Nội dung".to_owned()],
        vec!["1".to_owned(), "=1+1".to_owned()],
        vec![String::new(), "@SUM(A1)\nhai dòng".to_owned()],
    ];
    let template = template_rows(spelling(Lang::Vi), &EXAMPLES);
    for rows in tables.chain([dangerous, template]) {
        let request = table_workbook("Tiêu chí", rows.clone());
        let (made, file) = office(&request, &[]);
        assert!(matches!(made, Answer::Written(_)), "{made:?}");
        assert_eq!(office(&request, &[]).1, file, "two exports are byte-equal");
        let Answer::Read(mut sheets) = office(&Request::ReadWorkbook(LIMITS), &file).0 else {
            panic!("not read")
        };
        let width = rows[0].len();
        let mut found = std::mem::take(&mut sheets[0].rows);
        for row in &mut found {
            row.resize(width, String::new());
        }
        assert_eq!(found, rows);
    }
    let file = std::fs::read("tests/sheets/quy-tac-40.xlsx").unwrap();
    let Answer::Read(sheets) = office(&Request::ReadWorkbook(LIMITS), &file).0 else {
        panic!("not read")
    };
    let rows = rows_of_cells(sheets[0].rows.clone()).unwrap();
    let (by_book, _) = read_sheet(&rows, &mine(), &SPELLINGS, &shared()).standard.unwrap();
    let text = std::fs::read_to_string("tests/sheets/quy-tac-40.csv").unwrap();
    let (by_text, _) = read(&text, &mine(), &shared()).standard.unwrap();
    assert_eq!(by_book, by_text);
    for hostile in [&file[..file.len() / 2], b"PK\x03\x04", b"PK nothing"] {
        let (head, _) = office(&Request::ReadWorkbook(LIMITS), hostile);
        assert!(matches!(head, Answer::Refused(_)), "{head:?}");
    }
}
