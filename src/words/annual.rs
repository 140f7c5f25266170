//! Sentences about a unit's annual plan: all plans, the ways between the sides of one.

use crate::domain::annual_view::AnnualView;

/// Its sentences.
#[derive(Debug)]
pub struct AnnualWords {
    pub plans_title: &'static str,
    pub plans_lead: &'static str,
    pub plans_empty_title: &'static str,
    pub plans_empty_text: &'static str,
    pub begin: &'static str,
    pub new_title: fn(i32) -> String,
    pub row: fn(&str, &str, &str) -> String,
    pub unreadable: fn(usize) -> String,
    pub to_plans: &'static str,
    pub to_plan: &'static str,
    pub views: &'static str,
    pub view: fn(&AnnualView) -> &'static str,
}

/// Vietnamese.
pub const VI: AnnualWords = AnnualWords {
    plans_title: "Kế hoạch đào tạo, bồi dưỡng của đơn vị",
    plans_lead: "Mỗi năm một kế hoạch: lớp, lượt người học, kinh phí. Sửa một lớp thì mọi bảng cộng lại theo.",
    plans_empty_title: "Chưa có kế hoạch năm nào",
    plans_empty_text: "Kế hoạch năm gom nhu cầu của đơn vị thành lớp, tính kinh phí và in thành văn bản kèm phụ lục.",
    begin: "Lập kế hoạch năm",
    new_title: |year| format!("Kế hoạch đào tạo, bồi dưỡng năm {year}"),
    row: |runs, turns, cost| format!("{runs} lớp, {turns} lượt người, {cost}"),
    unreadable: |count| {
        format!("{count} mục không đọc được trong phiên bản này; chúng vẫn được giữ nguyên.")
    },
    to_plans: "Tất cả kế hoạch năm",
    to_plan: "Về danh sách lớp",
    views: "Các mặt của kế hoạch năm",
    view: |view| match view {
        AnnualView::Classes => "Danh sách lớp",
        AnnualView::Class(None) => "Lớp mới",
        AnnualView::Class(Some(_)) => "Sửa lớp",
        AnnualView::Slips(_) => "Phiếu đánh giá lớp",
        AnnualView::Needs => "Nhu cầu",
        AnnualView::Learners => "Người học",
        AnnualView::Import => "Nhập từ bảng tính",
        AnnualView::Money => "Kinh phí",
        AnnualView::WhatIf => "Phương án",
        AnnualView::Progress => "Tiến độ",
        AnnualView::Papers => "Văn bản",
    },
};

/// English.
pub const EN: AnnualWords = AnnualWords {
    plans_title: "Annual training plans of the unit",
    plans_lead: "One plan a year: classes, turns of learners, money. Change one class and every table adds up anew.",
    plans_empty_title: "No annual plan yet",
    plans_empty_text: "An annual plan turns what the unit needs into classes, works out the money and prints as a paper with appendices.",
    begin: "Make a year's plan",
    new_title: |year| format!("Training plan for {year}"),
    row: |runs, turns, cost| format!("{runs} classes, {turns} turns, {cost}"),
    unreadable: |count| {
        format!("This version cannot read {count} entries; they are kept as they are.")
    },
    to_plans: "All annual plans",
    to_plan: "Back to the classes",
    views: "Sides of the annual plan",
    view: |view| match view {
        AnnualView::Classes => "Classes",
        AnnualView::Class(None) => "New class",
        AnnualView::Class(Some(_)) => "Change a class",
        AnnualView::Slips(_) => "Evaluation slips",
        AnnualView::Needs => "Needs",
        AnnualView::Learners => "Learners",
        AnnualView::Import => "From a spreadsheet",
        AnnualView::Money => "Money",
        AnnualView::WhatIf => "What if",
        AnnualView::Progress => "Progress",
        AnnualView::Papers => "Papers",
    },
};
