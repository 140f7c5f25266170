//! What is wrong with a file or a stored text, in words.

use crate::catalogue::{ProblemKind, Target};
use crate::storage::Why;

/// Its sentences.
#[derive(Debug)]
pub struct Problems {
    pub whole_file: &'static str,
    pub missing: &'static str,
    pub wrong_type: &'static str,
    pub empty: &'static str,
    pub unknown_value: fn(&str, &str) -> String,
    pub duplicate: &'static str,
    pub unresolved: fn(&str, &str) -> String,
    pub targets: [&'static str; 10],
    pub not_slug: &'static str,
    pub wrong_prefix: fn(&str) -> String,
    pub bad_date: &'static str,
    pub bad_link: &'static str,
    pub too_long: fn(usize) -> String,
    pub out_of_range: &'static str,
    pub unverified: &'static str,
    pub not_named: fn(&str) -> String,
    pub carry_too_much: &'static str,
    pub circle: &'static str,
    pub same_version: fn(&str) -> String,
    pub too_large: &'static str,
    pub too_deep: &'static str,
    pub not_json: fn(usize, usize) -> String,
    pub foreign: fn(&str) -> String,
    pub newer: fn(u64) -> String,
    pub not_ours: &'static str,
    pub altered: &'static str,
    pub newer_format: &'static str,
    pub bad_line: fn(usize) -> String,
    pub head_missing: &'static str,
    pub read_back_differs: &'static str,
    pub bad_path: &'static str,
    pub bad_value: &'static str,
    pub bad_time: &'static str,
    pub nothing_readable: &'static str,
}

impl Problems {
    /// What is wrong with a file of content.
    pub fn of_file(&self, kind: &ProblemKind) -> String {
        match kind {
            ProblemKind::Missing => self.missing.into(),
            ProblemKind::WrongType { .. } => self.wrong_type.into(),
            ProblemKind::Empty => self.empty.into(),
            ProblemKind::UnknownValue { found, allowed } => {
                (self.unknown_value)(found, &allowed.join(", "))
            }
            ProblemKind::Duplicate => self.duplicate.into(),
            ProblemKind::Unresolved { what, found } => (self.unresolved)(self.target(*what), found),
            ProblemKind::NotSlug => self.not_slug.into(),
            ProblemKind::WrongPrefix { expected } => (self.wrong_prefix)(expected),
            ProblemKind::BadDate => self.bad_date.into(),
            ProblemKind::BadLink => self.bad_link.into(),
            ProblemKind::TooLong { limit } => (self.too_long)(*limit),
            ProblemKind::OutOfRange => self.out_of_range.into(),
            ProblemKind::RestsOnUnverified | ProblemKind::LocatorOnUnverified => {
                self.unverified.into()
            }
            ProblemKind::NotNamed { found } => (self.not_named)(found),
            ProblemKind::CarryTooMuch => self.carry_too_much.into(),
            ProblemKind::Circle => self.circle.into(),
            ProblemKind::SameVersion { version } => (self.same_version)(version),
            ProblemKind::TooLarge { .. } => self.too_large.into(),
            ProblemKind::TooDeep => self.too_deep.into(),
            ProblemKind::NotJson { line, column } => (self.not_json)(*line, *column),
            ProblemKind::Foreign { format } => (self.foreign)(format),
            ProblemKind::Newer { version } => (self.newer)(*version),
        }
    }

    fn target(&self, target: Target) -> &'static str {
        let index: usize = match target {
            Target::Source => 0,
            Target::Section => 1,
            Target::Topic => 2,
            Target::Scale => 3,
            Target::Point => 4,
            Target::Role => 5,
            Target::Flag => 6,
            Target::Theme => 7,
            Target::Item => 8,
            Target::Edition => 9,
        };
        self.targets.get(index).copied().unwrap_or_default()
    }

    /// What is wrong with a backup or a stored text.
    pub fn of_stored(&self, why: &Why) -> String {
        match why {
            Why::WrongKey | Why::NotOurs => self.not_ours.into(),
            Why::TagMismatch | Why::HashMismatch | Why::ChecksumMismatch => self.altered.into(),
            Why::NewerFormat(_) | Why::UnknownAlg(_) | Why::UnknownKind(_) => {
                self.newer_format.into()
            }
            Why::BadLine(line) => (self.bad_line)(*line),
            Why::HeadMissing => self.head_missing.into(),
            Why::ReadBackDiffers => self.read_back_differs.into(),
            Why::BadPath => self.bad_path.into(),
            Why::BadValue | Why::NothingToWrite => self.bad_value.into(),
            Why::TooDeep => self.too_deep.into(),
            Why::TooLong { limit, .. } => (self.too_long)(*limit),
            Why::TimeOutOfRange => self.bad_time.into(),
            Why::NotJson { line, column } => (self.not_json)(*line, *column),
            Why::Duplicate => self.duplicate.into(),
            Why::WrongType { .. } => self.wrong_type.into(),
            Why::Absent => self.missing.into(),
            Why::UnknownFile(name) => (self.foreign)(name),
            Why::NewerFile { version, .. } => (self.newer)(*version),
            Why::NothingReadable => self.nothing_readable.into(),
        }
    }

