//! The field's own terms for domain values.

use crate::domain::answer::Cause;
use crate::domain::assessment::Decision;
use crate::domain::band::Band;
use crate::domain::gaps::Tier;
use crate::domain::plan::Progress;
use crate::domain::source::Confidence;
use crate::domain::standard::{ActivityKind, Authority, Criticality, Kind, Status};

/// Its words, in the order of the domain's variants.
#[derive(Debug)]
pub struct Terms {
    pub authorities: [&'static str; 3],
    pub own_item: &'static str,
    pub received: &'static str,
    pub position: fn(&str) -> String,
    pub for_positions: fn(&str) -> String,
    pub statuses: [&'static str; 5],
    pub kinds: [&'static str; 5],
    pub criticalities: [&'static str; 4],
    pub confidences: [&'static str; 4],
    pub bands: [&'static str; 5],
    pub tiers: [&'static str; 3],
    pub causes: [&'static str; 6],
    pub cause_remedies: [&'static str; 6],
    pub activities: [&'static str; 4],
    pub progress: [&'static str; 4],
    pub decisions: [&'static str; 5],
    pub not_applicable: &'static str,
    pub withheld: &'static str,
    pub unanswered: &'static str,
    pub item: &'static str,
    pub theme: &'static str,
    pub coverage: &'static str,
    pub gap: &'static str,
    pub check_original: &'static str,
}

/// The word of a domain value.
macro_rules! term {
    ($(#[$doc:meta] $fn:ident($value:ty): $field:ident { $($variant:pat => $index:tt),+ $(,)? })+) => {
        impl Terms {$(
            #[$doc]
            pub fn $fn(&self, value: $value) -> &'static str {
                let words = &self.$field;
                let index: usize = match value { $($variant => $index),+ };
                words.get(index).copied().unwrap_or_default()
            }
        )+}
    };
}

term! {
    /// The badge of a standard.
    authority(Authority): authorities {
        Authority::Binding => 0, Authority::Internal => 1, Authority::Reference => 2,
    }
    /// Where a standard stands.
    status(Status): statuses {
        Status::Draft => 0, Status::InForce => 1, Status::Amended => 2, Status::Superseded => 3, Status::Repealed => 4,
    }
    /// What an item is.
    kind(Kind): kinds {
        Kind::Duty => 0, Kind::Prohibition => 1, Kind::Knowledge => 2, Kind::Leadership => 3, Kind::Aspiration => 4,
    }
    /// How much depends on an item.
    criticality(Criticality): criticalities {
        Criticality::Critical => 0, Criticality::Major => 1, Criticality::Normal => 2, Criticality::Aspirational => 3,
    }
    /// How surely a statement is known.
    confidence(Confidence): confidences {
        Confidence::Seen => 0, Confidence::Reported => 1, Confidence::Copied => 2, Confidence::Unverified => 3,
    }
    /// The word a score earns.
    band(Band): bands {
        Band::FirstThingsFirst => 0, Band::NeedsTraining => 1, Band::Improving => 2, Band::Good => 3, Band::Firm => 4,
    }
    /// A group of gaps.
    tier(Tier): tiers { Tier::A => 0, Tier::B => 1, Tier::C => 2 }
    /// Why a gap is there.
    cause(Cause): causes {
        Cause::Knowledge => 0, Cause::Skill => 1, Cause::Habit => 2, Cause::Environment => 3, Cause::Pressure => 4,
        Cause::UnclearRule => 5,
    }
    /// What helps against a cause.
    cause_remedy(Cause): cause_remedies {
        Cause::Knowledge => 0, Cause::Skill => 1, Cause::Habit => 2, Cause::Environment => 3, Cause::Pressure => 4,
        Cause::UnclearRule => 5,
    }
    /// A way to learn.
    activity(ActivityKind): activities {
        ActivityKind::Experience => 0, ActivityKind::Social => 1, ActivityKind::Formal => 2, ActivityKind::SelfStudy => 3,
    }
    /// Where a goal or action stands.
    progress(Progress): progress {
        Progress::ToDo => 0, Progress::UnderWay => 1, Progress::Done => 2, Progress::Dropped => 3,
    }
    /// What the person decided about a gap.
    decision(&Decision): decisions {
        Decision::Train => 0, Decision::Advise => 1, Decision::Raise => 2, Decision::Accept(_) => 3, Decision::Done => 4,
    }
}

/// Vietnamese.
pub const VI: Terms = Terms {
    authorities: ["Bắt buộc", "Nội bộ", "Tham khảo"],
    own_item: "Tự đặt",
    received: "Nhận từ bên ngoài",
    position: |place| format!("Vị trí {place}"),
    for_positions: |names| format!("Cho: {names}"),
    statuses: [
        "Dự thảo",
        "Đang có hiệu lực",
        "Có hiệu lực, đã sửa đổi",
        "Đã được thay thế",
        "Hết hiệu lực",
    ],
    kinds: [
        "Việc phải làm",
        "Việc không được làm",
        "Điều cần biết",
        "Trách nhiệm lãnh đạo",
        "Điều hướng tới",
    ],
    criticalities: ["Cốt yếu", "Quan trọng", "Thông thường", "Hướng tới"],
    confidences: [
        "Đã thấy văn bản gốc hoặc bản chép đúng",
        "Theo báo chí, cổng thông tin pháp luật",
        "Theo bản chép thứ cấp",
        "Chưa kiểm chứng",
    ],
    bands: ["Cần xử lý trước", "Cần bồi dưỡng", "Đang hoàn thiện", "Tốt", "Vững vàng"],
    tiers: ["Nhóm A – xử lý trước", "Nhóm B – nên làm sớm", "Nhóm C – khi có điều kiện"],
    causes: [
        "Chưa biết quy định",
        "Biết nhưng chưa làm được",
        "Làm được nhưng hay quên, theo thói quen",
        "Thiếu điều kiện: không có mẫu, không có đầu mối, quá tải",
        "Có sức ép hoặc xung đột lợi ích",
        "Quy định chưa rõ",
    ],
    cause_remedies: [
        "Đọc, học, hỏi để biết",
        "Luyện tình huống, nhờ người hướng dẫn",
        "Câu “nếu… thì…” và lời nhắc",
        "Kiến nghị với đơn vị; mở lớp sẽ không giúp được",
        "Xin ý kiến, kê khai, rút khỏi việc liên quan",
        "Hỏi cơ quan có thẩm quyền",
    ],
    activities: ["Làm trong thực tế", "Học với người khác", "Lớp, khóa học", "Tự học"],
    progress: ["Chưa làm", "Đang làm", "Đã xong", "Không làm nữa"],
    decisions: [
        "Đưa vào kế hoạch",
        "Xin ý kiến",
        "Kiến nghị với đơn vị",
        "Chấp nhận, có lý do",
        "Đã khắc phục",
    ],
    not_applicable: "Không áp dụng",
    withheld: "Không muốn ghi lại",
    unanswered: "Chưa trả lời",
    item: "Tiêu chí",
    theme: "Chủ đề",
    coverage: "Mức độ hoàn thành",
    gap: "Khoảng cách",
    check_original: "Đối chiếu văn bản gốc trước khi viện dẫn.",
};

/// English.
pub const EN: Terms = Terms {
    authorities: ["Binding", "Internal", "Reference"],
    own_item: "My own",
    received: "Received from outside",
    position: |place| format!("Position {place}"),
    for_positions: |names| format!("For: {names}"),
    statuses: ["Draft", "In force", "In force, amended", "Superseded", "No longer in force"],
    kinds: ["To do", "Not to do", "To know", "Leaders' duty", "To strive for"],
    criticalities: ["Critical", "Major", "Ordinary", "To strive for"],
    confidences: [
        "The official text or an exact copy was seen",
        "From the press or a legal portal",
        "From a secondary copy",
        "Not verified",
    ],
    bands: ["Deal with first", "Needs training", "Improving", "Good", "Firm"],
    tiers: ["Group A – deal with first", "Group B – soon", "Group C – when you can"],
    causes: [
        "I do not know the rule",
        "I know it but cannot do it yet",
        "I can do it but forget, out of habit",
        "Conditions are missing: no form, no channel, too much work",
        "There is pressure or a conflict of interest",
        "The rule is unclear",
    ],
    cause_remedies: [
        "Read, learn, ask",
        "Practise cases, find a guide",
        "An if-then sentence and a reminder",
        "Raise it with the unit; a class will not help",
        "Seek advice, declare, step back from the matter",
        "Ask the competent office",
    ],
    activities: ["Doing it at work", "With others", "Class or course", "Self-study"],
    progress: ["To do", "Under way", "Done", "Dropped"],
    decisions: [
        "Put into the plan",
        "Seek advice",
        "Raise with the unit",
        "Accept, with a reason",
        "Already mended",
    ],
    not_applicable: "Does not apply",
    withheld: "Prefer not to record",
    unanswered: "Not answered",
    item: "Item",
    theme: "Theme",
    coverage: "Coverage",
    gap: "Gap",
    check_original: "Check the original text before citing it.",
};
