//! Sentences about the program itself: installing it, fetching it anew, what it is made of.

/// Its sentences.
#[derive(Debug)]
pub struct ProgramWords {
    pub install: &'static str,
    pub install_text: &'static str,
    pub install_now: &'static str,
    pub install_self: &'static str,
    pub installed: &'static str,
    pub not_installed: &'static str,
    pub file: &'static str,
    pub file_text: &'static str,
    pub file_save: fn(&str) -> String,
    pub renew: &'static str,
    pub renew_text: &'static str,
    pub made_of: &'static str,
    pub made_of_text: &'static str,
    pub show_notices: &'static str,
    pub coming: &'static str,
    pub no_notices: &'static str,
}

/// Vietnamese.
pub const VI: ProgramWords = ProgramWords {
    install: "Cài vào máy",
    install_text: "Gương có biểu tượng riêng như mọi ứng dụng khác và mở được khi không có mạng. Dữ liệu vẫn ở trong trình duyệt này.",
    install_now: "Cài Gương vào máy này",
    install_self: "Nếu trình duyệt của bạn cài được ứng dụng, hãy tìm mục “Cài đặt ứng dụng” hoặc “Thêm vào màn hình chính” trong trình đơn của trình duyệt. Không cài thì Gương vẫn mở được khi không có mạng.",
    installed: "Đã cài. Hãy tìm biểu tượng Gương trên máy.",
    not_installed: "Chưa cài. Bạn vẫn dùng được như trước.",
    file: "Mang Gương theo trong một tệp",
    file_text: "Cả chương trình nằm trong một tệp: chép vào USB hay gửi cho đồng nghiệp, bấm đúp là mở, không cần mạng. Câu trả lời của bạn không nằm trong tệp này; muốn mang theo, hãy tải tệp dự phòng ở Dữ liệu của tôi.",
    file_save: |size| format!("Tải tệp guong.html ({size})"),
    renew: "Gương chạy lạ, hoặc không mở được?",
    renew_text: "Lấy lại chương trình từ máy chủ; dữ liệu của bạn giữ nguyên",
    made_of: "Làm từ mã nguồn mở",
    made_of_text: "Gương dùng mã của nhiều người khác, theo giấy phép của họ.",
    show_notices: "Xem danh sách và giấy phép",
    coming: "Đang tải…",
    no_notices: "Chưa tải được danh sách. Hãy thử lại khi có mạng.",
};

/// English.
pub const EN: ProgramWords = ProgramWords {
    install: "Install",
    install_text: "Gương gets an icon of its own, as other apps have, and opens without a network. Your data stays in this browser.",
    install_now: "Install Gương on this computer",
    install_self: "If your browser can install apps, look for “Install app” or “Add to home screen” in its menu. Gương opens without a network even when it is not installed.",
    installed: "Installed. Look for the icon of Gương.",
    not_installed: "Not installed. You can go on as before.",
    file: "Take Gương along in one file",
    file_text: "The whole program is in one file: copy it to a USB stick or hand it to a colleague; a double click opens it, without a network. Your answers are not in this file; to take them along, save a backup under My data.",
    file_save: |size| format!("Save guong.html ({size})"),
    renew: "Does Gương behave oddly, or not open?",
    renew_text: "Fetch the program from the server again; your data stays as it is",
    made_of: "Made with open source",
    made_of_text: "Gương uses the code of many others, under their licences.",
    show_notices: "See the list and the licences",
    coming: "Loading…",
    no_notices: "The list could not be loaded. Try again with a network.",
};
