//! Checklists handed round: small enough for a link and a QR code, whole or refused, and nothing that goes without saying.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in the functions beside it too"
)]

#[path = "catalogue/specimens.rs"]
#[allow(dead_code, reason = "shared with the tests of the catalogue")]
mod specimens;

use guong::catalogue::handing::{Handed, other_versions};
use guong::catalogue::hosted::read_hosted;
use guong::catalogue::hosted_index::read_hosted_index;
use guong::catalogue::parcel::{ParcelProblem, as_digits, as_letters, pack, unpack};
use guong::catalogue::sheet::{About, csv, read_sheet};
use guong::documents::qr_code::code_of;
use guong::domain::checklist::{Checklist, Entry};
use guong::domain::id::ChecklistId;
use guong::domain::library::Library;
use guong::domain::sorted::SortedMap;
use guong::domain::standard::Standard;
use guong::domain::text::Lang;
use guong::words::sheet::SPELLINGS;
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};
use specimens::{library, small_library};

fn checklist(title: &str, standard: &Standard) -> Checklist {
    Checklist {
        id: ChecklistId::parse("c1").unwrap(),
        title: title.into(),
        entries: standard.items.iter().map(|item| Entry::plain(item.id.clone())).collect(),
        own_items: Vec::new(),
        theme_shares: SortedMap::new(),
    }
}

/// An agency's code of 40 items, about 90 letters each, as its table says it.
fn agency_code(library: &Library) -> (Standard, String) {
    let texts = library.standards().iter().flat_map(|standard| &standard.items);
    let texts = texts
        .map(|item| item.text.get(Lang::Vi))
        .filter(|text| (80..=100).contains(&text.chars().count()));
    // Spread over the whole library: 40 texts of one hand would be easier to foresee.
    let texts: Vec<&str> = texts.step_by(3).take(40).collect();
    assert_eq!(texts.len(), 40);
    let mut table = String::from("Phần;Chủ đề;Nội dung;Loại;Mức quan trọng\r\n");
    for (at, text) in texts.iter().enumerate() {
        let (section, theme) = (at / 8 + 1, at / 8 + 4);
        let weight = ["Thông thường", "Quan trọng", "Thông thường", "Cốt yếu"][at % 4];
        table += &[
            "Phần ",
            &section.to_string(),
            ";",
            &theme.to_string(),
            ";\"",
            text,
            "\";;",
            weight,
            "\r\n",
        ]
        .concat();
    }
    let about = About {
        id: "quy-tac-ung-xu-so-y-te".into(),
        title: "Quy tắc ứng xử của viên chức, người lao động ngành y tế".into(),
        issuer: "Sở Y tế".into(),
    };
    let rows = csv::read(&table).unwrap();
    read_sheet(&rows, &about, &SPELLINGS, library.shared()).standard.unwrap()
}

#[test]
fn an_agency_code_of_forty_items_fits_a_link_and_a_qr_code() {
    let library = library();
    let (standard, text) = agency_code(&library);
    let checklist = checklist("Quy tắc ứng xử ngành y tế", &standard);
    let handed = Handed { checklist: &checklist, standards: vec![&text], built_in: Vec::new() };
    let short = handed.short(library.shared());
    let parcel = pack(&short).unwrap();
    assert_eq!(parcel, pack(&short).unwrap(), "two times the same");
    let link = format!("https://guong.so-y-te.example.gov.vn/tu-soi/#/get/{}", as_letters(&parcel));
    let dense = format!("https://guong.so-y-te.example.gov.vn/tu-soi/#/get/{}", as_digits(&parcel));
    let code = code_of(&dense).unwrap();
    eprintln!(
        "file {} bytes, short {} bytes, packed {} bytes, link {} characters, code {} modules, {} mm",
        text.len(),
        short.len(),
        parcel.len(),
        link.len(),
        code.side() - 8,
        code.print_width()
    );
    assert!(parcel.len() <= 1_900, "{}", parcel.len());
    assert!(link.len() <= 2_700);
    assert!(code.side() - 8 <= 149, "{}", code.side());
    // A program that has never seen ours reads the picture.
    let scale = 4;
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(
        code.side() * scale,
        code.side() * scale,
        |x, y| if code.is_dark(x / scale, y / scale) { 0 } else { 255 },
    );
    let grids = picture.detect_grids();
    let (_, found) = grids[0].decode().unwrap();
    assert_eq!(found, dense);
    let payload = found.rsplit_once('/').unwrap().1;
    assert_eq!(unpack(payload).unwrap(), short);
    assert_eq!(unpack(link.rsplit_once('/').unwrap().1).unwrap(), short);
    let id = ChecklistId::parse("c1").unwrap();
    let received = read_hosted(&short, id, &library).unwrap();
    assert_eq!(received.standards[0].standard, standard);
    assert_eq!(received.checklist.unwrap().checklist, checklist);
}

