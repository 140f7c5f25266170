//! Sentences of the room `settings`.

/// Its sentences.
#[derive(Debug)]
pub struct SettingsWords {
    pub title: &'static str,
    pub at_once: &'static str,
    pub language: &'static str,
    pub vietnamese: &'static str,
    pub english: &'static str,
    pub appearance: &'static str,
    pub appearance_auto: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
    pub view: &'static str,
    pub view_auto: &'static str,
    pub view_auto_hint: &'static str,
    pub view_focus: &'static str,
    pub view_list: &'static str,
    pub keys: &'static str,
    pub keys_on: &'static str,
    pub keys_hint: &'static str,
    pub more: &'static str,
}

/// Vietnamese.
pub const VI: SettingsWords = SettingsWords {
    title: "Cài đặt",
    at_once: "Mỗi lựa chọn có tác dụng ngay và được ghi lại.",
    language: "Ngôn ngữ",
    vietnamese: "Tiếng Việt",
    english: "English",
    appearance: "Sáng hay tối",
    appearance_auto: "Theo máy tính",
    light: "Luôn sáng",
    dark: "Luôn tối",
    view: "Cách trả lời",
    view_auto: "Tùy màn hình",
    view_auto_hint: "Điện thoại: từng mục một. Máy tính: cả danh sách.",
    view_focus: "Từng mục một",
    view_list: "Cả danh sách",
    keys: "Phím tắt một phím",
    keys_on: "Cho phép trả lời bằng một phím số hoặc chữ",
    keys_hint: "Phím tắt không bao giờ chạy khi con trỏ ở trong ô nhập chữ, kể cả khi bộ gõ VNI dùng số hay Telex dùng chữ để bỏ dấu. Hãy tắt nếu bạn điều khiển máy bằng giọng nói hoặc hay chạm nhầm phím.",
    more: "Xem danh sách phím tắt",
};

/// English.
pub const EN: SettingsWords = SettingsWords {
    title: "Settings",
    at_once: "Each choice takes effect at once and is kept.",
    language: "Language",
    vietnamese: "Tiếng Việt",
    english: "English",
    appearance: "Light or dark",
    appearance_auto: "As the computer is set",
    light: "Always light",
    dark: "Always dark",
    view: "How to answer",
    view_auto: "By the screen",
    view_auto_hint: "Phone: one item at a time. Computer: the whole list.",
    view_focus: "One item at a time",
    view_list: "The whole list",
    keys: "Single-key shortcuts",
    keys_on: "Let a single digit or letter key answer",
    keys_hint: "Shortcuts never run while the cursor is in a text field, not even when VNI uses digits or Telex uses letters to type marks. Switch them off if you control the computer by voice or often hit keys by accident.",
    more: "See the list of keys",
};
