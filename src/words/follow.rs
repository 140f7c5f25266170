//! Sentences about what came of a goal: first impression, rating again, result.

use crate::domain::follow_up::Shift;

/// Its sentences.
#[derive(Debug)]
pub struct FollowWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub unread: &'static str,
    pub reaction_label: &'static str,
    pub reaction_hint: &'static str,
    pub reacted_on: fn(&str) -> String,
    pub again_title: &'static str,
    pub again_due: fn(&str) -> String,
    pub again_now: &'static str,
    pub again_none: &'static str,
    pub before: fn(&str) -> String,
    pub before_unknown: &'static str,
    pub now_label: fn(&str) -> String,
    pub not_yet: &'static str,
    pub shifts: [&'static str; 3],
    pub down_note: &'static str,
    pub result_label: &'static str,
    pub result_hint: &'static str,
    pub save: &'static str,
}

impl FollowWords {
    /// How an item changed, in a word; none where it is not known.
    pub fn shift(&self, shift: Shift) -> Option<&'static str> {
        let place: usize = match shift {
            Shift::Unknown => return None,
            Shift::Up => 0,
            Shift::Same => 1,
            Shift::Down => 2,
        };
        self.shifts.get(place).copied()
    }
}

/// Vietnamese.
pub const VI: FollowWords = FollowWords {
    title: "Sau khi học: có thay đổi không?",
    lead: "Ghi cảm nhận khi vừa học xong; ba tháng sau tự chấm lại đúng các tiêu chí cũ.",
    unread: "Phần này do phiên bản mới hơn ghi, bản này không đọc được; vẫn được giữ nguyên.",
    reaction_label: "Cảm nhận ngay khi học xong (một dòng)",
    reaction_hint: "Ví dụ: phần xử lý tình huống dùng được ngay. Ngày ghi được lưu lại, từ đó tính ba tháng.",
    reacted_on: |day| format!("Đã ghi ngày {day}."),
    again_title: "Tự chấm lại các tiêu chí",
    again_due: |day| format!("Nên chấm lại từ {day}."),
    again_now: "Đã đến lúc tự chấm lại.",
    again_none: "Mục tiêu này không gắn với tiêu chí nào.",
    before: |level| format!("Lần tự đánh giá: {level}"),
    before_unknown: "Lần tự đánh giá: chưa có mức",
    now_label: |item| format!("Bây giờ, mức của: {item}"),
    not_yet: "Chưa chấm lại",
    shifts: ["cao hơn", "như cũ", "thấp hơn"],
    down_note: "Thấp hơn không phải là thất bại: học xong, người ta thường tự chấm nghiêm hơn.",
    result_label: "Kết quả trong công việc",
    result_hint: "Điều tự bạn thấy, ví dụ: ít hồ sơ bị trả lại hơn. Không ghi chi tiết vi phạm.",
    save: "Ghi lại",
};

/// English.
pub const EN: FollowWords = FollowWords {
    title: "After learning: has anything changed?",
    lead: "Note your impression right after; three months later rate the same items again.",
    unread: "A newer version wrote this, and it cannot be read here; it stays as it is.",
    reaction_label: "First impression (one line)",
    reaction_hint: "For instance: the cases can be used at once. The day is kept, and three months run from it.",
    reacted_on: |day| format!("Noted on {day}."),
    again_title: "Rate the items again",
    again_due: |day| format!("Best from {day} on."),
    again_now: "It is time to rate again.",
    again_none: "No item belongs to this goal.",
    before: |level| format!("In the round: {level}"),
    before_unknown: "In the round: no level",
    now_label: |item| format!("Level now: {item}"),
    not_yet: "Not rated again",
    shifts: ["higher", "the same", "lower"],
    down_note: "Lower is no failure: who has learned more often rates more strictly.",
    result_label: "Result at work",
    result_hint: "What you see yourself, for instance: fewer files come back. No details of a breach.",
    save: "Keep",
};
