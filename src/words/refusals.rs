//! What the app says when it cannot do what was asked.

use crate::domain::refusal::Refusal;

/// Its sentences.
#[derive(Debug)]
pub struct Refusals {
    pub reason_missing: &'static str,
    pub weight_reason_missing: &'static str,
    pub shares_total: fn(u32) -> String,
    pub title_missing: &'static str,
    pub no_items: &'static str,
    pub too_long: fn(usize) -> String,
    pub text_missing: &'static str,
    pub day_missing: &'static str,
    pub not_on_scale: &'static str,
    pub out_of_range: &'static str,
    pub ends_before_start: &'static str,
    pub round_closed: &'static str,
    pub in_use: &'static str,
    pub gone: &'static str,
}

impl Refusals {
    /// A refusal as a sentence.
    pub fn say(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::SharesTotal(total) => (self.shares_total)(*total),
            Refusal::TooLong(limit) => (self.too_long)(*limit),
            Refusal::ReasonMissing => self.reason_missing.into(),
            Refusal::WeightReasonMissing => self.weight_reason_missing.into(),
            Refusal::TitleMissing => self.title_missing.into(),
            Refusal::NoItems => self.no_items.into(),
            Refusal::TextMissing => self.text_missing.into(),
            Refusal::DayMissing => self.day_missing.into(),
            Refusal::NotOnScale => self.not_on_scale.into(),
            Refusal::OutOfRange => self.out_of_range.into(),
            Refusal::EndsBeforeStart => self.ends_before_start.into(),
            Refusal::RoundClosed => self.round_closed.into(),
            Refusal::InUse => self.in_use.into(),
            Refusal::Gone => self.gone.into(),
        }
    }
}

/// Vietnamese.
pub const VI: Refusals = Refusals {
    reason_missing: "Hãy ghi lý do, dù chỉ một câu ngắn.",
    weight_reason_missing: "Trọng số khác 1 cần có lý do.",
    shares_total: |total| {
        let difference = 100_i64 - i64::from(total);
        let missing = if difference > 0 { "còn thiếu" } else { "đang thừa" };
        format!(
            "Tỷ trọng các chủ đề phải cộng lại bằng 100. Hiện là {total}, {missing} {}.",
            difference.abs()
        )
    },
    title_missing: "Hãy đặt tên.",
    no_items: "Hãy chọn ít nhất một tiêu chí.",
    too_long: |limit| format!("Dài quá: tối đa {limit} ký tự."),
    text_missing: "Hãy viết nội dung.",
    day_missing: "Hãy chọn một ngày.",
    not_on_scale: "Mức này không có trong thang của tiêu chí.",
    out_of_range: "Số này ngoài khoảng cho phép.",
    ends_before_start: "Ngày kết thúc đứng trước ngày bắt đầu.",
    round_closed: "Lượt này đã khép lại. Mở lại rồi mới sửa được.",
    in_use: "Có phiếu hoặc lượt của bạn đang dựa vào bộ này, nên chưa xóa được.",
    gone: "Nội dung này không còn nữa; có thể đã bị xóa ở cửa sổ khác.",
};

/// English.
pub const EN: Refusals = Refusals {
    reason_missing: "Please give a reason, if only a short sentence.",
    weight_reason_missing: "A weight other than 1 needs a reason.",
    shares_total: |total| {
        let difference = 100_i64 - i64::from(total);
        let missing = if difference > 0 { "missing" } else { "too many" };
        format!(
            "The shares of the themes must total 100. Now {total}: {} {missing}.",
            difference.abs()
        )
    },
    title_missing: "Please give it a name.",
    no_items: "Please choose at least one item.",
    too_long: |limit| format!("Too long: at most {limit} characters."),
    text_missing: "Please write something here.",
    day_missing: "Please choose a day.",
    not_on_scale: "The item's scale has no such level.",
    out_of_range: "The number is outside the range.",
    ends_before_start: "The end lies before the start.",
    round_closed: "This round is closed. Open it again to change it.",
    in_use: "A checklist or a round of yours rests on it, so it cannot be deleted yet.",
    gone: "This is no longer there; it may have been deleted in another window.",
};
