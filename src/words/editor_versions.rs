//! Sentences about what a new version means for those who answered the former one.

/// Sentences about what a new version means for those who answered the former one.
#[derive(Debug)]
pub struct EditorVersions {
    pub say_meaning: &'static str,
    pub nothing_changed: &'static str,
    pub differs_from: fn(&str) -> String,
    pub count_added: fn(&str) -> String,
    pub count_removed: fn(&str) -> String,
    pub count_changed: fn(&str) -> String,
    pub count_moved: fn(&str) -> String,
    pub other_changes: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub meaning_question: &'static str,
    pub meanings: [(&'static str, &'static str); 4],
    pub by_rule: &'static str,
    pub by_rule_looser: &'static str,
    pub next_version: fn(&str, &str) -> String,
    pub because_items: &'static str,
    pub because_meaning: &'static str,
    pub because_wording: &'static str,
    pub migration_hint: &'static str,
    pub save_migration: &'static str,
}

/// Vietnamese.
pub const VI: EditorVersions = EditorVersions {
    say_meaning: "Hãy cho biết nghĩa có đổi không.",
    nothing_changed: "Không có gì khác với bản đang dùng.",
    differs_from: |a| format!("So với phiên bản {a} đang dùng:"),
    count_added: |a| format!("tiêu chí mới: {a}"),
    count_removed: |a| format!("tiêu chí bỏ đi: {a}"),
    count_changed: |a| format!("tiêu chí có sửa: {a}"),
    count_moved: |a| format!("tiêu chí chuyển sang phần khác: {a}"),
    other_changes: "phần giới thiệu, căn cứ, chủ đề học hay thứ tự có sửa",
    before: "Trước",
    after: "Nay",
    meaning_question: "Câu trả lời mọi người đã ghi có còn đúng không?",
    meanings: [
        ("Còn đúng", "Chỉ sửa chữ, lỗi chính tả. Câu trả lời cũ được giữ."),
        ("Cần xem lại", "Nghĩa đã khác. Câu trả lời cũ hiện ra để người đó xác nhận."),
        ("Đòi hỏi cao hơn, phải trả lời lại", "Câu trả lời cũ chỉ hiện bên cạnh."),
        ("Đòi hỏi nhẹ hơn, cần xem lại", "Câu trả lời cũ hiện ra để người đó xác nhận."),
    ],
    by_rule: "Loại, mức quan trọng hoặc thang trả lời đã đổi: tiêu chí này sẽ được hỏi lại.",
    by_rule_looser: "Mức quan trọng đã giảm: câu trả lời cũ hiện ra để người đó xác nhận.",
    next_version: |a, b| format!("Phiên bản mới: {a} ({b})."),
    because_items: "số đầu tăng vì có tiêu chí thêm hoặc bỏ",
    because_meaning: "số giữa tăng vì nghĩa của tiêu chí đã đổi",
    because_wording: "số cuối tăng vì chỉ sửa chữ",
    migration_hint: "Gửi kèm tệp chuyển đổi này cho người đang dùng bản cũ: nó nói tiêu chí nào giữ câu trả lời, tiêu chí nào cần hỏi lại.",
    save_migration: "Tải tệp chuyển đổi",
};

/// English.
pub const EN: EditorVersions = EditorVersions {
    say_meaning: "Say whether the meaning changed.",
    nothing_changed: "Nothing differs from the version in use.",
    differs_from: |a| format!("Compared with version {a} in use:"),
    count_added: |a| format!("new items: {a}"),
    count_removed: |a| format!("items taken away: {a}"),
    count_changed: |a| format!("changed items: {a}"),
    count_moved: |a| format!("items moved to another section: {a}"),
    other_changes: "about, sources, topics or order changed",
    before: "Before",
    after: "Now",
    meaning_question: "Do the answers people gave still hold?",
    meanings: [
        ("They hold", "Only words or spelling. The old answer is kept."),
        (
            "They need another look",
            "Another thing is meant. The old answer is shown to be confirmed.",
        ),
        ("More is asked: answer anew", "The old answer is only shown beside."),
        ("Less is asked: another look", "The old answer is shown to be confirmed."),
    ],
    by_rule: "Kind, weight or scale changed: this item will be asked anew.",
    by_rule_looser: "It weighs less: the old answer is shown to be confirmed.",
    next_version: |a, b| format!("New version: {a} ({b})."),
    because_items: "the first number rises because items came or went",
    because_meaning: "the middle number rises because a meaning changed",
    because_wording: "the last number rises because only words changed",
    migration_hint: "Hand this change file to those who use the former version: it tells which answers are kept and what is asked anew.",
    save_migration: "Save the change file",
};
