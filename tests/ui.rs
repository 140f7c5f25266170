//! The gallery, drawn to HTML without a browser: golden markup, and the ties between label, hint, error and field.
#![cfg(not(target_arch = "wasm32"))]

use std::{collections::HashMap, fs, path::PathBuf};

use guong::ui::{
    FieldId,
    gallery::{Sample, Specimen, specimens},
};
use leptos::prelude::*;

static SAMPLE: Sample = Sample {
    title: "Nghĩa vụ, đạo đức, ứng xử",
    label: "Tôi tiếp dân đúng lịch, lắng nghe và trả lời đúng hạn",
    hint: "Hãy nghĩ về ba tháng gần đây, không phải về dự định.",
    error: "Hãy chọn một mức, hoặc bỏ qua tiêu chí này",
    text: "Không ai khác thấy câu trả lời của bạn. Mọi thứ nằm trên máy này cho đến khi bạn lưu tệp ra ngoài.",
    state: "Đang làm",
    act: "Lập kế hoạch",
    way_out: "Quay lại",
    mark: "Lần trước",
    figure: "5 trên 12 mục",
    answers: [
        ("Chưa thực hiện", "Chưa có lịch tiếp dân, hoặc có mà không giữ."),
        ("Thỉnh thoảng", "Có lịch, nhưng nhiều buổi vắng không báo trước."),
        ("Thường xuyên", "Giữ lịch; trả lời phần lớn đơn thư đúng hạn."),
        ("Luôn luôn, có minh chứng", "Giữ lịch; trả lời mọi đơn thư đúng hạn và có sổ theo dõi."),
    ],
    outside: "Không áp dụng với tôi",
};

fn drawn(specimen: &Specimen) -> String {
    let owner = Owner::new();
    owner.with(|| (specimen.view)(&SAMPLE).to_html())
}

/// A start tag: its name and its attributes.
struct Tag {
    name: String,
    attributes: HashMap<String, String>,
}

impl Tag {
    fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }
}

fn tags(html: &str) -> Vec<Tag> {
    html.split('<')
        .skip(1)
        .filter(|rest| rest.starts_with(|first: char| first.is_ascii_alphabetic()))
        .map(|rest| tag(rest.split('>').next().unwrap_or(rest)))
        .collect()
}

fn tag(source: &str) -> Tag {
    let (name, mut rest) = source.split_once(' ').unwrap_or((source, ""));
    let mut attributes = HashMap::new();
    while !rest.trim_matches([' ', '/']).is_empty() {
        rest = rest.trim_start();
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        let (value, after) = after
            .strip_prefix("=\"")
            .map_or(("", after), |quoted| quoted.split_once('"').unwrap_or((quoted, "")));
        let twice = attributes.insert(key.to_owned(), value.to_owned());
        assert!(twice.is_none(), "attribute {key} stands twice in <{source}>");
        rest = after;
    }
    Tag { name: name.trim_end_matches('/').to_owned(), attributes }
}

fn whole_gallery() -> Vec<Tag> {
    specimens().flat_map(|specimen| tags(&drawn(specimen))).collect()
}

#[test]
fn every_specimen_equals_its_golden_file() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/ui");
    let mut names = Vec::new();
    for specimen in specimens() {
        let path = folder.join(specimen.name).with_extension("html");
        // One tag a line, so that a difference reads well.
        let html = drawn(specimen).replace("><", ">\n<") + "\n";
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &html).expect("golden file is writable");
        }
        let golden = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(
            html, golden,
            "{}: if meant, run with UPDATE_GOLDEN=1 and read the diff",
            specimen.name
        );
        names.push(path);
    }
    for entry in fs::read_dir(folder).expect("golden folder") {
        let path = entry.expect("golden file").path();
        assert!(names.contains(&path), "{} has no specimen any more: remove it", path.display());
    }
}

