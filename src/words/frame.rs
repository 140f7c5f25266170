//! Sentences of the frame: navigation, save line, messages, footer.

/// Its sentences.
#[derive(Debug)]
pub struct Frame {
    pub name: &'static str,
    pub skip: &'static str,
    pub navigation: &'static str,
    pub more: &'static str,
    pub messages: &'static str,
    pub home: &'static str,
    pub rounds: &'static str,
    pub plans: &'static str,
    pub standards: &'static str,
    pub my_data: &'static str,
    pub checklists: &'static str,
    pub profile: &'static str,
    pub settings: &'static str,
    pub help: &'static str,
    pub about: &'static str,
    pub gallery: &'static str,
    pub title_new_checklist: &'static str,
    pub title_checklist: &'static str,
    pub title_round: &'static str,
    pub title_answer: &'static str,
    pub title_result: &'static str,
    pub title_changes: &'static str,
    pub title_gaps: &'static str,
    pub title_plan: &'static str,
    pub title_paper: &'static str,
    pub title_standard: &'static str,
    pub title_open: &'static str,
    pub other_language: &'static str,
    pub untouched: &'static str,
    pub pending: &'static str,
    pub kept: fn(&str) -> String,
    pub kept_short: &'static str,
    pub loose: fn(&str) -> String,
    pub loose_short: &'static str,
    pub not_kept_full: &'static str,
    pub not_kept_blocked: &'static str,
    pub memory_only: &'static str,
    pub wiped: &'static str,
    pub save_file: &'static str,
    pub what_it_means: &'static str,
    pub backup_today: &'static str,
    pub backup_days: fn(i32) -> String,
    pub backup_never: &'static str,
    pub backup_now: &'static str,
    pub undone: &'static str,
    pub redone: &'static str,
    pub deleted: &'static str,
    pub saved_file: fn(&str, &str) -> String,
    pub download_failed: &'static str,
    pub too_large: fn(&str, &str) -> String,
    pub not_readable: &'static str,
    pub file_problems: &'static str,
    pub backup_problems: &'static str,
    pub nothing_changed: &'static str,
    pub and_more: fn(usize) -> String,
    pub checklist_received: &'static str,
    pub checklist_unknown: fn(usize) -> String,
    pub not_fetched: fn(&str) -> String,
    pub restored: fn(usize) -> String,
    pub healed: &'static str,
    pub write_anew: &'static str,
    pub closing_soon: &'static str,
    pub stay_open: &'static str,
    pub lock: &'static str,
    pub damaged: fn(usize) -> String,
    pub to_my_data: &'static str,
    pub no_network: &'static str,
    pub licence: &'static str,
}

/// Vietnamese.
pub const VI: Frame = Frame {
    name: "Gương",
    skip: "Đến nội dung chính",
    navigation: "Các trang chính",
    more: "Các trang khác",
    messages: "Thông báo",
    home: "Trang chủ",
    rounds: "Tự soi",
    plans: "Kế hoạch",
    standards: "Bộ chuẩn mực",
    my_data: "Dữ liệu của tôi",
    checklists: "Phiếu tự đánh giá",
    profile: "Tôi là ai",
    settings: "Cài đặt",
    help: "Trợ giúp",
    about: "Giới thiệu, giấy phép",
    gallery: "Bộ thành phần giao diện",
    title_new_checklist: "Phiếu mới",
    title_checklist: "Sửa phiếu",
    title_round: "Lượt tự soi",
    title_answer: "Trả lời",
    title_result: "Kết quả",
    title_changes: "Thay đổi so với lượt trước",
    title_gaps: "Khoảng cách",
    title_plan: "Kế hoạch rèn luyện",
    title_paper: "Bản in kế hoạch",
    title_standard: "Bộ chuẩn mực",
    title_open: "Mở nội dung",
    other_language: "English",
    untouched: "Chưa thay đổi gì từ khi mở",
    pending: "Đang ghi…",
    kept: |time| format!("Đã lưu lúc {time} (đã ghi đĩa, đã đọc lại)"),
    kept_short: "Đã lưu",
    loose: |time| {
        format!(
            "Mới ghi tạm trong trình duyệt lúc {time}: có thể mất nếu máy hay trình duyệt tắt đột ngột"
        )
    },
    loose_short: "Mới ghi tạm trong trình duyệt: có thể mất nếu máy hay trình duyệt tắt đột ngột",
    not_kept_full: "CHƯA LƯU: chỗ chứa trình duyệt dành cho trang này đã đầy.",
    not_kept_blocked: "CHƯA LƯU: trình duyệt không cho ghi.",
    memory_only: "Không lưu được: trình duyệt chặn lưu trữ. Đóng trang là mất.",
    wiped: "CHƯA LƯU: dữ liệu trong trình duyệt vừa bị xóa từ nơi khác. Bản đang mở này vẫn còn đủ.",
    save_file: "Tải tệp dự phòng",
    what_it_means: "Nghĩa là gì?",
    backup_today: "Đã có tệp dự phòng hôm nay",
    backup_days: |days| format!("Tệp dự phòng gần nhất: {days} ngày trước"),
    backup_never: "Chưa có tệp dự phòng",
    backup_now: "Nên tải một tệp mới",
    undone: "Đã hoàn tác.",
    redone: "Đã làm lại.",
    deleted: "Đã xóa. Bạn có thể lấy lại ngay bây giờ.",
    saved_file: |name, size| {
        format!("Đã trao tệp {name} ({size}) cho trình duyệt, thường nằm trong thư mục Tải xuống.")
    },
    download_failed: "Trình duyệt không nhận tệp tải xuống. Hãy thử lại hoặc dùng trình duyệt khác.",
    too_large: |size, limit| format!("Tệp quá lớn: {size}; tối đa {limit}. Chưa thay đổi gì."),
    not_readable: "Không đọc được tệp này: nội dung không phải văn bản. Chưa thay đổi gì.",
    file_problems: "Tệp này chưa dùng được",
    backup_problems: "Tệp dự phòng này không dùng được",
    nothing_changed: "Dữ liệu của bạn chưa thay đổi gì. Chỗ có vấn đề:",
    and_more: |count| format!("và {count} chỗ khác"),
    checklist_received: "Đã nhận phiếu.",
    checklist_unknown: |count| {
        format!("Đã nhận phiếu. Có {count} tiêu chí máy này chưa biết; chúng được bỏ qua.")
    },
    not_fetched: |from| format!("Không lấy được nội dung ở {from}. Chưa thay đổi gì."),
    restored: |count| format!("Đã khôi phục {count} mục từ tệp. Có thể hoàn tác."),
    closing_soon: "Lâu không có ai dùng: hồ sơ này sẽ tự khóa sau 30 giây. Mọi thứ đã được lưu.",
    stay_open: "Tôi vẫn ở đây",
    lock: "Khóa",
    write_anew: "Ghi lại từ bản đang mở",
    healed: "Một trong hai nơi lưu của trình duyệt đã mất dữ liệu. Mọi thứ đã được lấy lại đủ từ nơi kia. \
             Bạn nên tải một tệp dự phòng.",
    damaged: |count| {
        format!(
            "Có {count} đoạn dữ liệu bị hỏng, đã được cất riêng. Phần còn lại vẫn dùng được. \
             Nếu có tệp dự phòng, bạn nên khôi phục."
        )
    },
    to_my_data: "Đến Dữ liệu của tôi",
    no_network: "Gương chạy trọn trong trình duyệt này và không gửi gì cho ai.",
    licence: "Phần mềm mở: MIT hoặc Apache-2.0. Nội dung: CC BY 4.0.",
};

