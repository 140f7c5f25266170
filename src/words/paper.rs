//! Sentences of papers: the personal plan as it is printed.

/// Its sentences.
#[derive(Debug)]
pub struct PaperWords {
    pub title: fn(&str) -> String,
    pub suggested_form: &'static str,
    pub person: &'static str,
    pub person_fields: [&'static str; 4],
    pub period: &'static str,
    pub period_of: fn(&str, &str) -> String,
    pub goals: &'static str,
    pub no_goals: &'static str,
    pub heads: [&'static str; 9],
    pub level_head: &'static str,
    pub level: fn(&str, &str) -> String,
    pub dates: fn(&str, &str) -> String,
    pub open_end: &'static str,
    pub no_action: &'static str,
    pub sentences: &'static str,
    pub sentence: fn(&str, &str) -> String,
    pub load: &'static str,
    pub periods: fn(u32, u32) -> String,
    pub floor: fn(u32) -> String,
    pub floor_note: &'static str,
    pub floor_unknown: &'static str,
    pub minutes: fn(&str, &str) -> String,
    pub place_and_day: &'static str,
    pub signers: [&'static str; 2],
    pub sign_here: &'static str,
}

/// Vietnamese.
pub const VI: PaperWords = PaperWords {
    title: |years| format!("KẾ HOẠCH HỌC TẬP, BỒI DƯỠNG CÁ NHÂN NĂM {years}"),
    suggested_form: "Mẫu gợi ý: chưa thấy mẫu chung của cả nước cho loại văn bản này.",
    person: "Người lập",
    person_fields: [
        "Họ và tên",
        "Chức vụ hoặc vị trí việc làm",
        "Ngạch hoặc bậc",
        "Cơ quan, đơn vị",
    ],
    period: "Thời gian của kế hoạch",
    period_of: |from, to| format!("từ {from} đến {to}"),
    goals: "Mục tiêu và hoạt động",
    no_goals: "Chưa có mục tiêu nào.",
    heads: [
        "TT",
        "Mục tiêu",
        "Căn cứ",
        "Hoạt động",
        "Hình thức",
        "Thời lượng",
        "Bắt đầu – kết thúc",
        "Minh chứng",
        "Trạng thái",
    ],
    level_head: "Tự đánh giá",
    level: |now, target| format!("{now}; cần đạt: {target}"),
    dates: |from, to| format!("{from} – {to}"),
    open_end: "…",
    no_action: "Chưa chọn hoạt động",
    sentences: "Câu nhắc việc",
    sentence: |when, then| format!("Nếu {when} thì tôi sẽ {then}."),
    load: "Thời lượng",
    periods: |planned, done| format!("Lớp, khóa học: {planned} tiết dự kiến, {done} tiết đã xong."),
    floor: |floor| format!("Mức tối thiểu trong năm: {floor} tiết."),
    floor_note: "Mức 40 tiết mỗi năm đối với công chức: theo báo chí về Nghị định 171/2025/NĐ-CP; \
                 đối chiếu văn bản gốc.",
    floor_unknown: "Mức tối thiểu trong năm: cần kiểm tra theo quy định đối với viên chức.",
    minutes: |planned, done| {
        format!("Hoạt động khác: {planned} dự kiến, {done} đã xong; không quy đổi ra tiết.")
    },
    place_and_day: "……………, ngày …… tháng …… năm ……",
    signers: ["Ý kiến của lãnh đạo trực tiếp", "Người lập kế hoạch"],
    sign_here: "(ký, ghi rõ họ tên)",
};

/// English.
pub const EN: PaperWords = PaperWords {
    title: |years| format!("PERSONAL LEARNING AND TRAINING PLAN {years}"),
    suggested_form: "Suggested form: no national form for this paper is known.",
    person: "Made by",
    person_fields: ["Full name", "Post or job position", "Rank or grade", "Agency, unit"],
    period: "Period of the plan",
    period_of: |from, to| format!("{from} to {to}"),
    goals: "Goals and activities",
    no_goals: "No goals yet.",
    heads: [
        "No.",
        "Goal",
        "Basis",
        "Activity",
        "Way of learning",
        "Time",
        "Start – end",
        "Evidence",
        "State",
    ],
    level_head: "Self-assessment",
    level: |now, target| format!("{now}; target: {target}"),
    dates: |from, to| format!("{from} – {to}"),
    open_end: "…",
    no_action: "No activity chosen yet",
    sentences: "Reminders",
    sentence: |when, then| format!("If {when}, then I will {then}."),
    load: "Time",
    periods: |planned, done| format!("Classes: {planned} periods (tiết) planned, {done} done."),
    floor: |floor| format!("Least in the year: {floor} periods."),
    floor_note: "40 periods a year for civil servants: from the press on Decree 171/2025/NĐ-CP; \
                 check the original text.",
    floor_unknown: "Least in the year: to be checked in the rules for public employees of service \
                    units.",
    minutes: |planned, done| {
        format!("Other activities: {planned} planned, {done} done; not converted into periods.")
    },
    place_and_day: "……………, ……/……/……",
    signers: ["Comment of the direct head", "Made by"],
    sign_here: "(signature and full name)",
};
