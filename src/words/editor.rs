//! Sentences of the pages where a standard is written.

use std::ops::Deref;

use super::editor_fields::{self, EditorFields};
use super::editor_pieces::{self, Pieces};
use super::editor_versions::{self, EditorVersions};
use super::problems::Problems;
use crate::catalogue::ProblemKind;

/// Sentences of the pages where a standard is written.
#[derive(Debug)]
pub struct Editor {
    pub title: &'static str,
    pub intro: &'static str,
    pub empty_title: &'static str,
    pub empty_text: &'static str,
    pub being_written: &'static str,
    pub in_use: &'static str,
    pub in_use_tag: &'static str,
    pub go_on: &'static str,
    pub new_title: &'static str,
    pub from_nothing: &'static str,
    pub title_hint: &'static str,
    pub begin: &'static str,
    pub from_copy: &'static str,
    pub copy_which: &'static str,
    pub copy_licence: fn(&str) -> String,
    pub copy_of: &'static str,
    pub copy_note: &'static str,
    pub from_file: &'static str,
    pub choose_file: &'static str,
    pub choose_file_hint: &'static str,
    pub see_in_library: &'static str,
    pub make_checklist: &'static str,
    pub save_file: &'static str,
    pub delete_title: fn(&str) -> String,
    pub delete_draft: &'static str,
    pub delete_written: &'static str,
    pub untitled: &'static str,
    pub unwritten: &'static str,
    pub steps_label: &'static str,
    pub steps: [&'static str; 8],
    pub faults: fn(&str) -> String,
    pub faults_label: &'static str,
    pub show_faults: &'static str,
    pub more_faults: fn(&str) -> String,
    pub sound: &'static str,
    pub numbered: fn(&str, &str) -> String,
    pub fill_in: &'static str,
    pub need_one: &'static str,
    pub too_long: fn(usize) -> String,
    pub choose_one: &'static str,
    pub bad_number: &'static str,
    pub law_unverified: &'static str,
    pub locator_unverified: &'static str,
    pub prohibition_weight: &'static str,
    pub first_version: fn(&str) -> String,
    pub publish_hint: &'static str,
    pub publish: &'static str,
    pub published: fn(&str, &str) -> String,
    pub not_yet: &'static str,
    pub count_items: fn(&str, &str) -> String,
    pub count_missing: fn(&str) -> String,
    pub count_english: fn(&str, &str) -> String,
    pub pieces: Pieces,
    pub fields: EditorFields,
    pub versions: EditorVersions,
}

impl Deref for Editor {
    type Target = EditorFields;

    /// Read as its own words.
    fn deref(&self) -> &EditorFields {
        &self.fields
    }
}

impl Editor {
    /// A piece or field of the file in the reader's words; empty for what needs no name.
    pub fn piece(&self, key: &str) -> &'static str {
        self.pieces.iter().find(|(known, _)| *known == key).map_or("", |(_, said)| said)
    }

    /// A word of the file for what an item is, in the reader's words.
    pub fn kind_word(&self, word: &str) -> &'static str {
        let words = ["duty", "prohibition", "knowledge", "leadership", "aspiration"];
        let at = words.iter().position(|known| *known == word);
        at.and_then(|at| self.kinds.get(at)).copied().unwrap_or_default()
    }

    /// What is wrong with a field, to somebody who fills it in.
    pub fn fault(&self, problems: &Problems, kind: &ProblemKind) -> String {
        match kind {
            ProblemKind::Missing | ProblemKind::Empty => self.fill_in.into(),
            ProblemKind::TooLong { limit } => (self.too_long)(*limit),
            ProblemKind::UnknownValue { allowed, .. } if allowed.len() == 2 => {
                self.prohibition_weight.into()
            }
            ProblemKind::UnknownValue { .. } | ProblemKind::Unresolved { .. } => {
                self.choose_one.into()
            }
            ProblemKind::OutOfRange | ProblemKind::WrongType { .. } => self.bad_number.into(),
            ProblemKind::RestsOnUnverified => self.law_unverified.into(),
            ProblemKind::LocatorOnUnverified => self.locator_unverified.into(),
            kind => problems.of_file(kind),
        }
    }
}

