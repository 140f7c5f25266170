//! Sentences about hours of study: content groups, evidence, the year's floor.

use crate::domain::annual::class::ContentGroup;

/// Its sentences.
#[derive(Debug)]
pub struct HoursWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub groups: [&'static str; 6],
    pub groups_note: &'static str,
    pub meter: &'static str,
    pub counted_of_floor: fn(&str, &str) -> String,
    pub missing: fn(&str) -> String,
    pub reached: &'static str,
    pub no_floor: &'static str,
    pub floor_note: &'static str,
    pub table: &'static str,
    pub heads: [&'static str; 4],
    pub total: &'static str,
    pub outside: fn(&str) -> String,
    pub lines: &'static str,
    pub none: &'static str,
    pub lineless: &'static str,
    pub take_action: fn(&str, &str) -> String,
    pub add: &'static str,
    pub new_line: &'static str,
    pub edit: fn(&str) -> String,
    pub delete: fn(&str) -> String,
    pub edit_short: &'static str,
    pub meta: fn(&str, &str) -> String,
    pub is_counted: &'static str,
    pub is_finished: &'static str,
    pub is_planned: &'static str,
    pub finished_on: fn(&str) -> String,
    pub certificate_line: fn(&str) -> String,
    pub link_line: fn(&str) -> String,
    pub title_label: &'static str,
    pub group_label: &'static str,
    pub periods_label: &'static str,
    pub periods_hint: &'static str,
    pub place_label: &'static str,
    pub place_hint: &'static str,
    pub finished_label: &'static str,
    pub finished_hint: &'static str,
    pub certificate_label: &'static str,
    pub certificate_hint: &'static str,
    pub link_label: &'static str,
    pub link_hint: &'static str,
    pub counts_label: &'static str,
    pub counts_hint: &'static str,
    pub unread: fn(usize) -> String,
}

impl HoursWords {
    /// What a content group is called.
    pub fn group(&self, group: ContentGroup) -> &'static str {
        let place = ContentGroup::ALL.iter().position(|known| *known == group);
        place.and_then(|place| self.groups.get(place)).copied().unwrap_or_default()
    }
}

/// Vietnamese.
pub const VI: HoursWords = HoursWords {
    title: "Số tiết trong năm",
    lead: "Ghi các lớp, khóa học, bài học trực tuyến bạn dự kiến và đã học. Khóa nào được tính vào mức tối thiểu là do cơ \
           quan bạn quyết định: bạn đánh dấu, kèm minh chứng.",
    groups: [
        "Lý luận chính trị",
        "Quốc phòng và an ninh",
        "Kiến thức, kỹ năng quản lý nhà nước",
        "Theo yêu cầu vị trí việc làm",
        "Khoa học công nghệ, đổi mới sáng tạo, kỹ năng số",
        "Khác (ngoại ngữ, tiếng dân tộc…)",
    ],
    groups_note: "Năm nhóm nội dung: theo báo chí về NĐ 171/2025; đối chiếu văn bản gốc. Nhóm “Khác” là của ứng dụng.",
    meter: "Được tính",
    counted_of_floor: |counted, floor| format!("{counted} trong {floor} tiết"),
    missing: |missing| format!("Còn thiếu {missing} tiết được tính."),
    reached: "Đã đủ mức tối thiểu.",
    no_floor: "Kế hoạch này chưa đặt mức tối thiểu. Có thể đặt ở trang kế hoạch, mục “Sửa tên, thời gian, số tiết”.",
    floor_note: "Mức 40 tiết mỗi năm của công chức: theo báo chí về NĐ 171/2025; đối chiếu.",
    table: "Số tiết theo nhóm nội dung",
    heads: ["Nhóm nội dung", "Dự kiến", "Đã học", "Được tính"],
    total: "Cộng",
    outside: |periods| {
        format!(
            "{periods} tiết đã đánh dấu nhưng học xong ngoài thời gian của kế hoạch này nên không tính ở đây."
        )
    },
    lines: "Lớp và khóa học",
    none: "Chưa ghi lớp hay khóa học nào.",
    lineless: "Hoạt động tính bằng tiết trong các mục tiêu, chưa ghi vào đây:",
    take_action: |title, periods| format!("Ghi “{title}”, {periods} tiết"),
    add: "Ghi một lớp hoặc khóa học",
    new_line: "Lớp hoặc khóa học mới",
    edit: |title| format!("Sửa: {title}"),
    delete: |title| format!("Xóa: {title}"),
    edit_short: "Sửa",
    meta: |group, periods| format!("{group} · {periods} tiết"),
    is_counted: "Được tính",
    is_finished: "Đã học",
    is_planned: "Dự kiến",
    finished_on: |day| format!("Học xong {day}"),
    certificate_line: |text| format!("Giấy chứng nhận: {text}"),
    link_line: |text| format!("Minh chứng: {text}"),
    title_label: "Tên lớp, khóa học",
    group_label: "Nhóm nội dung",
    periods_label: "Số tiết",
    periods_hint: "Một buổi thường là 4 tiết.",
    place_label: "Nơi học hoặc nền tảng",
    place_hint: "Ví dụ: Trường Chính trị tỉnh; Bình dân học vụ số; daotao.ai",
    finished_label: "Ngày học xong",
    finished_hint: "Để trống nếu chưa học.",
    certificate_label: "Số hoặc tên giấy chứng nhận",
    certificate_hint: "Giấy xác nhận hoàn thành trực tuyến cũng được.",
    link_label: "Đường dẫn, hoặc nơi lưu giấy tờ",
    link_hint: "Ứng dụng chỉ giữ dòng chữ này, không mở và không tải gì.",
    counts_label: "Tính vào mức tối thiểu trong năm",
    counts_hint: "Cần có ngày học xong, và số giấy chứng nhận hoặc nơi lưu minh chứng.",
    unread: |count| {
        format!(
            "{count} dòng do phiên bản mới hơn ghi, bản này không đọc được; vẫn được giữ nguyên."
        )
    },
};

