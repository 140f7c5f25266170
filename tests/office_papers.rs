//! Papers as Word files, against the measures of NĐ 30/2020 (`training-vn` C) and of the Party, from the XML itself.
//! How a page looks when it is drawn is `tests/rendered.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise"
)]

#[path = "office_papers/party.rs"]
mod party;
#[path = "office_papers/whole.rs"]
mod whole;

mod papers;

use guong::documents::outline::{Block, Cell, Outline, Table};

use papers::{
    digits, document, file, is_bold, is_italic, number, paragraphs, part, plain, plan_of_state,
    saying, size, table,
};

/// Twentieths of a point in a millimetre.
const MM: f64 = 1440.0 / 25.4;

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
