//! Sentences of the room `plan`.

use crate::domain::plan_sums::DueKind;

/// Its sentences.
#[derive(Debug)]
pub struct PlanWords {
    pub plans_title: &'static str,
    pub plans_lead: &'static str,
    pub plans_empty_title: &'static str,
    pub plans_empty_text: &'static str,
    pub new_plan: &'static str,
    pub new_title: fn(i32) -> String,
    pub goals_reached: fn(&str, &str) -> String,
    pub no_goals_yet: &'static str,
    pub next_due: fn(DueKind, &str) -> String,
    pub nothing_due: &'static str,
    pub to_plans: &'static str,
    pub period: fn(&str, &str) -> String,
    pub edit_plan: &'static str,
    pub print_view: &'static str,
    pub title_label: &'static str,
    pub from_label: &'static str,
    pub to_label: &'static str,
    pub floor_label: &'static str,
    pub floor_hint: &'static str,
    pub floor_unknown: &'static str,
    pub load_title: &'static str,
    pub periods_meter: &'static str,
    pub periods_of_floor: fn([&str; 3]) -> String,
    pub periods_plain: fn(&str, &str) -> String,
    pub to_hours: &'static str,
    pub minutes: fn(&str, &str) -> String,
    pub never_converted: &'static str,
    pub goals_title: &'static str,
    pub goals_empty_title: &'static str,
    pub goals_empty_text: &'static str,
    pub see_gaps: &'static str,
    pub add_goal: &'static str,
    pub new_goal: &'static str,
    pub many_active: fn(usize, usize) -> String,
    pub delete_plan: &'static str,
    pub delete_plan_title: &'static str,
    pub delete_plan_text: &'static str,
    pub paper_title: &'static str,
    pub to_plan: &'static str,
    pub with_levels: &'static str,
    pub with_levels_hint: &'static str,
    pub paper_hint: &'static str,
}

/// Vietnamese.
pub const VI: PlanWords = PlanWords {
    plans_title: "Kế hoạch",
    plans_lead: "Kế hoạch học tập, bồi dưỡng của riêng bạn.",
    plans_empty_title: "Chưa có kế hoạch nào",
    plans_empty_text: "Cách tốt nhất là bắt đầu từ khoảng cách của một lượt tự đánh giá. Bạn cũng \
                       có thể lập một kế hoạch trống.",
    new_plan: "Lập kế hoạch trống",
    new_title: |year| format!("Kế hoạch học tập {year}"),
    goals_reached: |done, all| format!("{done}/{all} mục tiêu đã xong"),
    no_goals_yet: "Chưa có mục tiêu",
    next_due: |kind, day| match kind {
        DueKind::Review => format!("Nhìn lại ngày {day}"),
        DueKind::Action => format!("Hoạt động đến hạn ngày {day}"),
        DueKind::Goal => format!("Mục tiêu đến hạn ngày {day}"),
    },
    nothing_due: "Không có việc đến hạn",
    to_plans: "Tất cả kế hoạch",
    period: |from, to| format!("Từ {from} đến {to}"),
    edit_plan: "Sửa tên, thời gian, số tiết",
    print_view: "Xem bản in",
    title_label: "Tên kế hoạch",
    from_label: "Từ ngày",
    to_label: "Đến ngày",
    floor_label: "Mức tối thiểu trong năm (tiết)",
    floor_hint: "Công chức: 40 tiết, theo báo chí về NĐ 171/2025; đối chiếu. Để trống nếu chưa rõ.",
    floor_unknown: "Chưa đặt mức tối thiểu: cần kiểm tra theo quy định đối với viên chức hoặc nhóm \
                    của bạn.",
    load_title: "Thời lượng",
    periods_meter: "Lớp, khóa học",
    periods_of_floor: |[planned, counted, floor]| {
        format!("{planned} tiết trong kế hoạch, {counted} tiết được tính; tối thiểu {floor} tiết")
    },
    periods_plain: |planned, done| format!("{planned} tiết trong kế hoạch, {done} tiết đã học"),
    to_hours: "Ghi số tiết và minh chứng",
    minutes: |planned, done| format!("Hoạt động khác: {planned} dự kiến, {done} đã xong."),
    never_converted: "Phút và tiết không quy đổi cho nhau.",
    goals_title: "Mục tiêu",
    goals_empty_title: "Chưa có mục tiêu nào",
    goals_empty_text: "Chọn khoảng cách để đưa vào đây, hoặc tự viết một mục tiêu.",
    see_gaps: "Chọn từ khoảng cách",
    add_goal: "Thêm mục tiêu",
    new_goal: "Mục tiêu mới: viết điều bạn muốn làm được",
    many_active: |active, most| {
        format!(
            "Đang có {active} mục tiêu cùng lúc; từ 3 đến {most} là vừa sức. Có thể tạm dừng bớt."
        )
    },
    delete_plan: "Xóa kế hoạch",
    delete_plan_title: "Xóa kế hoạch này?",
    delete_plan_text: "Mọi mục tiêu trong kế hoạch cũng mất theo. Có thể hoàn tác ngay sau đó.",
    paper_title: "Bản in kế hoạch",
    to_plan: "Về kế hoạch",
    with_levels: "Kèm mức tự đánh giá",
    with_levels_hint: "Mặc định bản in chỉ có kế hoạch. Ghi chú của bạn không bao giờ được in.",
    paper_hint: "Họ tên, chức vụ để trống để viết tay; ứng dụng không lưu các mục này.",
};

