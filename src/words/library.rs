//! Sentences of the library of standards: finding one's way, how items stand to each other, comparing.

use crate::domain::relation::RelationKind;
use crate::domain::shelf::{Origin, Standing};

/// Its sentences.
#[derive(Debug)]
pub struct LibraryWords {
    pub more: &'static str,
    pub audience: &'static str,
    pub anybody: &'static str,
    pub mine: &'static str,
    pub say_who: &'static str,
    pub say_who_now: &'static str,
    pub counted: fn(&str, &str) -> String,
    pub standing: &'static str,
    pub standings: [&'static str; 3],
    pub origin: &'static str,
    pub origins: [&'static str; 2],
    pub shown: fn(&str, &str) -> String,
    pub narrowed_to: fn(&str) -> String,
    pub show_all: &'static str,
    pub binding: &'static str,
    pub binding_about: &'static str,
    pub special: &'static str,
    pub special_about: &'static str,
    pub internal: &'static str,
    pub internal_about: &'static str,
    pub reference: &'static str,
    pub reference_about: &'static str,
    pub received: &'static str,
    pub received_about: &'static str,
    pub past: fn(&str) -> String,
    pub past_about: &'static str,
    pub written_here: &'static str,
    pub received_from: fn(&str) -> String,
    pub says_itself: fn(&str) -> String,
    pub replaced_by: &'static str,
    pub replaces: &'static str,
    pub not_here: fn(&str) -> String,
    pub in_force_until: &'static str,
    pub jurisdiction: &'static str,
    pub viet_nam: &'static str,
    pub international: &'static str,
    pub binds: &'static str,
    pub partly: fn(&str) -> String,
    pub about_theme: fn(&str) -> String,
    pub found_standards: fn(&str) -> String,
    pub none: &'static str,
    pub none_found: &'static str,
    pub none_hint: &'static str,
    pub none_words: &'static str,
    pub loosen: fn(&str, &str) -> String,
    pub forget_words: &'static str,
    pub related: &'static str,
    pub relations: [&'static str; 5],
    pub facing: [&'static str; 5],
    pub compare: &'static str,
    pub compare_this: &'static str,
    pub compare_about: &'static str,
    pub first: &'static str,
    pub second: &'static str,
    pub choose: &'static str,
    pub choose_two: &'static str,
    pub same_twice: &'static str,
    pub only_here: fn(&str) -> String,
    pub alone: fn(&str) -> String,
    pub other_theme: fn(&str) -> String,
    pub summary: fn(&str, &str, &str) -> String,
}

/// Vietnamese.
pub const VI: LibraryWords = LibraryWords {
    more: "Lọc thêm: áp dụng cho ai, chủ đề, hiệu lực, nguồn gốc",
    audience: "Áp dụng cho ai",
    anybody: "Tất cả mọi người",
    mine: "Dành cho tôi",
    say_who: "Cho biết bạn là ai để lọc những gì dành cho bạn",
    say_who_now: "Bạn chưa cho biết mình thuộc nhóm nào, nên chưa lọc được những gì dành cho bạn.",
    counted: |label, n| format!("{label} ({n})"),
    standing: "Hiệu lực",
    standings: ["Đang có hiệu lực", "Đã thay thế hoặc hết hiệu lực", "Mẫu, dự thảo"],
    origin: "Nguồn gốc",
    origins: ["Có sẵn trong Gương", "Nhận từ bên ngoài"],
    shown: |n, all| format!("Đang hiện {n} trên {all} bộ chuẩn mực"),
    narrowed_to: |what| format!("Đang lọc: {what}"),
    show_all: "Bỏ hết bộ lọc",
    binding: "Bắt buộc",
    binding_about: "Luật, nghị định, quy định đang có hiệu lực. Mỗi bộ cho biết ràng buộc ai.",
    special: "Bắt buộc với một số vị trí",
    special_about: "Chỉ áp dụng khi bạn có đặc điểm nêu trong từng bộ, ví dụ: lãnh đạo, tiếp dân, đảng viên.",
    internal: "Nội bộ và mẫu",
    internal_about: "Quy tắc của cơ quan, và các mẫu do Gương soạn để tham khảo khi xây dựng quy tắc riêng.",
    reference: "Tham khảo",
    reference_about: "Chuẩn mực quốc tế và nước ngoài. Không ràng buộc; dùng để học hỏi.",
    received: "Nhận từ bên ngoài",
    received_about: "Do người khác gửi hoặc tự soạn. Gương không kiểm tra những nội dung này và không coi là văn bản chính thức.",
    past: |n| format!("Đã được thay thế hoặc hết hiệu lực ({n})"),
    past_about: "Giữ lại để đọc và để các lượt cũ còn nguyên căn cứ. Không dùng cho lượt mới.",
    written_here: "Soạn trong ứng dụng này",
    received_from: |origin| format!("Nguồn: {origin}"),
    says_itself: |authority| {
        format!(
            "Bộ này tự ghi là “{authority}”. Gương chưa kiểm tra; hãy hỏi nơi gửi trước khi dựa vào."
        )
    },
    replaced_by: "Được thay thế bởi",
    replaces: "Thay thế cho",
    not_here: |id| format!("{id} (không có ở đây)"),
    in_force_until: "Có hiệu lực đến",
    jurisdiction: "Phạm vi",
    viet_nam: "Việt Nam",
    international: "Quốc tế",
    binds: "Áp dụng cho",
    partly: |flags| format!("có phần riêng cho: {flags}"),
    about_theme: |n| format!("{n} tiêu chí hợp với bộ lọc"),
    found_standards: |n| format!("Tìm thấy {n} bộ chuẩn mực"),
    none: "Không có bộ chuẩn mực nào khớp",
    none_found: "Không tìm thấy gì",
    none_hint: "Các điều kiện phải đúng cùng lúc. Hãy bỏ bớt một điều kiện:",
    none_words: "Thử ít từ hơn, hoặc kiểm tra lại cách viết.",
    loosen: |what, n| format!("Bỏ “{what}” (sẽ có {n} bộ)"),
    forget_words: "Bỏ từ đang tìm",
    related: "Nội dung tương đương hoặc gần ở:",
    relations: [
        "Tương đương",
        "Bao gồm cả",
        "Là một phần của",
        "Trùng một phần với",
        "Liên quan đến",
    ],
    facing: [
        "Tương đương",
        "Bộ thứ nhất yêu cầu rộng hơn",
        "Bộ thứ nhất yêu cầu hẹp hơn",
        "Trùng một phần",
        "Cùng vấn đề",
    ],
    compare: "So sánh hai bộ chuẩn mực",
    compare_this: "So với bộ chuẩn mực khác",
    compare_about: "Chọn hai bộ để xem cạnh nhau theo từng chủ đề. Những tiêu chí có liên hệ với nhau được xếp cùng hàng và ghi rõ liên hệ thế nào.",
    first: "Bộ thứ nhất",
    second: "Bộ thứ hai",
    choose: "Chọn một bộ…",
    choose_two: "Hãy chọn đủ hai bộ để so sánh.",
    same_twice: "Bạn đang chọn cùng một bộ hai lần. Hãy chọn hai bộ khác nhau.",
    only_here: |name| format!("Chỉ {name} có chủ đề này."),
    alone: |name| format!("Chỉ có ở {name}"),
    other_theme: |theme| format!("thuộc chủ đề: {theme}"),
    summary: |joined, first, second| {
        format!(
            "{joined} tiêu chí của bộ thứ nhất có nội dung liên hệ ở bộ thứ hai; {first} tiêu chí chỉ có ở bộ thứ nhất, {second} tiêu chí chỉ có ở bộ thứ hai."
        )
    },
};

/// English.
pub const EN: LibraryWords = LibraryWords {
    more: "More filters: for whom, theme, status, origin",
    audience: "For whom",
    anybody: "Everyone",
    mine: "For me",
    say_who: "Say who you are, to filter what is meant for you",
    say_who_now: "You have not said which group you belong to, so what is meant for you cannot be told apart yet.",
    counted: |label, n| format!("{label} ({n})"),
    standing: "Status",
    standings: ["In force", "Superseded or ended", "Samples and drafts"],
    origin: "Origin",
    origins: ["Came with Gương", "Received from outside"],
    shown: |n, all| format!("Showing {n} of {all} standards"),
    narrowed_to: |what| format!("Filtered by: {what}"),
    show_all: "Take all filters away",
    binding: "Binding",
    binding_about: "Laws, decrees and rules in force. Each says whom it binds.",
    special: "Binding on some posts",
    special_about: "They apply only where the feature named in each is yours, for example: leader, front office, Party member.",
    internal: "Internal rules and samples",
    internal_about: "An agency's own rules, and samples by Gương to draw on when writing one.",
    reference: "For reference",
    reference_about: "International and foreign codes. Not binding here; to learn from.",
    received: "Received from outside",
    received_about: "Sent by others or written by yourself. Gương has not checked these and does not treat them as official.",
    past: |n| format!("Superseded or no longer in force ({n})"),
    past_about: "Kept to be read, and so that old rounds keep their grounds. Not for new rounds.",
    written_here: "Written in this app",
    received_from: |origin| format!("From: {origin}"),
    says_itself: |authority| {
        format!(
            "It calls itself “{authority}”. Gương has not checked this; ask whoever sent it before relying on it."
        )
    },
    replaced_by: "Replaced by",
    replaces: "Replaces",
    not_here: |id| format!("{id} (not here)"),
    in_force_until: "In force until",
    jurisdiction: "Jurisdiction",
    viet_nam: "Viet Nam",
    international: "International",
    binds: "Applies to",
    partly: |flags| format!("with parts for: {flags}"),
    about_theme: |n| match n {
        "1" => "1 item fits the filters".into(),
        n => format!("{n} items fit the filters"),
    },
    found_standards: |n| match n {
        "1" => "1 standard found".into(),
        n => format!("{n} standards found"),
    },
    none: "No standard matches",
    none_found: "Nothing found",
    none_hint: "All conditions must hold at once. Take one away:",
    none_words: "Try fewer words, or check the spelling.",
    loosen: |what, n| format!("Without “{what}” ({n} standards)"),
    forget_words: "Clear the search words",
    related: "The same or similar content in:",
    relations: ["The same as", "Includes", "Part of", "Overlaps with", "Related to"],
    facing: [
        "The same",
        "The first asks more",
        "The first asks less",
        "They overlap",
        "The same subject",
    ],
    compare: "Compare two standards",
    compare_this: "Compare with another standard",
    compare_about: "Choose two standards to see them side by side, theme by theme. Items that have to do with each other stand in one row, and it is said how.",
    first: "First standard",
    second: "Second standard",
    choose: "Choose one…",
    choose_two: "Choose both standards to compare.",
    same_twice: "You have chosen the same standard twice. Please choose two different ones.",
    only_here: |name| format!("Only {name} has this theme."),
    alone: |name| format!("Only in {name}"),
    other_theme: |theme| format!("under the theme: {theme}"),
    summary: |joined, first, second| {
        format!(
            "Items of the first with something to match in the second: {joined}. Only in the first: {first}. Only in the second: {second}."
        )
    },
};

impl LibraryWords {
    /// How an item stands to another.
    pub fn relation(&self, kind: RelationKind) -> &'static str {
        self.relations.get(kind as usize).copied().unwrap_or_default()
    }

    /// How an item of the first of two standards stands to one of the second.
    pub fn facing(&self, kind: RelationKind) -> &'static str {
        self.facing.get(kind as usize).copied().unwrap_or_default()
    }

    /// Where a standard stands.
    pub fn standing(&self, standing: Standing) -> &'static str {
        self.standings.get(standing as usize).copied().unwrap_or_default()
    }

    /// How a standard came here.
    pub fn origin_of(&self, origin: Origin) -> &'static str {
        self.origins.get(origin as usize).copied().unwrap_or_default()
    }
}
