//! Sentences of the room `profile`.

/// Its sentences.
#[derive(Debug)]
pub struct ProfileWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub roles: &'static str,
    pub roles_hint: &'static str,
    pub flags: &'static str,
    pub flags_hint: &'static str,
    pub standing: &'static str,
    pub role_missing: &'static str,
    pub saved: &'static str,
}

/// Vietnamese.
pub const VI: ProfileWords = ProfileWords {
    title: "Tôi là ai",
    lead: "Chỉ dùng để gợi ý tiêu chí áp dụng cho bạn. Không hỏi tên, đơn vị hay chức danh.",
    roles: "Bạn thuộc nhóm nào?",
    roles_hint: "Chọn nhiều nhóm nếu bạn kiêm nhiệm; tiêu chí chung chỉ hỏi một lần.",
    flags: "Đặc điểm vị trí việc làm",
    flags_hint: "Chọn những điều đúng với bạn, hoặc không chọn gì.",
    standing: "Những lượt đã bắt đầu giữ nguyên thông tin lúc bắt đầu. Thay đổi ở đây có hiệu lực từ lượt sau.",
    role_missing: "Hãy chọn ít nhất một nhóm.",
    saved: "Đã ghi.",
};

/// English.
pub const EN: ProfileWords = ProfileWords {
    title: "Who I am",
    lead: "Used only to suggest the items that apply to you. Neither name nor office is asked.",
    roles: "Which group do you belong to?",
    roles_hint: "Choose several if you hold several posts; shared items are asked once.",
    flags: "Features of your post",
    flags_hint: "Choose what is true of you, or nothing.",
    standing: "Rounds that have begun keep who you were when they began. Changes here count from the next round on.",
    role_missing: "Please choose at least one group.",
    saved: "Kept.",
};