/// English.
pub const EN: PlanWords = PlanWords {
    plans_title: "Plans",
    plans_lead: "Your own learning and training plans.",
    plans_empty_title: "No plan yet",
    plans_empty_text: "The best start is the gaps of a round. You can also make an empty plan.",
    new_plan: "Make an empty plan",
    new_title: |year| format!("Learning plan {year}"),
    goals_reached: |done, all| format!("{done}/{all} goals done"),
    no_goals_yet: "No goals yet",
    next_due: |kind, day| match kind {
        DueKind::Review => format!("Look back on {day}"),
        DueKind::Action => format!("An action is due on {day}"),
        DueKind::Goal => format!("A goal is due on {day}"),
    },
    nothing_due: "Nothing is due",
    to_plans: "All plans",
    period: |from, to| format!("{from} to {to}"),
    edit_plan: "Edit title, period, floor",
    print_view: "Print view",
    title_label: "Title of the plan",
    from_label: "From",
    to_label: "To",
    floor_label: "Least in the year (periods, tiết)",
    floor_hint: "Civil servants: 40 periods, from the press on Decree 171/2025; check the original. \
                 Leave blank if not sure.",
    floor_unknown: "No floor is set: to be checked in the rules for public employees of service \
                    units, or for your group.",
    load_title: "Time",
    periods_meter: "Classes",
    periods_of_floor: |[planned, counted, floor]| {
        format!("{planned} periods in the plan, {counted} counted; at least {floor} in the year")
    },
    periods_plain: |planned, done| format!("{planned} periods in the plan, {done} done"),
    to_hours: "Note periods and evidence",
    minutes: |planned, done| format!("Other activities: {planned} planned, {done} done."),
    never_converted: "Minutes and periods are never converted into each other.",
    goals_title: "Goals",
    goals_empty_title: "No goals yet",
    goals_empty_text: "Choose gaps to take in, or write a goal of your own.",
    see_gaps: "Choose from the gaps",
    add_goal: "Add a goal",
    new_goal: "New goal: write what you want to be able to do",
    many_active: |active, most| {
        format!("{active} goals at once; 3 to {most} can be done well. Some may rest for a while.")
    },
    delete_plan: "Delete the plan",
    delete_plan_title: "Delete this plan?",
    delete_plan_text: "All goals of the plan go with it. You can undo it right after.",
    paper_title: "Plan on paper",
    to_plan: "Back to the plan",
    with_levels: "With self-assessed levels",
    with_levels_hint: "As a rule the paper holds the plan only. Your notes are never printed.",
    paper_hint: "Name and post stay blank, to be filled in by hand; the app does not keep them.",
};
