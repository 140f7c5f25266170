//! Sentences about what was not as it should be when a profile was opened.

/// Its sentences.
#[derive(Debug)]
pub struct Findings {
    pub title: &'static str,
    pub text: &'static str,
    pub damaged: fn(usize) -> String,
    pub missing: fn(usize) -> String,
    pub unread: fn(usize) -> String,
    pub orphans: fn(usize) -> String,
    pub strangers: fn(usize) -> String,
    pub standards: fn(&str) -> String,
}

/// Vietnamese.
pub const VI: Findings = Findings {
    title: "Gương thấy gì bất thường khi mở",
    text: "Gương không sửa và không xóa những phần này; phần còn lại vẫn dùng được. Nếu có tệp dự phòng, bạn hãy khôi phục. Nếu cần người giúp, hãy tải bản chép nguyên trạng.",
    damaged: |count| format!("{count} đoạn bị hỏng, đã được chép riêng ra."),
    missing: |count| format!("{count} lần ghi không còn dấu vết: một số thay đổi có thể đã mất."),
    unread: |count| format!("{count} mục đã lưu mà phiên bản này không đọc được; vẫn để nguyên."),
    orphans: |count| format!("{count} hồ sơ mất phần đầu nên không mở được; vẫn để nguyên."),
    strangers: |count| format!("{count} đoạn không rõ của chương trình nào, để nguyên."),
    standards: |names| {
        format!("Bộ chuẩn đã nhận mà nay không đọc được, nên không hiện trong thư viện: {names}.")
    },
};

/// English.
pub const EN: Findings = Findings {
    title: "What Gương noticed when it opened",
    text: "Gương neither mends nor deletes these parts; the rest is in use. If you have a backup file, restore it. If somebody is to help you, save the copy as it stands.",
    damaged: |count| format!("{count} damaged pieces, copied aside."),
    missing: |count| {
        format!("{count} writings are gone without a trace: some changes may be lost.")
    },
    unread: |count| {
        format!("{count} stored entries that this version cannot read; left as they are.")
    },
    orphans: |count| {
        format!(
            "{count} profiles whose beginning is gone, so they cannot be opened; left as they are."
        )
    },
    strangers: |count| {
        format!("{count} pieces of which nobody knows whose they are; left as they are.")
    },
    standards: |names| {
        format!(
            "Received standards that cannot be read any more and are not in the library: {names}."
        )
    },
};
