//! Sentences about what positions ask, and about being sent to study.

/// Its sentences.
#[derive(Debug)]
pub struct NeedsWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub to_positions: &'static str,
    pub none_title: &'static str,
    pub none_text: &'static str,
    pub table: &'static str,
    pub no_position: &'static str,
    pub standings: [&'static str; 3],
    pub levels: fn(u8, u8) -> String,
    pub level_open: fn(u8) -> String,
    pub certificate: &'static str,
    pub basis_line: fn(&str) -> String,
    pub add: &'static str,
    pub new_title: &'static str,
    pub kind_label: &'static str,
    pub kinds: [&'static str; 2],
    pub title_label: &'static str,
    pub title_hint: &'static str,
    pub position_label: &'static str,
    pub position_hint: &'static str,
    pub level_label: &'static str,
    pub now_label: &'static str,
    pub now_open: &'static str,
    pub level_name: fn(u8) -> String,
    pub held_label: &'static str,
    pub basis_label: &'static str,
    pub basis_hint: &'static str,
    pub edit: fn(&str) -> String,
    pub delete: fn(&str) -> String,
    pub edit_short: &'static str,
    pub suggested: &'static str,
    pub suggested_note: &'static str,
    pub suggestions: [&'static str; 17],
    pub needs_title: fn(usize) -> String,
    pub needs_text: &'static str,
    pub into: &'static str,
    pub into_new: &'static str,
    pub take: &'static str,
    pub objective_level: fn(&str, u8, &str) -> String,
    pub objective_paper: fn(&str, &str) -> String,
    pub unread: fn(usize) -> String,
    pub pay_back: &'static str,
    pub pay_back_lead: &'static str,
    pub conditions: &'static str,
    pub condition_lines: [&'static str; 6],
    pub source: &'static str,
    pub spent_label: &'static str,
    pub spent_hint: &'static str,
    pub studied_label: &'static str,
    pub studied_hint: &'static str,
    pub served_label: &'static str,
    pub what_label: &'static str,
    pub whats: [&'static str; 2],
    pub compute: &'static str,
    pub owed: &'static str,
    pub formula: fn([&str; 4]) -> String,
    pub whole: &'static str,
    pub nothing_owed: &'static str,
    pub dong: fn(&str) -> String,
}

/// Vietnamese.
pub const VI: NeedsWords = NeedsWords {
    title: "Yêu cầu của vị trí việc làm",
    lead: "Chép các năng lực và chứng chỉ mà vị trí của bạn yêu cầu, từ bản mô tả vị trí hoặc quyết định của đơn vị. Điều còn thiếu sẽ \
           thành nhu cầu và đưa được vào kế hoạch.",
    to_positions: "Vị trí của bạn được khai ở trang Tôi là ai",
    none_title: "Chưa ghi yêu cầu nào",
    none_text: "Thêm từng yêu cầu một, hoặc bấm một gợi ý bên dưới.",
    table: "Yêu cầu và mức hiện có",
    no_position: "Vị trí hiện tại",
    standings: ["Chưa xem", "Đạt", "Còn thiếu"],
    levels: |level, now| format!("Cần cấp {level}, hiện có cấp {now}"),
    level_open: |level| format!("Cần cấp {level}, chưa tự xem"),
    certificate: "Chứng chỉ, chứng nhận",
    basis_line: |basis| format!("Căn cứ: {basis}"),
    add: "Thêm một yêu cầu",
    new_title: "Yêu cầu mới",
    kind_label: "Loại",
    kinds: ["Năng lực, theo cấp 1 đến 5", "Chứng chỉ, chứng nhận"],
    title_label: "Tên năng lực hoặc chứng chỉ",
    title_hint: "Ví dụ: Soạn thảo và ban hành văn bản",
    position_label: "Của vị trí",
    position_hint: "Để trống nếu bạn chỉ có một vị trí.",
    level_label: "Cấp vị trí yêu cầu",
    now_label: "Cấp hiện có, tự xem",
    now_open: "Chưa xem",
    level_name: |level| format!("Cấp {level}"),
    held_label: "Đã có",
    basis_label: "Ghi ở đâu",
    basis_hint: "Ví dụ: bản mô tả vị trí việc làm, số quyết định",
    edit: |title| format!("Sửa: {title}"),
    delete: |title| format!("Xóa: {title}"),
    edit_short: "Sửa",
    suggested: "Gợi ý tên năng lực",
    suggested_note: "Tên lấy từ một hệ thống cấp xã đang dùng, chỉ để gợi ý; tên và cấp đúng là do cơ quan bạn quy định.",
    suggestions: [
        "Đạo đức và bản lĩnh",
        "Tổ chức thực hiện công việc",
        "Soạn thảo và ban hành văn bản",
        "Giao tiếp ứng xử",
        "Quan hệ phối hợp",
        "Sử dụng công nghệ thông tin",
        "Ngoại ngữ",
        "Tham mưu xây dựng văn bản",
        "Hướng dẫn thực hiện văn bản",
        "Kiểm tra thực hiện văn bản",
        "Thẩm định, góp ý văn bản",
        "Tổ chức thực hiện văn bản",
        "Tư duy chiến lược",
        "Quản lý sự thay đổi",
        "Ra quyết định",
        "Quản lý nguồn lực",
        "Phát triển đội ngũ",
    ],
    needs_title: |count| format!("Còn thiếu {count} yêu cầu"),
    needs_text: "Mỗi yêu cầu còn thiếu thành một mục tiêu trong kế hoạch; bạn sửa lời sau.",
    into: "Đưa vào",
    into_new: "Kế hoạch mới",
    take: "Đưa vào kế hoạch",
    objective_level: |title, level, position| {
        let whose = if position.is_empty() { String::new() } else { format!(" ({position})") };
        format!("Đạt cấp {level} năng lực “{title}” theo yêu cầu của vị trí việc làm{whose}")
    },
    objective_paper: |title, position| {
        let whose = if position.is_empty() { String::new() } else { format!(" ({position})") };
        format!("Có “{title}” theo yêu cầu của vị trí việc làm{whose}")
    },
    unread: |count| {
        format!(
            "{count} yêu cầu do phiên bản mới hơn ghi, bản này không đọc được; vẫn được giữ nguyên."
        )
    },
    pay_back: "Được cử đi học sau đại học",
    pay_back_lead: "Điều kiện được cử đi học, và số tiền phải đền bù nếu không giữ cam kết. Các con số bạn nhập không được lưu.",
    conditions: "Điều kiện, theo báo chí về NĐ 171/2025",
    condition_lines: [
        "Đã công tác đủ 3 năm trở lên.",
        "Hai năm liên tục ngay trước khi được cử đi: xếp loại từ “hoàn thành tốt nhiệm vụ” trở lên.",
        "Không quá 45 tuổi, tính từ lần đầu được cử đi.",
        "Có cam kết bằng văn bản: phục vụ ít nhất gấp 3 lần thời gian học.",
        "Chuyên ngành học phù hợp với vị trí việc làm.",
        "Chương trình hợp tác với nước ngoài có thể có thêm điều kiện.",
    ],
    source: "Nguồn: báo chí về Nghị định 171/2025/NĐ-CP; ứng dụng chưa đối chiếu được với văn bản gốc. Có trường hợp được miễn, giảm; \
             mức đền bù do hội đồng xem xét. Bị kỷ luật buộc thôi việc cũng phải đền bù; các bài báo đã đọc không nói rõ cách tính. Viên chức theo quy định khác, cần kiểm tra.",
    spent_label: "F: tổng chi phí đã chi cho bạn (đồng)",
    spent_hint: "Học phí và các khoản chi cho khóa học, không gồm lương và phụ cấp. Ví dụ: 90.000.000",
    studied_label: "Thời gian học (tháng)",
    studied_hint: "Thời gian phải phục vụ T1 bằng 3 lần số này.",
    served_label: "T2: thời gian đã phục vụ sau khi học (tháng)",
    what_label: "Trường hợp",
    whats: [
        "Thôi việc khi chưa hết thời gian cam kết",
        "Bỏ học, bỏ việc khi đang học, hoặc không được cấp bằng",
    ],
    compute: "Tính",
    owed: "Số tiền phải đền bù (S)",
    formula: |[spent, promised, served, owed]| {
        format!(
            "S = F / T1 × (T1 − T2) = {spent} / {promised} × ({promised} − {served}) = {owed} đồng"
        )
    },
    whole: "Trường hợp này đền bù toàn bộ F.",
    nothing_owed: "Đã phục vụ đủ thời gian cam kết: không phải đền bù.",
    dong: |amount| format!("{amount} đồng"),
};

/// English.
pub const EN: NeedsWords = NeedsWords {
    title: "What your position asks",
    lead: "Copy the competencies and certificates your position asks for, from its description or your unit's decision. What is missing \
           becomes a need and can go into a plan.",
    to_positions: "Your positions stand on the page Who I am",
    none_title: "Nothing noted yet",
    none_text: "Add one requirement at a time, or press a suggestion below.",
    table: "Requirements and where you stand",
    no_position: "Present position",
    standings: ["Not looked at", "Met", "Missing"],
    levels: |level, now| format!("Level {level} asked, level {now} now"),
    level_open: |level| format!("Level {level} asked, not looked at"),
    certificate: "Certificate",
    basis_line: |basis| format!("Written in: {basis}"),
    add: "Add a requirement",
    new_title: "New requirement",
    kind_label: "Kind",
    kinds: ["A competency, levels 1 to 5", "A certificate"],
    title_label: "Competency or certificate",
    title_hint: "For instance: drafting and issuing documents",
    position_label: "Of the position",
    position_hint: "Leave blank if you hold one position only.",
    level_label: "Level the position asks",
    now_label: "Your level, as you see it",
    now_open: "Not looked at",
    level_name: |level| format!("Level {level}"),
    held_label: "I have it",
    basis_label: "Where it is written",
    basis_hint: "For instance: the job description, the number of a decision",
    edit: |title| format!("Edit: {title}"),
    delete: |title| format!("Delete: {title}"),
    edit_short: "Edit",
    suggested: "Names of competencies",
    suggested_note: "The names come from a system in use in a commune, as suggestions only; your agency decides names and levels.",
    suggestions: [
        "Integrity and firmness",
        "Getting work done",
        "Drafting and issuing documents",
        "Communication and conduct",
        "Working with others",
        "Information technology",
        "Foreign languages",
        "Advising on rules",
        "Guiding the use of rules",
        "Checking the use of rules",
        "Reviewing drafts",
        "Putting rules into practice",
        "Strategic thinking",
        "Managing change",
        "Taking decisions",
        "Managing resources",
        "Developing people",
    ],
    needs_title: |count| {
        if count == 1 {
            "1 requirement is missing".into()
        } else {
            format!("{count} requirements are missing")
        }
    },
    needs_text: "Each missing requirement becomes a goal of the plan; you can change its words.",
    into: "Take them to",
    into_new: "A new plan",
    take: "Take into the plan",
    objective_level: |title, level, position| {
        let whose = if position.is_empty() { String::new() } else { format!(" ({position})") };
        format!("Reach level {level} of “{title}”, which the position asks{whose}")
    },
    objective_paper: |title, position| {
        let whose = if position.is_empty() { String::new() } else { format!(" ({position})") };
        format!("Hold “{title}”, which the position asks{whose}")
    },
    unread: |count| {
        format!(
            "{count} requirements were written by a newer version and cannot be read here; they stay as they are."
        )
    },
    pay_back: "Sent to post-graduate study",
    pay_back_lead: "Who may be sent, and what is paid back when the promise is not kept. The figures you type are not kept.",
    conditions: "Conditions, from the press on Decree 171/2025",
    condition_lines: [
        "At least 3 years of service.",
        "In the two years in a row right before: rated at least “good completion of duties”.",
        "Not over 45 at the first sending.",
        "A written promise to serve at least 3 times the time of study.",
        "The subject fits the position.",
        "Programmes with foreign partners may add conditions.",
    ],
    source: "Source: the press on Decree 171/2025; not yet checked against the original by this app. There are exemptions and \
             reductions; a council considers each case. Dismissal as a disciplinary measure is to be paid back too; the reports read do not \
             say how it is reckoned. Public employees of service units follow other rules, to be checked.",
    spent_label: "F: all that was spent on you (đồng)",
    spent_hint: "Tuition and course costs, without salary and allowances. For instance: 90.000.000",
    studied_label: "Time of study (months)",
    studied_hint: "The time to be served, T1, is three times this.",
    served_label: "T2: time served after the study (months)",
    what_label: "What happened",
    whats: [
        "Left before the promised time was over",
        "Broke off the study, left the post during it, or got no degree",
    ],
    compute: "Compute",
    owed: "To be paid back (S)",
    formula: |[spent, promised, served, owed]| {
        format!(
            "S = F / T1 × (T1 − T2) = {spent} / {promised} × ({promised} − {served}) = {owed} đồng"
        )
    },
    whole: "In this case all of F is paid back.",
    nothing_owed: "The promised time was served: nothing is owed.",
    dong: |amount| format!("{amount} đồng"),
};
