//! Sentences about one answer that serves several items, and items that serve several positions.

use crate::domain::relation::RelationKind;

/// Its sentences.
#[derive(Debug)]
pub struct CrosswalkWords {
    pub heard: fn(&str) -> String,
    pub title: &'static str,
    pub near: fn(&str) -> String,
    pub use_level: fn(&str) -> String,
    pub use_level_for: fn(&str, &str) -> String,
    pub answer_self: &'static str,
    pub answer_self_for: fn(&str) -> String,
    pub where_it_is: fn(&str, &str) -> String,
    pub used: fn(&str, &str) -> String,
    pub relations: [&'static str; 5],
    pub positions_title: &'static str,
    pub positions_shared: fn(&str) -> String,
    pub position_items: fn(&str, &str) -> String,
}

/// Vietnamese.
pub const VI: CrosswalkWords = CrosswalkWords {
    heard: |n| {
        format!("Câu trả lời này cũng có thể dùng cho {n} tiêu chí khác, xem ngay bên dưới.")
    },
    title: "Câu trả lời này cũng có thể dùng cho:",
    near: |n| format!("Nội dung gần ở mục khác ({n})"),
    use_level: |level| format!("Dùng mức này: {level}"),
    use_level_for: |level, item| format!("Dùng mức này: {level}, cho tiêu chí: {item}"),
    answer_self: "Tự trả lời",
    answer_self_for: |item| format!("Tự trả lời tiêu chí: {item}"),
    where_it_is: |place, standard| format!("Tiêu chí {place} · {standard}"),
    used: |level, place| format!("Đã ghi “{level}” cho tiêu chí {place}. Có thể hoàn tác."),
    relations: [
        "nội dung tương đương",
        "câu vừa trả lời rộng hơn",
        "câu vừa trả lời là một phần",
        "trùng một phần",
        "cùng vấn đề",
    ],
    positions_title: "Bạn kiêm nhiệm nhiều vị trí",
    positions_shared: |n| format!("{n} tiêu chí dùng chung cho nhiều vị trí, chỉ hỏi một lần."),
    position_items: |name, n| format!("{name}: {n} tiêu chí"),
};

/// English.
pub const EN: CrosswalkWords = CrosswalkWords {
    heard: |n| match n {
        "1" => "This answer may also serve 1 other item, see just below.".into(),
        n => format!("This answer may also serve {n} other items, see just below."),
    },
    title: "This answer may also serve:",
    near: |n| format!("Similar content in other items ({n})"),
    use_level: |level| format!("Use this level: {level}"),
    use_level_for: |level, item| format!("Use this level: {level}, for the item: {item}"),
    answer_self: "Answer it myself",
    answer_self_for: |item| format!("Answer it myself, the item: {item}"),
    where_it_is: |place, standard| format!("Item {place} · {standard}"),
    used: |level, place| format!("“{level}” is recorded for item {place}. It can be undone."),
    relations: [
        "the same content",
        "your item asks more",
        "your item is a part of it",
        "they overlap",
        "the same subject",
    ],
    positions_title: "You hold several positions",
    positions_shared: |n| match n {
        "1" => "1 item serves several positions and is asked once.".into(),
        n => format!("{n} items serve several positions and are asked once."),
    },
    position_items: |name, n| match n {
        "1" => format!("{name}: 1 item"),
        n => format!("{name}: {n} items"),
    },
};

impl CrosswalkWords {
    /// How an answered item stands to another.
    pub fn relation(&self, kind: RelationKind) -> &'static str {
        self.relations.get(kind as usize).copied().unwrap_or_default()
    }
}
