//! Papers as Word files, against the measures of NĐ 30/2020 (`training-vn` C) and of the Party, from the XML itself.
//! How a page looks when it is drawn is not checked here: that needs `LibreOffice`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise"
)]

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use guong::documents::commitment::{Commitment, PARTS, commitment};
use guong::documents::formats::answering::answer;
use guong::documents::letterheads::state;
use guong::documents::office::{Answer, Request, Stamp, packed, unpacked};
use guong::documents::outline::{
    Appendix, Block, Cell, Close, House, Letterhead, Outline, Shape, Signatures, Table,
};
use guong::documents::self_review::{SelfReview, self_review};
use guong::domain::day::Day;
use guong::domain::id::{ActionId, GoalId, PlanId};
use guong::domain::plan::{Action, Goal, Plan, Progress};
use guong::domain::standard::{ActivityKind, Effort};
use guong::domain::text::Lang;
use guong::words::Words;
use zip::ZipArchive;

const DAY: Stamp = Stamp { year: 2026, month: 11, day: 22 };
/// Twentieths of a point in a millimetre.
const MM: f64 = 1440.0 / 25.4;

fn file(outline: &Outline) -> Vec<u8> {
    let request = Request::WriteDocument(Box::new(outline.clone()), DAY);
    let packed = answer(&packed(&request, &[]));
    let (head, bytes) = unpacked::<Answer>(&packed).unwrap();
    assert!(matches!(head, Answer::Written(found) if found.lines > 0), "{head:?}");
    bytes.to_vec()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn document(outline: &Outline) -> String {
    part(&file(outline), "word/document.xml")
}

/// The paragraphs of some XML, each with its properties.
fn paragraphs(xml: &str) -> Vec<&str> {
    xml.split("<w:p>").skip(1).map(|rest| rest.split("</w:p>").next().unwrap()).collect()
}

/// The one paragraph that says this.
fn saying<'a>(xml: &'a str, words: &str) -> &'a str {
    let found: Vec<&str> =
        paragraphs(xml).into_iter().filter(|paragraph| plain(paragraph).contains(words)).collect();
    assert_eq!(found.len(), 1, "{words}: {found:?}");
    found[0]
}

/// The words alone.
fn plain(xml: &str) -> String {
    let texts = xml.split("<w:t ").skip(1).filter_map(|rest| {
        rest.split_once('>')?.1.split_once("</w:t>").map(|(text, _)| text.to_owned())
    });
    texts.collect()
}

fn number(xml: &str, before: &str) -> usize {
    digits(xml.split(before).nth(1).unwrap_or_else(|| panic!("{before} in {xml}")))
}