/// Vietnamese.
pub const VI: Editor = Editor {
    title: "Soạn bộ chuẩn mực",
    intro: "Cơ quan có quy tắc riêng? Soạn thành bộ chuẩn mực để mọi người tự soi. Không cần biết lập trình; mọi thứ nằm trong máy này, cho đến khi bạn gửi tệp đi.",
    empty_title: "Bạn chưa soạn bộ chuẩn mực nào",
    empty_text: "Hãy bắt đầu với tên của bộ ở ngay bên dưới, hoặc chép một bộ có sẵn rồi sửa lại cho hợp cơ quan mình.",
    being_written: "Đang soạn",
    in_use: "Đang dùng trong Gương",
    in_use_tag: "Đang dùng",
    go_on: "Soạn tiếp",
    new_title: "Soạn bộ mới",
    from_nothing: "Từ trang trắng",
    title_hint: "Ví dụ: Quy tắc ứng xử của Sở Nội vụ",
    begin: "Bắt đầu soạn",
    from_copy: "Từ một bộ có sẵn",
    copy_which: "Bộ để chép",
    copy_licence: |a| format!("Giấy phép của lời văn: {a}. Bản chép ghi lại nguồn gốc."),
    copy_of: "Theo: ",
    copy_note: "Bộ này được chép từ đây rồi sửa lại.",
    from_file: "Từ tệp",
    choose_file: "Chọn tệp .json",
    choose_file_hint: "Tệp của một bộ chuẩn mực, kể cả bộ còn soạn dở.",
    see_in_library: "Xem trong thư viện",
    make_checklist: "Lập phiếu từ bộ này",
    save_file: "Tải tệp về",
    delete_title: |a| format!("Xóa “{a}”?"),
    delete_draft: "Những gì đang soạn sẽ mất. Bản đang dùng, nếu có, vẫn còn. Có thể hoàn tác.",
    delete_written: "Bộ này sẽ không còn trong thư viện. Có thể hoàn tác. Nếu đang có phiếu hay lượt dựa vào nó thì chưa xóa được.",
    untitled: "Bộ chưa có tên",
    unwritten: "(chưa viết)",
    steps_label: "Các bước soạn",
    steps: [
        "Giới thiệu",
        "Phần và tiêu chí",
        "Tiêu chí",
        "Căn cứ",
        "Thang trả lời",
        "Chủ đề học",
        "Xem thử",
        "Đưa vào dùng",
    ],
    faults: |a| format!("Còn {a} chỗ phải sửa trước khi dùng"),
    faults_label: "Những chỗ còn phải sửa",
    show_faults: "Xem từng chỗ",
    more_faults: |a| format!("và {a} chỗ nữa"),
    sound: "Đã đủ, có thể đưa vào dùng.",
    numbered: |a, b| format!("{a} {b}"),
    fill_in: "Hãy điền chỗ này.",
    need_one: "Cần có ít nhất một.",
    too_long: |a| format!("Dài quá: tối đa {a} ký tự."),
    choose_one: "Hãy chọn một.",
    bad_number: "Hãy viết một số trong khoảng cho phép.",
    law_unverified: "Quy định bắt buộc phải có ít nhất một căn cứ đã được xem hoặc dẫn lại, không chỉ là hiểu biết chung.",
    locator_unverified: "Căn cứ chưa kiểm chứng thì không ghi điều khoản. Hãy đổi mức kiểm chứng, hoặc xóa điều khoản.",
    prohibition_weight: "Điều không được làm phải ở mức “bắt buộc tuyệt đối” hoặc “quan trọng”.",
    first_version: |a| format!("Đây là lần đầu, phiên bản {a}."),
    publish_hint: "Khi đưa vào dùng, bộ này có mặt trong thư viện của bạn và có thể lập phiếu. Người khác chỉ có khi bạn gửi tệp cho họ.",
    publish: "Đưa vào dùng",
    published: |a, b| format!("Đã đưa vào dùng: {a}, phiên bản {b}."),
    not_yet: "Chưa đưa vào dùng được: hãy sửa những chỗ nêu ở trên.",
    count_items: |a, b| format!("{a} tiêu chí trong {b} phần"),
    count_missing: |a| format!("còn thiếu tiếng Việt: {a}"),
    count_english: |a, b| format!("có tiếng Anh: {a} trên {b} (không bắt buộc)"),
    pieces: editor_pieces::VI,
    fields: editor_fields::VI,
    versions: editor_versions::VI,
};

