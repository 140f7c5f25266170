//! Sentences about the days of a plan: timeline, month, calendar file, what goes on next year, what lies ahead.

use crate::domain::agenda::Happening;
use crate::domain::outlook::Supposed;

/// Its sentences.
#[derive(Debug)]
pub struct AgendaWords {
    pub views: &'static str,
    pub goals_tab: &'static str,
    pub hours_tab: &'static str,
    pub days_tab: &'static str,
    pub outlook_tab: &'static str,
    pub due_title: &'static str,
    pub due_line: fn(&str, &str, &str) -> String,
    pub overdue: &'static str,
    pub today: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub nothing: &'static str,
    pub month_view: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub month: fn(i32, u32) -> String,
    pub weekdays: [&'static str; 7],
    pub weekdays_long: [&'static str; 7],
    pub happenings: [&'static str; 5],
    pub goal_number: fn(usize) -> String,
    pub done: &'static str,
    pub calendar_title: &'static str,
    pub calendar_text: &'static str,
    pub calendar_save: &'static str,
    pub calendar_name: &'static str,
    pub calendar_entry: fn(usize) -> String,
    pub calendar_review: fn(usize) -> String,
    pub calendar_note: &'static str,
    pub carry_title: &'static str,
    pub carry_text: fn(usize) -> String,
    pub carry_into: &'static str,
    pub carry_new: fn(i32) -> String,
    pub carry: &'static str,
    pub carried: &'static str,
    pub open_next: &'static str,
    pub outlook_title: &'static str,
    pub outlook_lead: &'static str,
    pub outlook_none: &'static str,
    pub outlook_table: &'static str,
    pub outlook_heads: [&'static str; 4],
    pub outlook_changes: &'static str,
    pub outlook_themes: &'static str,
    pub outlook_not_shown: &'static str,
    pub outlook_gates: fn(usize) -> String,
    pub supposed_nothing: &'static str,
    pub supposed_done: &'static str,
    pub supposed_by: fn(&str) -> String,
}

impl AgendaWords {
    /// What happens on a day.
    pub fn happening(&self, what: &Happening) -> &'static str {
        let place: usize = match what {
            Happening::Review(_) => 0,
            Happening::Action(_) => 1,
            Happening::GoalEnd => 2,
            Happening::Rerating => 3,
            Happening::Course(_) => 4,
        };
        self.happenings.get(place).copied().unwrap_or_default()
    }

    /// What is supposed at a step; the day already in words.
    pub fn supposed(&self, supposed: Supposed, day: &str) -> String {
        match supposed {
            Supposed::Nothing => self.supposed_nothing.into(),
            Supposed::Done => self.supposed_done.into(),
            Supposed::By(_) => (self.supposed_by)(day),
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Vietnamese.
pub const VI: AgendaWords = AgendaWords {
    views: "Các phần của kế hoạch",
    goals_tab: "Mục tiêu",
    hours_tab: "Số tiết",
    days_tab: "Lịch",
    outlook_tab: "Dự kiến",
    due_title: "Việc cần làm trong bảy ngày tới",
    due_line: |day, what, text| format!("{day}: {what} – {text}"),
    overdue: "quá hạn",
    today: "hôm nay",
    title: "Lịch của kế hoạch",
    lead: "Mọi ngày hẹn của kế hoạch, theo thứ tự thời gian. Các lần nhìn lại phía trước được tính như thể lần nào cũng giữ được.",
    nothing: "Chưa có ngày nào. Đặt hạn cho mục tiêu hoặc hoạt động, ngày sẽ hiện ở đây.",
    month_view: "Xem theo tháng",
    earlier: "Tháng trước",
    later: "Tháng sau",
    month: |year, month| format!("Tháng {month} năm {year}"),
    weekdays: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
    weekdays_long: ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"],
    happenings: [
        "Nhìn lại",
        "Hạn hoạt động",
        "Hạn mục tiêu",
        "Tự chấm lại sau 3 tháng",
        "Học xong",
    ],
    goal_number: |number| format!("Mục tiêu {number}"),
    done: "đã xong",
    calendar_title: "Đưa vào lịch của bạn",
    calendar_text: "Tải tệp lịch (.ics) rồi mở bằng Outlook, Google Calendar hoặc lịch trên điện thoại; mỗi việc được nhắc lúc 8 \
                    giờ sáng. Tên việc trong tệp là trung tính, không ghi nội dung mục tiêu. Tải lại và mở lần nữa thì lịch được cập nhật.",
    calendar_save: "Tải tệp lịch",
    calendar_name: "Học tập cá nhân",
    calendar_entry: |number| format!("Học tập cá nhân: mục {number}"),
    calendar_review: |number| format!("Học tập cá nhân: nhìn lại mục {number}"),
    calendar_note: "Mở Gương để xem chi tiết.",
    carry_title: "Chuyển việc chưa xong sang năm sau",
    carry_text: |count| {
        format!(
            "{count} mục tiêu chưa xong. Mục tiêu, câu nếu – thì và hoạt động chưa xong sẽ sang kế hoạch kia; ở đây mục \
                                tiêu được khép lại và ghi rõ đã chuyển đi đâu. Có thể hoàn tác."
        )
    },
    carry_into: "Chuyển sang",
    carry_new: |year| format!("Kế hoạch mới năm {year}"),
    carry: "Chuyển mục tiêu chưa xong",
    carried: "Đã chuyển sang kế hoạch khác.",
    open_next: "Mở kế hoạch đó",
    outlook_title: "Nếu xong đúng hạn",
    outlook_lead: "Điểm tự đánh giá sẽ ra sao nếu các mục tiêu đạt đúng hạn. Đây là ước tính: câu trả lời của bạn không đổi, và kết \
                   quả thật chỉ có khi bạn tự chấm lại.",
    outlook_none: "Kế hoạch này không xuất phát từ lượt tự đánh giá nào nên không có gì để ước tính.",
    outlook_table: "Điểm theo từng bước",
    outlook_heads: ["Khi", "Mục tiêu", "Tiêu chí lên mức cần đạt", "Điểm trung bình"],
    outlook_changes: "Chủ đề sẽ đổi, đến bước cuối",
    outlook_themes: "Chủ đề",
    outlook_not_shown: "chưa đủ câu trả lời",
    outlook_gates: |count| format!("còn {count} điều cốt yếu chưa đạt"),
    supposed_nothing: "Hiện nay, như đã tự chấm",
    supposed_done: "Với các mục tiêu đã đánh dấu xong",
    supposed_by: |day| format!("Đến {day}, nếu xong đúng hạn"),
};

/// English.
pub const EN: AgendaWords = AgendaWords {
    views: "Parts of the plan",
    goals_tab: "Goals",
    hours_tab: "Hours",
    days_tab: "Calendar",
    outlook_tab: "Outlook",
    due_title: "To do within seven days",
    due_line: |day, what, text| format!("{day}: {what} – {text}"),
    overdue: "overdue",
    today: "today",
    title: "Calendar of the plan",
    lead: "Every day of the plan, in order. Looks back that lie ahead are shown as if each of them were kept.",
    nothing: "No days yet. Give a goal or an action a day, and it will stand here.",
    month_view: "By month",
    earlier: "Earlier month",
    later: "Later month",
    month: |year, month| {
        let name = (month as usize).checked_sub(1).and_then(|place| MONTHS.get(place));
        format!("{} {year}", name.copied().unwrap_or_default())
    },
    weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    weekdays_long: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    happenings: [
        "Look back",
        "Action due",
        "Goal due",
        "Rate again after 3 months",
        "Course finished",
    ],
    goal_number: |number| format!("Goal {number}"),
    done: "done",
    calendar_title: "Take it into your calendar",
    calendar_text: "Save the calendar file (.ics) and open it with Outlook, Google Calendar or your phone; each entry reminds you at 8 in \
                    the morning. Titles in the file are neutral and do not say what a goal is about. Saved and opened again, it \
                    updates your calendar.",
    calendar_save: "Save the calendar file",
    calendar_name: "Own learning",
    calendar_entry: |number| format!("Own learning: item {number}"),
    calendar_review: |number| format!("Own learning: look back at item {number}"),
    calendar_note: "Open Gương for details.",
    carry_title: "Take what is unfinished into the next year",
    carry_text: |count| {
        format!(
            "{count} goals are unfinished. Goal, if-then sentence and open actions go to the other plan; here the goal is \
                                closed and says where it went. This can be undone."
        )
    },
    carry_into: "Take them to",
    carry_new: |year| format!("A new plan for {year}"),
    carry: "Take unfinished goals along",
    carried: "It went on to another plan.",
    open_next: "Open that plan",
    outlook_title: "If done in time",
    outlook_lead: "What your self-assessment would come to if the goals are reached by their days. This is an estimate: your answers stay as \
                   they are, and the real figures come only when you rate yourself again.",
    outlook_none: "This plan does not grow from a round, so there is nothing to estimate.",
    outlook_table: "Scores step by step",
    outlook_heads: ["When", "Goals", "Items that reach their target", "Mean score"],
    outlook_changes: "Themes that change, by the last step",
    outlook_themes: "Theme",
    outlook_not_shown: "too few answers",
    outlook_gates: |count| format!("{count} critical items still not met"),
    supposed_nothing: "Now, as rated",
    supposed_done: "With the goals marked done",
    supposed_by: |day| format!("By {day}, if done in time"),
};