    /// A place, or the whole file where there is none.
    pub fn place<'a>(&'a self, at: &'a str) -> &'a str {
        if at.is_empty() { self.whole_file } else { at }
    }
}

/// Vietnamese.
pub const VI: Problems = Problems {
    whole_file: "Cả tệp",
    missing: "thiếu, trong khi bắt buộc phải có",
    wrong_type: "không đúng loại giá trị cần có",
    empty: "để trống",
    unknown_value: |found, allowed| format!("“{found}” không nằm trong các giá trị: {allowed}"),
    duplicate: "xuất hiện hai lần",
    unresolved: |what, found| format!("{what} “{found}” không có"),
    targets: [
        "nguồn",
        "mục",
        "chuyên đề",
        "thang",
        "mức",
        "nhóm cán bộ",
        "đặc điểm vị trí",
        "chủ đề",
        "tiêu chí",
        "bản chuẩn mực",
    ],
    not_slug: "mã chỉ được gồm chữ thường không dấu, số, dấu chấm, gạch nối",
    wrong_prefix: |expected| format!("mã phải bắt đầu bằng “{expected}”"),
    bad_date: "ngày không có trong lịch hoặc không viết dạng năm-tháng-ngày",
    bad_link: "liên kết phải bắt đầu bằng http hoặc https",
    too_long: |limit| format!("dài quá mức cho phép ({limit})"),
    out_of_range: "số ngoài khoảng cho phép",
    unverified: "nêu điều khoản chưa được kiểm chứng",
    not_named: |found| format!("chưa nói tiêu chí “{found}” của bản cũ trở thành gì"),
    carry_too_much: "thay đổi loại này không cho giữ câu trả lời như vậy",
    circle: "chuỗi thay thế quay lại chính bản ban đầu",
    same_version: |version| {
        format!(
            "nội dung đã khác nhưng vẫn ghi phiên bản {version}; nơi ban hành cần đặt số phiên bản mới"
        )
    },
    too_large: "tệp lớn quá",
    too_deep: "các lớp lồng nhau quá sâu",
    not_json: |line, column| format!("không đọc được từ dòng {line}, cột {column}"),
    foreign: |format| format!("tệp thuộc loại khác: “{format}”"),
    newer: |version| format!("tệp do phiên bản mới hơn tạo ra (định dạng {version})"),
    not_ours: "không phải do Gương ghi",
    altered: "nội dung đã bị thay đổi sau khi ghi, hoặc bị cắt bớt",
    newer_format: "do phiên bản mới hơn ghi",
    bad_line: |line| format!("dòng {line} không có nghĩa"),
    head_missing: "thiếu phần đầu",
    read_back_differs: "đọc lại không giống lúc ghi",
    bad_path: "tên mục không hợp lệ",
    bad_value: "giá trị không hợp lệ",
    bad_time: "thời điểm không hợp lệ",
    nothing_readable: "không còn gì đọc được",
};

/// English.
pub const EN: Problems = Problems {
    whole_file: "The whole file",
    missing: "is missing and must be there",
    wrong_type: "is not the kind of value that belongs here",
    empty: "is empty",
    unknown_value: |found, allowed| format!("“{found}” is not one of: {allowed}"),
    duplicate: "stands there twice",
    unresolved: |what, found| format!("there is no {what} “{found}”"),
    targets: [
        "source",
        "section",
        "topic",
        "scale",
        "level",
        "kind of staff",
        "feature",
        "theme",
        "item",
        "edition",
    ],
    not_slug: "an id may hold small letters without marks, digits, dots and hyphens only",
    wrong_prefix: |expected| format!("the id must begin with “{expected}”"),
    bad_date: "is not a date of the calendar, written year-month-day",
    bad_link: "a link must begin with http or https",
    too_long: |limit| format!("is longer than allowed ({limit})"),
    out_of_range: "is a number outside the range",
    unverified: "cites an article that nobody has verified",
    not_named: |found| format!("does not say what became of item “{found}” of the older edition"),
    carry_too_much: "such a change does not allow an answer to be taken over like this",
    circle: "what replaced this leads back to the edition it began with",
    same_version: |version| {
        format!(
            "asks other questions, yet still says version {version}; whoever issued it has to number it anew"
        )
    },
    too_large: "the file is too large",
    too_deep: "is nested too deep",
    not_json: |line, column| format!("cannot be read from line {line}, column {column} on"),
    foreign: |format| format!("is a file of another kind: “{format}”"),
    newer: |version| format!("was made by a later version (format {version})"),
    not_ours: "was not written by Gương",
    altered: "was changed or cut short after it was written",
    newer_format: "was written by a later version",
    bad_line: |line| format!("line {line} makes no sense"),
    head_missing: "its beginning is missing",
    read_back_differs: "reads differently from what was written",
    bad_path: "is not a valid name",
    bad_value: "is not a valid value",
    bad_time: "is not a valid time",
    nothing_readable: "nothing in it can be read",
};