/// English.
pub const EN: Frame = Frame {
    name: "Gương",
    skip: "To the main content",
    navigation: "Main pages",
    more: "Other pages",
    messages: "Messages",
    home: "Home",
    rounds: "My rounds",
    plans: "Plan",
    standards: "Standards",
    my_data: "My data",
    checklists: "Checklists",
    profile: "Who I am",
    settings: "Settings",
    help: "Help",
    about: "About, licences",
    gallery: "Widget gallery",
    title_new_checklist: "New checklist",
    title_checklist: "Edit a checklist",
    title_round: "A round",
    title_answer: "Answer",
    title_result: "Result",
    title_changes: "Changes since the last round",
    title_gaps: "Gaps",
    title_plan: "Training plan",
    title_paper: "Plan on paper",
    title_standard: "Standard",
    title_open: "Open content",
    other_language: "Tiếng Việt",
    untouched: "Nothing changed since it was opened",
    pending: "Writing…",
    kept: |time| format!("Saved at {time} (on the disk, read back)"),
    kept_short: "Saved",
    loose: |time| {
        format!(
            "Only written into the browser at {time}: may be lost if the computer or the browser stops suddenly"
        )
    },
    loose_short: "Only written into the browser: may be lost if the computer or the browser stops suddenly",
    not_kept_full: "NOT SAVED: the room the browser gives this page is full.",
    not_kept_blocked: "NOT SAVED: the browser does not let us write.",
    memory_only: "Cannot save: the browser blocks storage. Closing the page loses everything.",
    wiped: "NOT SAVED: what the browser held was just removed from elsewhere. This open copy still has everything.",
    save_file: "Save a backup file",
    what_it_means: "What does this mean?",
    backup_today: "Backup file made today",
    backup_days: |days| {
        if days == 1 {
            "Last backup file: 1 day ago".into()
        } else {
            format!("Last backup file: {days} days ago")
        }
    },
    backup_never: "No backup file yet",
    backup_now: "Time for a new one",
    undone: "Undone.",
    redone: "Done again.",
    deleted: "Deleted. You can bring it back now.",
    saved_file: |name, size| {
        format!("Handed {name} ({size}) to the browser; it usually lies in the Downloads folder.")
    },
    download_failed: "The browser did not take the download. Try again, or use another browser.",
    too_large: |size, limit| {
        format!("The file is too large: {size}; at most {limit}. Nothing was changed.")
    },
    not_readable: "This file cannot be read: it is not text. Nothing was changed.",
    file_problems: "This file cannot be used yet",
    backup_problems: "This backup file cannot be used",
    nothing_changed: "Nothing of yours was changed. What is wrong, and where:",
    and_more: |count| format!("and {count} more"),
    checklist_received: "The checklist was taken in.",
    checklist_unknown: |count| {
        format!(
            "The checklist was taken in. {count} of its items are unknown here and were left out."
        )
    },
    not_fetched: |from| format!("The content at {from} could not be had. Nothing was changed."),
    restored: |count| format!("Restored {count} entries from the file. This can be undone."),
    closing_soon: "Nobody has used the page for a while: this profile locks itself in 30 seconds. Everything is saved.",
    stay_open: "I am still here",
    lock: "Lock",
    write_anew: "Write the open copy again",
    healed: "One of the browser's two stores had lost its data. All of it was taken back from the other one. \
             It would be wise to save a backup file.",
    damaged: |count| {
        format!(
            "{count} stored pieces were damaged and have been put aside. The rest is in use. \
             If you have a backup file, restore it."
        )
    },
    to_my_data: "To my data",
    no_network: "Gương runs wholly in this browser and sends nothing to anybody.",
    licence: "Open software: MIT or Apache-2.0. Content: CC BY 4.0.",
};