#[test]
fn built_in_standards_are_named_and_not_carried() {
    let library = library();
    for standard in library.standards().iter().step_by(9) {
        let checklist = checklist(standard.short_title.get(Lang::Vi), standard);
        let built_in = vec![(standard.id.to_string(), standard.version.clone())];
        let handed = Handed { checklist: &checklist, standards: Vec::new(), built_in };
        let short = handed.short(library.shared());
        let spelled = as_digits(&pack(&short).unwrap());
        assert_eq!(unpack(&spelled).unwrap(), short);
        assert!(
            code_of(&format!("https://example.vn/#/get/{spelled}")).is_some(),
            "{}",
            standard.id
        );
        let id = ChecklistId::parse("c1").unwrap();
        let received = read_hosted(&short, id.clone(), &library).unwrap();
        assert_eq!(received.checklist.unwrap().checklist, checklist);
        assert_eq!(other_versions(&short, &library), []);
        let file = handed.file();
        assert_eq!(file, handed.file());
        let received = read_hosted(&file, id, &library).unwrap();
        assert_eq!(received.checklist.unwrap().checklist, checklist);
    }
    let other = r#"{"checklist":{},"rests_on":{"pctn-2018":"0.9.0","nowhere":"1"}}"#;
    assert_eq!(other_versions(other, &library), [("pctn-2018".to_owned(), "0.9.0".to_owned())]);
}

#[test]
fn a_standard_said_shortly_is_the_same_standard() {
    let library = library();
    let files = specimens::standard_files();
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        let standard = guong::catalogue::read_standard(
            &guong::catalogue::read_text(&text).unwrap(),
            library.shared(),
        )
        .unwrap();
        let checklist = checklist("x", &standard);
        let handed = Handed { checklist: &checklist, standards: vec![&text], built_in: Vec::new() };
        for text in [handed.short(library.shared()), handed.file()] {
            let received = read_hosted(&text, checklist.id.clone(), &library).unwrap();
            assert_eq!(received.standards[0].standard, standard);
        }
    }
}

#[test]
fn a_cut_or_changed_link_is_told_as_such() {
    let text = "{\"checklist\":{\"title\":\"Phiếu của phòng Tổng hợp, quý IV năm 2026\"}}";
    let parcel = pack(text).unwrap();
    for spelled in [as_letters(&parcel), as_digits(&parcel)] {
        assert_eq!(unpack(&spelled).unwrap(), text);
        // What a message program puts behind a link does no harm.
        assert_eq!(unpack(&[&spelled, ".)%20"].concat()).unwrap(), text);
        for end in 0..spelled.len() {
            assert!(unpack(&spelled[..end]).is_err(), "{end}");
        }
        let three_quarters = spelled.len() * 3 / 4;
        assert!(matches!(unpack(&spelled[..three_quarters]), Err(ParcelProblem::Cut { .. })));
        let mut damaged = 0;
        // The model is slow without the compiler's help: some places stand for all.
        let places: Vec<usize> = (1..spelled.len()).step_by(spelled.len() / 8).collect();
        for at in &places {
            let mut letters = spelled.clone().into_bytes();
            letters[*at] = if letters[*at] == b'4' { b'5' } else { b'4' };
            let changed = String::from_utf8(letters).unwrap();
            let read = unpack(&changed);
            // The last letter may hold bits that belong to no byte.
            assert!(read.is_err() || read.as_deref() == Ok(text), "{at}");
            damaged += usize::from(read == Err(ParcelProblem::Damaged));
        }
        assert!(damaged > places.len() / 2);
    }
    assert_eq!(unpack(""), Err(ParcelProblem::NotOurs));
    assert_eq!(unpack("gAAAA"), Err(ParcelProblem::NotOurs));
    assert_eq!(unpack("gCQAAAAAAAA"), Err(ParcelProblem::Newer));
    assert_eq!(pack(&"a".repeat(200_001)), None);
}

