//! Sentences of the room `standards`, and of an item's badges and citations wherever they stand.

/// Its sentences.
#[derive(Debug)]
pub struct Standards {
    pub title: &'static str,
    pub basis: &'static str,
    pub only_vietnamese: &'static str,
    pub own_has_no_basis: &'static str,
    pub no_locator: &'static str,
    pub checked_on: fn(&str) -> String,
}

/// Vietnamese.
pub const VI: Standards = Standards {
    title: "Thư viện chuẩn mực",
    basis: "Căn cứ",
    only_vietnamese: "(chỉ có tiếng Việt)",
    own_has_no_basis: "Tiêu chí do bạn tự đặt, không dựa trên văn bản nào.",
    no_locator: "chưa nêu điều khoản vì chưa kiểm chứng",
    checked_on: |day| format!("kiểm tra ngày {day}"),
};

/// English.
pub const EN: Standards = Standards {
    title: "Library of standards",
    basis: "What it rests on",
    only_vietnamese: "(in Vietnamese only)",
    own_has_no_basis: "You wrote this item yourself; it rests on no text of law.",
    no_locator: "no article given, because it is not verified",
    checked_on: |day| format!("checked on {day}"),
};
