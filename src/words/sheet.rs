//! The names of a table's columns and of its closed lists, and the example rows of the template.

use super::terms;
use crate::catalogue::sheet::Spelling;
use crate::catalogue::sheet::columns::IN_TEMPLATE;
use crate::domain::text::Lang;

/// Both languages, to read by.
pub const SPELLINGS: [&Spelling; 2] = [&VI, &EN];

/// The names in one language, to write by.
pub fn spelling(lang: Lang) -> &'static Spelling {
    match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Spelling = Spelling {
    columns: [
        "Phần",
        "Chủ đề",
        "Nội dung",
        "Vì sao quan trọng",
        "Loại",
        "Mức quan trọng",
        "Mức 0 trông thế nào",
        "Mức 1 trông thế nào",
        "Mức 2 trông thế nào",
        "Mức 3 trông thế nào",
        "Văn bản căn cứ",
        "Điều, khoản",
        "Ví dụ minh chứng",
        "Nội dung bồi dưỡng",
        "Thang trả lời",
        "Phần (tiếng Anh)",
        "Nội dung (tiếng Anh)",
        "Vì sao quan trọng (tiếng Anh)",
        "Mức 0 (tiếng Anh)",
        "Mức 1 (tiếng Anh)",
        "Mức 2 (tiếng Anh)",
        "Mức 3 (tiếng Anh)",
        "Điều, khoản (tiếng Anh)",
        "Ví dụ minh chứng (tiếng Anh)",
        "Nội dung bồi dưỡng (tiếng Anh)",
    ],
    expert: ["Mức chắc chắn của căn cứ", "Mã tiêu chí"],
    kinds: terms::VI.kinds,
    criticalities: terms::VI.criticalities,
    scales: ["Mức độ thực hiện", "Mức độ thường xuyên", "Mức độ hiểu biết", "Đã làm hay chưa"],
};

static EN: Spelling = Spelling {
    columns: [
        "Section (Vietnamese)",
        "Theme (one of 16)",
        "Item (Vietnamese)",
        "Why it matters (Vietnamese)",
        "Kind of item",
        "How much depends on it",
        "Level 0 (Vietnamese)",
        "Level 1 (Vietnamese)",
        "Level 2 (Vietnamese)",
        "Level 3 (Vietnamese)",
        "Source document",
        "Article (Vietnamese)",
        "Evidence (Vietnamese)",
        "Training topic (Vietnamese)",
        "Answer scale",
        "Section (English)",
        "Item (English)",
        "Why it matters (English)",
        "Level 0 (English)",
        "Level 1 (English)",
        "Level 2 (English)",
        "Level 3 (English)",
        "Article (English)",
        "Evidence (English)",
        "Training topic (English)",
    ],
    expert: ["How surely it is known", "Item id"],
    kinds: terms::EN.kinds,
    criticalities: terms::EN.criticalities,
    scales: ["How far it is done", "How often", "How well it is known", "Done or not"],
};

/// The example rows of the template: Vietnamese, as the standards are; every word of closed lists is read in both languages.
pub const EXAMPLES: [[&str; IN_TEMPLATE]; 2] = [
    [
        "Tiếp công dân",
        "Tôn trọng mọi người, nơi làm việc an toàn",
        "Trong 6 tháng qua, tôi hướng dẫn người dân một lần, đầy đủ, để họ không phải đi lại nhiều lần.",
        "Người dân đỡ tốn thời gian và tin cơ quan hơn.",
        "Việc phải làm",
        "Quan trọng",
        "Chưa có thói quen này",
        "Chỉ khi được nhắc",
        "Phần lớn các lượt tiếp",
        "Mọi lượt tiếp, có phiếu hướng dẫn",
        "Nội quy cơ quan | 12/QĐ-SNV",
        "Điều 5",
        "Phiếu hướng dẫn đã giao",
        "Kỹ năng tiếp công dân",
        "Mức độ thực hiện",
    ],
    [
        "Quà tặng",
        "Quà tặng và các lợi ích khác",
        "Tôi từ chối hoặc nộp lại quà không đúng quy định và biết phải báo cho ai.",
        "",
        "Việc không được làm",
        "Cốt yếu",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
    ],
];
