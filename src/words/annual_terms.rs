//! What the kinds of an annual plan are called in its tables.

use crate::domain::annual::class::{Branch, ContentGroup, Form};
use crate::domain::annual::cost::CostKind;
use crate::domain::annual::learners::Staff;
use crate::domain::annual::needs::Reason;

/// Its words, in the order of the domain's lists.
#[derive(Debug)]
pub struct AnnualTerms {
    pub groups: [&'static str; 6],
    pub forms: [&'static str; 4],
    pub branches: [&'static str; 2],
    pub costs: [&'static str; 17],
    pub staff: [&'static str; 8],
    pub reasons: [&'static str; 3],
    pub new_rule: fn(&str) -> String,
}

/// Vietnamese.
pub const VI: AnnualTerms = AnnualTerms {
    groups: [
        "Lý luận chính trị",
        "Quốc phòng – an ninh",
        "Quản lý nhà nước",
        "Theo yêu cầu vị trí việc làm",
        "Khoa học, công nghệ, đổi mới sáng tạo, kỹ năng số",
        "Nội dung khác",
    ],
    forms: ["Tập trung", "Bán tập trung", "Trực tuyến", "Kết hợp"],
    branches: ["Khối Đảng, đoàn thể", "Khối Nhà nước"],
    costs: [
        "Thù lao giảng viên, báo cáo viên",
        "Thù lao trợ giảng",
        "Ăn, ở, đi lại của giảng viên",
        "Phiên dịch, biên dịch",
        "Tài liệu học tập",
        "Hội trường, phòng học, thiết bị",
        "Nước uống",
        "Ra đề, coi thi, chấm thi",
        "Khai giảng, bế giảng, chứng chỉ, văn phòng phẩm",
        "Khen thưởng học viên",
        "Hỗ trợ tiền ăn học viên",
        "Đi lại, chỗ nghỉ của học viên",
        "Khảo sát, đi thực tế",
        "Quản lý lớp",
        "Học phí, dịch vụ đào tạo",
        "Hỗ trợ nữ có con nhỏ, người dân tộc thiểu số",
        "Kinh phí trọn gói",
    ],
    staff: [
        "Lãnh đạo cấp sở",
        "Lãnh đạo cấp phòng",
        "Công chức chuyên môn",
        "Cán bộ, công chức cấp xã",
        "Viên chức quản lý",
        "Viên chức",
        "Đại biểu HĐND",
        "Khác",
    ],
    reasons: ["Khoảng cách năng lực", "Tiêu chuẩn vị trí, chức danh", "Khảo sát"],
    new_rule: |rule| format!("Quy định mới: {rule}"),
};

/// English.
pub const EN: AnnualTerms = AnnualTerms {
    groups: [
        "Political theory",
        "Defence and security",
        "State management",
        "What the position asks",
        "Science, technology, innovation, digital skills",
        "Other",
    ],
    forms: ["In one place", "In one place, with breaks", "Online", "Mixed"],
    branches: ["Party and mass organisations", "State"],
    costs: [
        "Lecturers and speakers",
        "Teaching assistants",
        "Lecturers' meals, travel, lodging",
        "Interpreting and translating",
        "Learning material",
        "Hall, rooms, equipment",
        "Water",
        "Tests: setting, supervising, marking",
        "Opening, closing, certificates, stationery",
        "Rewards of learners",
        "Part of the learners' meals",
        "Learners' travel and lodging",
        "Study visits",
        "Running the class",
        "Fees to a training institution",
        "Support of women with small children and ethnic minorities",
        "One sum",
    ],
    staff: [
        "Leaders of departments",
        "Leaders of divisions",
        "Civil servants",
        "Commune staff",
        "Managing employees",
        "Public employees",
        "Council members",
        "Others",
    ],
    reasons: ["Gap in competence", "Standard of the position", "Survey"],
    new_rule: |rule| format!("New rule: {rule}"),
};

fn at<T: PartialEq>(all: &[T], value: &T) -> usize {
    all.iter().position(|known| known == value).unwrap_or(usize::MAX)
}

fn word(words: &[&'static str], place: usize) -> &'static str {
    words.get(place).copied().unwrap_or_default()
}

impl AnnualTerms {
    pub fn group(&self, group: ContentGroup) -> &'static str {
        word(&self.groups, at(&ContentGroup::ALL, &group))
    }

    pub fn form(&self, form: Form) -> &'static str {
        let all = [Form::InPerson, Form::Spaced, Form::Online, Form::Mixed];
        word(&self.forms, at(&all, &form))
    }

    pub fn branch(&self, branch: Branch) -> &'static str {
        word(&self.branches, at(&[Branch::Party, Branch::State], &branch))
    }

    pub fn cost(&self, kind: CostKind) -> &'static str {
        word(&self.costs, at(&CostKind::ALL, &kind))
    }

    pub fn staff(&self, staff: Staff) -> &'static str {
        word(&self.staff, at(&Staff::ALL, &staff))
    }

    pub fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::Gap => word(&self.reasons, 0).into(),
            Reason::Position => word(&self.reasons, 1).into(),
            Reason::Survey => word(&self.reasons, 2).into(),
            Reason::NewRule(rule) => (self.new_rule)(rule),
        }
    }
}