#[test]
fn ids_and_specimen_names_are_unique() {
    let gallery = whole_gallery();
    let mut ids: Vec<&str> = gallery.iter().filter_map(|tag| tag.get("id")).collect();
    let mut names: Vec<&str> = specimens().map(|specimen| specimen.name).collect();
    for list in [&mut ids, &mut names] {
        list.sort_unstable();
        for pair in list.windows(2) {
            assert_ne!(pair[0], pair[1], "it stands twice");
        }
    }
}

#[test]
fn labels_hints_and_errors_are_tied_to_what_exists() {
    for specimen in specimens() {
        let tags = tags(&drawn(specimen));
        let has = |id: &str| tags.iter().any(|tag| tag.get("id") == Some(id));
        for tag in &tags {
            for attribute in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
                for id in tag.get(attribute).unwrap_or_default().split_whitespace() {
                    assert!(has(id), "{}: {attribute} points to missing {id}", specimen.name);
                }
            }
        }
    }
}

#[test]
fn every_field_has_a_name_and_a_label() {
    for specimen in specimens() {
        let tags = tags(&drawn(specimen));
        for field in tags.iter().filter(|tag| matches!(&*tag.name, "input" | "select" | "textarea"))
        {
            let id = field.get("id").expect("a field has an id");
            assert!(field.get("name").is_some(), "{id} has no name");
            let labelled = tags.iter().any(|tag| tag.name == "label" && tag.get("for") == Some(id));
            assert!(labelled, "{id} has no label");
        }
    }
}

#[test]
fn a_radio_group_shares_one_name_and_its_first_option_keeps_the_bare_id() {
    for specimen in specimens().filter(|specimen| specimen.name.starts_with("radios")) {
        let tags = tags(&drawn(specimen));
        let radios: Vec<&Tag> =
            tags.iter().filter(|tag| tag.get("type") == Some("radio")).collect();
        assert!(radios.len() > 1);
        let name = radios[0].get("name");
        assert_eq!(radios[0].get("id"), name);
        assert!(radios.iter().all(|radio| radio.get("name") == name));
        assert!(radios.iter().filter(|radio| radio.get("checked").is_some()).count() <= 1);
        let mut values: Vec<_> = radios.iter().map(|radio| radio.get("value")).collect();
        values.dedup();
        assert_eq!(values.len(), radios.len(), "two options share a value");
    }
}

#[test]
fn a_field_in_error_says_so_and_points_to_the_message() {
    let mut seen = 0;
    for specimen in specimens().filter(|specimen| specimen.name.ends_with("-error")) {
        let html = drawn(specimen);
        let id = FieldId::new("gallery", specimen.name);
        assert!(html.contains(&format!("id=\"{}\"", id.error())), "{}", specimen.name);
        let points = tags(&html).iter().any(|tag| {
            tag.get("aria-describedby")
                .is_some_and(|ids| ids.split(' ').any(|one| one == id.error()))
        });
        assert!(points, "{}", specimen.name);
        seen += 1;
    }
    assert!(seen >= 5);
}

#[test]
fn nothing_brings_a_style_of_its_own_or_another_host() {
    for specimen in specimens() {
        let html = drawn(specimen);
        for forbidden in ["style=", "http", "onclick", "<script", "<style"] {
            assert!(!html.contains(forbidden), "{}: {forbidden}", specimen.name);
        }
    }
}

#[test]
fn a_button_says_what_it_is_and_its_state() {
    for tag in whole_gallery().iter().filter(|tag| tag.name == "button") {
        assert!(matches!(tag.get("type"), Some("button" | "submit")));
        for state in ["aria-pressed", "aria-expanded"] {
            assert!(matches!(tag.get(state), None | Some("true" | "false")));
        }
    }
}

#[test]
fn an_option_never_borrows_the_hint_of_its_group() {
    let id = FieldId::new("plan", "title");
    assert_eq!(id.as_str(), "plan-title");
    assert_eq!(id.option(0), "plan-title");
    assert_eq!(id.option(2), "plan-title-2");
    assert_ne!(id.option_hint(0), id.hint());
    assert_eq!(id.described_by(true, true).as_deref(), Some("plan-title-hint plan-title-error"));
    assert_eq!(id.described_by(false, false), None);
}