/// So many of a thing.
fn some(count: &str, one: &str) -> String {
    let ending = if count == "1" { "" } else { "s" };
    [count, " ", one, ending].concat()
}

/// English.
pub const EN: Editor = Editor {
    title: "Write a standard",
    intro: "Has your agency a code of its own? Write it as a standard that people can look at themselves against. No programming; all of it stays on this device until you hand out the file.",
    empty_title: "You have not written a standard yet",
    empty_text: "Begin with a title just below, or copy a standard that is there and change it to suit your agency.",
    being_written: "Being written",
    in_use: "In use here",
    in_use_tag: "In use",
    go_on: "Go on writing",
    new_title: "A new standard",
    from_nothing: "From nothing",
    title_hint: "For example: Code of conduct of the Department of Home Affairs",
    begin: "Begin writing",
    from_copy: "From one that is there",
    copy_which: "Standard to copy",
    copy_licence: |a| format!("Licence of its wording: {a}. The copy records where it came from."),
    copy_of: "After: ",
    copy_note: "This standard began as a copy of it.",
    from_file: "From a file",
    choose_file: "Choose a .json file",
    choose_file_hint: "The file of a standard, also of an unfinished one.",
    see_in_library: "See it in the library",
    make_checklist: "Make a checklist of it",
    save_file: "Save as file",
    delete_title: |a| format!("Delete “{a}”?"),
    delete_draft: "What is being written goes away. The version in use, if there is one, stays. This can be undone.",
    delete_written: "It leaves the library. This can be undone. It cannot be deleted while a checklist or round rests on it.",
    untitled: "Untitled standard",
    unwritten: "(not written yet)",
    steps_label: "Steps",
    steps: [
        "About",
        "Sections and items",
        "Item",
        "Sources",
        "Scales",
        "Topics",
        "Preview",
        "Put into use",
    ],
    faults: |a| format!("{a} to put right before use"),
    faults_label: "What has to be put right",
    show_faults: "Show each",
    more_faults: |a| format!("and {a} more"),
    sound: "Complete: it can be put into use.",
    numbered: |a, b| format!("{a} {b}"),
    fill_in: "Fill this in.",
    need_one: "There must be at least one.",
    too_long: |a| format!("Too long: {a} characters at most."),
    choose_one: "Choose one.",
    bad_number: "Write a number within the range.",
    law_unverified: "What binds by law must rest on at least one source that was seen or reported, not on general knowledge alone.",
    locator_unverified: "An unverified source is cited without an article. Change how surely it is known, or clear the article.",
    prohibition_weight: "A prohibition must be “strict” or “major”.",
    first_version: |a| format!("This is the first time, version {a}."),
    publish_hint: "Once in use it stands in your library and checklists can be made of it. Others have it only when you hand them the file.",
    publish: "Put into use",
    published: |a, b| format!("In use: {a}, version {b}."),
    not_yet: "It cannot be put into use yet: put right what is listed above.",
    count_items: |a, b| format!("{} in {}", some(a, "item"), some(b, "section")),
    count_missing: |a| format!("Vietnamese missing: {a}"),
    count_english: |a, b| format!("in English: {a} of {b} (optional)"),
    pieces: editor_pieces::EN,
    fields: editor_fields::EN,
    versions: editor_versions::EN,
};