/// English.
pub const EN: HoursWords = HoursWords {
    title: "Hours of the year",
    lead: "Note the classes, courses and online lessons you plan and have done. Whether a course counts towards the floor is \
           for your agency to say: you tick it, with evidence.",
    groups: [
        "Political theory",
        "Defence and security",
        "State management",
        "What the position asks",
        "Science, technology, innovation, digital skills",
        "Other (languages…)",
    ],
    groups_note: "The five content groups: from the press on Decree 171/2025; check the original. “Other” is this app's.",
    meter: "Counted",
    counted_of_floor: |counted, floor| format!("{counted} of {floor} periods"),
    missing: |missing| format!("{missing} counted periods are missing."),
    reached: "The floor is reached.",
    no_floor: "This plan has no floor. You can set one on the plan's page, under “Edit title, period, floor”.",
    floor_note: "40 periods a year for civil servants: from the press on Decree 171/2025; check the original.",
    table: "Periods by content group",
    heads: ["Content group", "Planned", "Done", "Counted"],
    total: "Total",
    outside: |periods| {
        format!(
            "{periods} ticked periods were finished outside this plan's time and are not counted here."
        )
    },
    lines: "Classes and courses",
    none: "No class or course noted yet.",
    lineless: "Actions of your goals that are measured in periods and not noted here yet:",
    take_action: |title, periods| format!("Note “{title}”, {periods} periods"),
    add: "Note a class or course",
    new_line: "New class or course",
    edit: |title| format!("Edit: {title}"),
    delete: |title| format!("Delete: {title}"),
    edit_short: "Edit",
    meta: |group, periods| format!("{group} · {periods} periods"),
    is_counted: "Counted",
    is_finished: "Done",
    is_planned: "Planned",
    finished_on: |day| format!("Finished {day}"),
    certificate_line: |text| format!("Certificate: {text}"),
    link_line: |text| format!("Evidence: {text}"),
    title_label: "Class or course",
    group_label: "Content group",
    periods_label: "Periods (tiết)",
    periods_hint: "Half a day is usually 4 periods.",
    place_label: "Where, or on which platform",
    place_hint: "For instance: the province's political school; daotao.ai",
    finished_label: "Finished on",
    finished_hint: "Leave blank if still to come.",
    certificate_label: "Number or name of the certificate",
    certificate_hint: "An online confirmation will do.",
    link_label: "Link, or where the paper lies",
    link_hint: "The app keeps these words only; it opens and fetches nothing.",
    counts_label: "Count it towards the floor of the year",
    counts_hint: "Needs the day it was finished, and a certificate or where the evidence lies.",
    unread: |count| {
        format!(
            "{count} lines were written by a newer version and cannot be read here; they stay as they are."
        )
    },
};
