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
    pub position: fn(&str) -> String,
    pub position_name: &'static str,
    pub position_name_hint: &'static str,
    pub several: &'static str,
    pub add_position: &'static str,
    pub add_position_hint: &'static str,
    pub remove_position: fn(&str) -> String,
}

/// Vietnamese.
pub const VI: ProfileWords = ProfileWords {
    title: "Tôi là ai",
    lead: "Chỉ dùng để gợi ý tiêu chí áp dụng cho bạn. Không hỏi tên, đơn vị hay chức danh.",
    roles: "Bạn thuộc nhóm nào?",
    roles_hint: "Thường chỉ một nhóm. Nếu bạn giữ hơn một vị trí, hãy thêm vị trí kiêm nhiệm ở cuối trang.",
    flags: "Đặc điểm vị trí việc làm",
    flags_hint: "Chọn những điều đúng với bạn, hoặc không chọn gì.",
    standing: "Những lượt đã bắt đầu giữ nguyên thông tin lúc bắt đầu. Thay đổi ở đây có hiệu lực từ lượt sau.",
    role_missing: "Hãy chọn ít nhất một nhóm.",
    saved: "Đã ghi.",
    position: |place| format!("Vị trí {place}"),
    position_name: "Gọi vị trí này là (không bắt buộc)",
    position_name_hint: "Để bạn nhận ra tiêu chí nào thuộc vị trí nào, ví dụ: Trưởng phòng. Chỉ nằm trên máy này.",
    several: "Gương gộp các vị trí lại: tiêu chí nào thuộc nhiều vị trí chỉ hỏi một lần, và cho biết thuộc vị trí nào.",
    add_position: "Thêm vị trí kiêm nhiệm",
    add_position_hint: "Chỉ cần nếu bạn giữ hơn một vị trí, ví dụ vừa là trưởng phòng vừa tham gia cấp ủy.",
    remove_position: |name| format!("Bỏ vị trí: {name}"),
};

/// English.
pub const EN: ProfileWords = ProfileWords {
    title: "Who I am",
    lead: "Used only to suggest the items that apply to you. Neither name nor office is asked.",
    roles: "Which group do you belong to?",
    roles_hint: "Usually one group. If you hold more than one position, add the others at the end of the page.",
    flags: "Features of your post",
    flags_hint: "Choose what is true of you, or nothing.",
    standing: "Rounds that have begun keep who you were when they began. Changes here count from the next round on.",
    role_missing: "Please choose at least one group.",
    saved: "Kept.",
    position: |place| format!("Position {place}"),
    position_name: "Call this position (optional)",
    position_name_hint: "So that you can tell which item belongs to which, for example: Head of division. It stays on this computer.",
    several: "Gương joins the positions: an item that belongs to several is asked once, and it is shown to which it belongs.",
    add_position: "Add another position you hold",
    add_position_hint: "Only needed if you hold more than one, for example head of a division and member of a Party committee.",
    remove_position: |name| format!("Remove the position: {name}"),
};
