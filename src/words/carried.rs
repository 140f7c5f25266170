//! Sentences about what was replaced, wherever it is met: cards, hubs, questions, goals.

/// Its sentences.
#[derive(Debug)]
pub struct Carried {
    pub replaced: fn(&str) -> String,
    pub replaced_unknown: &'static str,
    pub round: fn(&str) -> String,
    pub see: &'static str,
    pub was_reworded: &'static str,
    pub must_ask: &'static str,
    pub before_item: fn(&str, &str) -> String,
    pub goal_notice: &'static str,
    pub edition_absent: fn(&str) -> String,
}

/// Vietnamese.
pub const VI: Carried = Carried {
    replaced: |day| format!("Đã được thay thế từ {day}."),
    replaced_unknown: "Đã có bản thay thế.",
    round: |title| format!("“{title}”: có nội dung đã được thay thế."),
    see: "Xem khác biệt",
    was_reworded: "Lời của mục này đã đổi. Trước đây bạn trả lời:",
    must_ask: "Mục này cần trả lời lại vì nội dung đã khác. Trước đây bạn trả lời:",
    before_item: |item, answer| format!("{item} → {answer}"),
    goal_notice: "Tiêu chí này không còn trong bản mới của bộ chuẩn mực. Mục tiêu vẫn được giữ.",
    edition_absent: |version| {
        format!(
            "Chưa tải được phiên bản {version} mà lượt này dựa vào; đang hiện lời của bản hiện nay."
        )
    },
};

/// English.
pub const EN: Carried = Carried {
    replaced: |day| format!("Replaced since {day}."),
    replaced_unknown: "Another edition replaced it.",
    round: |title| format!("“{title}” rests on something that was replaced."),
    see: "See what changed",
    was_reworded: "The wording of this item has changed. You answered before:",
    must_ask: "This has to be answered anew because it asks something else. You answered before:",
    before_item: |item, answer| format!("{item} → {answer}"),
    goal_notice: "This item is no longer part of the newer edition of the standard. The goal is kept.",
    edition_absent: |version| {
        format!(
            "Version {version}, on which this round rests, could not be loaded; today's wording is shown."
        )
    },
};
