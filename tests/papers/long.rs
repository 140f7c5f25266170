//! A plan of some twenty pages: six parts, and two appendices that lie.

use guong::documents::outline::{Appendix, Block, Cell, Outline, Shape, Table};

use super::{letterhead, plan_of_state};

/// What the paragraphs are made of, each beginning at another one.
const SENTENCES: [&str; 9] = [
    "Việc cử người đi học căn cứ vào yêu cầu của vị trí việc làm, kết quả đánh giá năm trước và khoảng cách giữa mức hiện có với mức cần có của từng người.",
    "Mỗi lớp có người chủ trì, địa điểm, thời gian, số học viên và nguồn kinh phí được ghi rõ trong phụ lục kèm theo kế hoạch này.",
    "Trường hợp số người đăng ký vượt quá số chỗ, đơn vị chủ trì mở thêm lớp trong phạm vi kinh phí đã duyệt hoặc chuyển sang đợt sau.",
    "Nội dung học gồm tình huống thực tế về tặng quà, nhận quà, xung đột lợi ích, tiếp công dân và giữ gìn bí mật công tác.",
    "Giảng viên gửi tài liệu cho học viên trước ngày khai giảng ít nhất năm ngày làm việc; học viên đọc tài liệu và chuẩn bị câu hỏi.",
    "Sau mỗi lớp, học viên điền phiếu nhận xét; đơn vị chủ trì tổng hợp ý kiến và nêu rõ điều sẽ thay đổi ở lớp tiếp theo.",
    "Học viên nộp giấy xác nhận cho bộ phận tổ chức cán bộ trong thời hạn ba mươi ngày kể từ ngày kết thúc lớp học.",
    "Thủ trưởng đơn vị bố trí công việc để người đi học không phải làm bù ngoài giờ, nhất là phụ nữ nuôi con nhỏ dưới 36 tháng tuổi.",
    "Kết quả thực hiện được báo cáo sáu tháng và cả năm, kèm số lớp, số lượt học viên, số tiền đã chi và những việc còn lại.",
];

const PARTS: [&str; 6] = [
    "I. Mục đích, yêu cầu",
    "II. Đối tượng",
    "III. Nội dung, chỉ tiêu",
    "IV. Hình thức, thời gian, địa điểm",
    "V. Kinh phí",
    "VI. Tổ chức thực hiện",
];

/// The plan.
pub fn long_plan() -> Outline {
    let mut blocks = vec![Block::Basis(vec!["Căn cứ Nghị định số 171/2025/NĐ-CP;".into()])];
    for (part, title) in PARTS.iter().enumerate() {
        blocks.push(Block::Heading((*title).into()));
        for section in 1..=5 {
            blocks.push(Block::Subheading(format!("{section}. Việc thứ {section} của phần này")));
            for paragraph in 0..2 {
                let from = part * 5 + section * 2 + paragraph;
                let sentences = (0..5).map(|at| SENTENCES[(from + at * 2) % SENTENCES.len()]);
                blocks.push(Block::Paragraph(sentences.collect::<Vec<_>>().join(" ")));
            }
        }
    }
    let close = plan_of_state().blocks.into_iter().find(|block| matches!(block, Block::Close(_)));
    blocks.extend(close);
    for (label, title) in [("Phụ lục I", "Danh mục lớp"), ("Phụ lục II", "Dự toán kinh phí")]
    {
        blocks.push(Block::Appendix(Appendix {
            label: label.into(),
            title: title.into(),
            attached: "(Kèm theo Kế hoạch số …… )".into(),
            is_wide: true,
        }));
        blocks.push(Block::Table(classes(title)));
    }
    Outline {
        letterhead: Some(letterhead()),
        title: "KẾ HOẠCH".into(),
        subject: "Bồi dưỡng cán bộ, công chức, viên chức năm 2026".into(),
        blocks,
        ..Outline::default()
    }
}

/// Two dozen classes in two groups, and a sum.
fn classes(caption: &str) -> Table {
    let class = |at: usize| {
        let tall = at
            .is_multiple_of(12)
            .then(|| Cell::tall(["Vị trí việc làm", "Kỹ năng số"][at / 12], 12));
        let name = format!("Lớp số {}: {}", at + 1, SENTENCES[at % SENTENCES.len()]);
        let money = format!("{}.000.000", at + 10);
        tall.into_iter().chain([Cell::plain(name), Cell::plain(money)]).collect()
    };
    let mut rows: Vec<Vec<Cell>> = (0..24).map(class).collect();
    rows.push(vec![Cell::wide("TỔNG CỘNG", 2), Cell::strong("516.000.000")]);
    Table {
        caption: caption.into(),
        head: vec!["Nhóm".into(), "Tên lớp".into(), "Kinh phí (đồng)".into()],
        shapes: vec![Shape::words(2), Shape::words(7), Shape::figures(2)],
        rows,
    }
}