/// Links in circulation must open for ever: neither the model nor what it has read may change.
#[test]
fn a_link_of_the_first_day_still_opens() {
    let text = "{\"checklist\":{\"entries\":[{\"item\":\"own.a\"}],\"format\":\"guong-checklist\",\"format_version\":1,\"own_items\":[{\"criticality\":\"normal\",\"id\":\"own.a\",\"text\":\"Tôi chào hỏi người dân.\",\"theme\":\"d09\"}],\"title\":\"Phiếu đầu tiên\"}}";
    let golden = std::fs::read_to_string("tests/frozen/link-v1.txt").unwrap_or_default();
    let spelled = as_letters(&pack(text).unwrap());
    assert_eq!(golden.trim(), spelled, "fix the code, never the file");
    assert_eq!(unpack(golden.trim()).unwrap(), text);
    let primer = std::fs::read("src/catalogue/parcel/primer.txt").unwrap();
    let sum = u64::from_be_bytes(Sha256::digest(&primer)[..8].try_into().unwrap());
    assert_eq!(sum, 0x27df_3d51_de2c_4990);
}

#[test]
fn what_hostile_links_carry_goes_through_the_same_gate() {
    let library = small_library();
    let id = || ChecklistId::parse("c1").unwrap();
    let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
    let script = r#"{"standards":[{"format":"guong-standard","format_version":1,"sources":[{"key":"a","url":"javascript:alert(1)"}]}],"checklist":{}}"#;
    let twice = r#"{"checklist":{"title":"a","title":"b"}}"#;
    for text in [deep.as_str(), script, twice, "nothing", "{}", "[]", "null"] {
        let whole = unpack(&as_letters(&pack(text).unwrap())).unwrap();
        assert!(read_hosted(&whole, id(), &library).is_err(), "{}", &text[..text.len().min(60)]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn any_text_comes_back(text in "\\PC{0,300}") {
        let parcel = pack(&text).unwrap();
        prop_assert_eq!(unpack(&as_letters(&parcel)).unwrap(), text.clone());
        prop_assert_eq!(unpack(&as_digits(&parcel)).unwrap(), text);
    }

    #[test]
    fn any_letters_are_read_or_refused(spelled in "g?[A-Za-z0-9_-]{0,120}") {
        let _ = unpack(&spelled);
    }
}

/// What an administrator lists beside the app is read like any strange file.
#[test]
fn the_list_of_what_lies_beside_the_app_is_read_or_refused_with_places() {
    let list = |files: &str| {
        format!("{{\"format\":\"guong-hosted\",\"format_version\":1,\"files\":{files}}}")
    };
    let good = list(r#"[{"title":{"vi":"Quy tắc của Sở"},"from":"quy-tac.json"}]"#);
    let files = read_hosted_index(&good).unwrap();
    assert_eq!(
        (files[0].from.as_str(), files[0].title.get(Lang::En)),
        ("quy-tac.json", "Quy tắc của Sở")
    );
    assert_eq!(read_hosted_index(&list("[]")).unwrap(), []);
    assert!(read_hosted_index(&std::fs::read_to_string("public/hosted.json").unwrap()).is_ok());
    for (text, place) in [
        (list(r#"[{"title":{"vi":"a"}}]"#), "files[0].from"),
        (list(r#"[{"title":{},"from":"a.json"}]"#), "files[0].title"),
        (list(r#"[{"title":{"vi":"a"},"from":7}]"#), "files[0].from"),
        (list("{}"), "files"),
        (good.replace("guong-hosted", "guong-standard"), "format"),
        (good.replace(":1,", ":2,"), "format_version"),
        ("[]".to_owned(), ""),
        ("<html>".to_owned(), ""),
    ] {
        let problems = read_hosted_index(&text).unwrap_err();
        assert!(
            problems.iter().any(|problem| problem.path.starts_with(place)),
            "{place}: {problems:?}"
        );
    }
    let many = vec![r#"{"title":{"vi":"a"},"from":"a.json"}"#; 500].join(",");
    assert_eq!(read_hosted_index(&list(&format!("[{many}]"))).unwrap().len(), 200);
}