fn digits(text: &str) -> usize {
    text.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

fn size(paragraph: &str) -> usize {
    number(paragraph, "<w:r><w:rPr><w:sz w:val=\"")
}

fn is_bold(paragraph: &str) -> bool {
    paragraph.contains("<w:b />")
}

fn is_italic(paragraph: &str) -> bool {
    paragraph.contains("<w:i />")
}

fn letterhead() -> Letterhead {
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

fn table() -> Table {
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

fn plan_of_state() -> Outline {
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

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn personal_plan() -> Plan {
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
fn golden(name: &str, xml: &str) {
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

#[test]
fn the_page_is_a4_with_the_margins_of_the_state() {
    let xml = document(&plan_of_state());
    let sections: Vec<&str> = xml.split("<w:sectPr>").skip(1).collect();
    assert_eq!(sections.len(), 3);
    let mm = |section: &str, what: &str| {
        f64::from(u32::try_from(number(section, &[what, "=\""].concat())).unwrap()) / MM
    };
    for section in &sections {
        for (what, least, most) in [
            ("w:top", 20.0, 25.0),
            ("w:bottom", 20.0, 25.0),
            ("w:left", 30.0, 35.0),
            ("w:right", 15.0, 20.0),
        ] {
            let found = mm(section, what);
            // A twentieth of a point is the finest the format knows.
            assert!(found >= least - 0.01 && found <= most + 0.01, "{what} {found}");
        }
        assert!(section.contains("<w:titlePg />"), "the first page shows no number");
        assert!(section.contains("<w:pgNumType w:start=\"1\" />"), "each appendix counts anew");
    }
    assert!(sections[0].contains("w:w=\"11906\" w:h=\"16838\""));
    assert!(sections[1].contains("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""));
    assert!(sections[2].contains("w:w=\"11906\" w:h=\"16838\""));
    assert_eq!(xml.matches("rIdHeader1").count(), 1);
    let header = part(&file(&plan_of_state()), "word/header1.xml");
    assert!(header.contains("<w:jc w:val=\"center\" />") && header.contains("PAGE"), "{header}");
}

#[test]
fn each_element_of_the_head_has_its_size_and_place() {
    let xml = document(&plan_of_state());
    let centred = |paragraph: &str| paragraph.contains("<w:jc w:val=\"center\" />");
    let check = |words: &str, sizes: [usize; 2], bold: bool, italic: bool| {
        let found = saying(&xml, words);
        assert!((sizes[0]..=sizes[1]).contains(&size(found)), "{words}: {}", size(found));
        assert_eq!((is_bold(found), is_italic(found)), (bold, italic), "{words}");
        assert!(centred(found), "{words}");
    };
    check("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", [24, 26], true, false);
    check("Độc lập - Tự do - Hạnh phúc", [26, 28], true, false);
    check("UBND TỈNH BẮC NINH", [24, 26], false, false);
    check("SỞ NỘI VỤ", [24, 26], true, false);
    check("Số: 08/KH-SNV", [26, 26], false, false);
    check("Bắc Ninh, ngày 05 tháng 01", [26, 28], false, true);
    check("KẾ HOẠCH", [26, 28], true, false);
    check("Bồi dưỡng cán bộ, công chức", [26, 28], true, false);
    check("Phụ lục II", [28, 28], true, false);
    check("DANH MỤC LỚP ĐÀO TẠO", [26, 28], true, false);
    check("(Kèm theo Kế hoạch số", [26, 28], false, true);
    check("KT. GIÁM ĐỐC", [26, 28], true, false);
    check("Nguyễn Văn A", [26, 28], true, false);
}

#[test]
fn the_name_of_the_state_never_breaks() {
    let xml = document(&plan_of_state());
    assert!(plain(saying(&xml, "CỘNG HÒA")).ends_with("VIỆT\u{a0}NAM"));
    // The left cell, then the right one; the name's length at 13 points, by the widths of the typeface, is 5,424.
    let head = xml.split("<w:tbl>").nth(1).unwrap().split("</w:tbl>").next().unwrap();
    assert_eq!(number(head.split("<w:tc>").nth(2).unwrap(), "<w:tcW w:w=\""), 5_700);
    assert!(head.contains("<w:tblLayout w:type=\"fixed\" />"));
    for side in ["left", "right"] {
        assert!(head.contains(&format!("<w:{side} w:w=\"0\" w:type=\"dxa\" />")), "{head}");
    }
}

#[test]
fn rules_are_drawn_and_as_long_as_they_should_be() {
    let xml = document(&plan_of_state());
    assert!(!xml.contains("___") && !xml.contains("<w:u "), "no rule is typed or underlined");
    let rules: Vec<&str> =
        paragraphs(&xml).into_iter().filter(|paragraph| paragraph.contains("<w:pBdr>")).collect();
    // Under the issuing body, under the motto, under what the paper is about.
    assert_eq!(rules.len(), 3);
    for rule in &rules {
        let border = rule.split("<w:pBdr>").nth(1).unwrap().split("</w:pBdr>").next().unwrap();
        assert!(border.starts_with("<w:bottom ") && border.matches('<').count() == 1, "{border}");
    }
    let aside = |rule: &str| number(rule, "w:left=\"");
    assert_eq!(aside(rules[0]), number(rules[0], "w:right=\""), "in the middle");
    let motto = 5_700 - 2 * aside(rules[1]);
    assert!((3_380..=3_450).contains(&motto), "the motto at 14 points is 3,415 long: {motto}");
    let body = 3_654 - 2 * aside(rules[0]);
    // "SỞ NỘI VỤ" at 13 points.
    let line = 1_503;
    assert!((line / 3..=line / 2).contains(&body), "between a third and a half: {body}");
    let about = 9_354 - 2 * aside(rules[2]);
    assert!((1_400..=2_600).contains(&about), "{about}");
}

#[test]
fn the_text_is_even_set_in_and_apart() {
    let xml = document(&plan_of_state());
    let text = saying(&xml, "Nâng cao năng lực.");
    assert!(text.contains("<w:jc w:val=\"both\" />"));
    assert!([567, 720].contains(&number(text, "w:firstLine=\"")));
    assert!(number(text, "w:after=\"") >= 120, "at least 6 points between paragraphs");
    assert!((240..=360).contains(&number(text, "w:line=\"")), "single to one and a half");
    assert!((26..=28).contains(&size(text)));
    assert!(is_italic(saying(&xml, "Căn cứ Nghị định")));
    let heading = saying(&xml, "I. MỤC ĐÍCH, YÊU CẦU");
    assert!(is_bold(heading) && heading.contains("<w:keepNext />"));
    let label = saying(&xml, "Nơi nhận:");
    assert_eq!((size(label), is_bold(label), is_italic(label)), (24, true, true));
    let receiver = saying(&xml, "- Lưu: VT, TCCB.");
    assert_eq!((size(receiver), is_bold(receiver), is_italic(receiver)), (22, false, false));
    let fonts = part(&file(&plan_of_state()), "word/styles.xml");
    assert!(fonts.contains("w:ascii=\"Times New Roman\"") && fonts.contains("w:val=\"vi-VN\""));
}

#[test]
fn tables_fill_the_text_and_repeat_their_head() {
    let xml = document(&plan_of_state());
    let table = xml.split("<w:tbl>").nth(3).unwrap();
    assert_eq!(xml.matches("<w:tblHeader />").count(), 1);
    assert!(table.find("<w:tblHeader />").unwrap() < table.find("Lớp một").unwrap());
    assert!(!xml.contains("trHeight"));
    let grid = table.split("<w:tblGrid>").nth(1).unwrap().split("</w:tblGrid>").next().unwrap();
    let widths: usize = grid.split("<w:gridCol w:w=\"").skip(1).map(digits).sum();
    assert_eq!(widths, 16_838 - 1_701 - 851);
    assert_eq!(table.matches("w:val=\"restart\"").count(), 1);
    assert_eq!(table.matches("w:val=\"continue\"").count(), 1);
    assert_eq!(table.matches("<w:gridSpan w:val=\"2\" />").count(), 1);
    // Every row has as many columns as the grid.
    for row in table.split("<w:tr>").skip(1) {
        let row = row.split("</w:tr>").next().unwrap();
        let columns = row.matches("<w:tc>").count() + row.matches("<w:gridSpan").count();
        assert_eq!(columns, 3, "{row}");
    }
}

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
fn what_people_type_stays_text() {
    let trap =
        "</w:t></w:r><w:r><w:instrText>DDEAUTO</w:instrText> & \"x\" <b> \u{0}\u{b}\u{fffe}]]>";
    let outline = Outline {
        title: trap.into(),
        blocks: vec![
            Block::Paragraph(trap.into()),
            Block::Fields(vec![(trap.into(), Some(trap.into()))]),
            Block::Table(Table {
                head: vec![trap.into()],
                rows: vec![vec![Cell::plain(trap)]],
                ..table()
            }),
        ],
        ..Outline::default()
    };
    let bytes = file(&outline);
    let xml = part(&bytes, "word/document.xml");
    assert!(!xml.contains("<w:instrText>DDEAUTO"));
    assert!(!xml.contains(['\u{0}', '\u{b}', '\u{fffe}']));
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("&lt;/w:t&gt;") && !core.contains("unknown"), "{core}");
    for name in ["word/document.xml", "docProps/core.xml"] {
        assert_eq!(depth(&part(&bytes, name)), 0, "{name} is well formed");
    }
}

/// Opens minus closes.
fn depth(xml: &str) -> i64 {
    let mut depth = 0;
    for tag in xml.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap();
        if tag.starts_with('/') {
            depth -= 1;
        } else if !tag.ends_with('/') && !tag.starts_with('?') {
            depth += 1;
        }
    }
    depth
}

#[test]
fn the_same_paper_is_the_same_file() {
    let outline = plan_of_state();
    assert_eq!(file(&outline), file(&outline));
    eprintln!("LibreOffice is not used here: how the pages look when drawn was not checked.");
}

#[test]
fn a_long_paper_is_made_in_reasonable_time() {
    let long = Outline {
        blocks: (0..25 * 12)
            .map(|n| Block::Paragraph(format!("Đoạn {n}. {}", "chữ ".repeat(80))))
            .collect(),
        ..plan_of_state()
    };
    let began = std::time::SystemTime::now();
    let bytes = file(&long);
    eprintln!("a paper of about 25 pages: {} bytes in {:?}", bytes.len(), began.elapsed().unwrap());
    assert!(bytes.len() > 5_000);
}
