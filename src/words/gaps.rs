//! Sentences of the room `gaps`.

/// The parts a priority is made of, said already.
#[derive(Debug)]
pub struct Parts<'a> {
    /// Of which group: 0 is the most pressing.
    pub tier: usize,
    /// How far, as a number in words.
    pub size: &'a str,
    /// How far: 0 small, 1 middling, 2 large.
    pub size_class: usize,
    /// Importance 1..=5.
    pub importance: u8,
    /// How often, 1..=5.
    pub exposure: u8,
    /// Whether the person said how often.
    pub is_exposure_rated: bool,
}

/// Its sentences.
#[derive(Debug)]
pub struct Gaps {
    pub title: &'static str,
    pub lead: &'static str,
    pub to_result: &'static str,
    pub empty_title: &'static str,
    pub empty_text: &'static str,
    pub answer_now: &'static str,
    pub none_title: &'static str,
    pub none_text: &'static str,
    pub tier_notes: [&'static str; 3],
    pub reason: fn(&Parts) -> String,
    pub formula_title: &'static str,
    pub formula: fn([&str; 4]) -> String,
    pub formula_parts: &'static str,
    pub exposure_assumed: &'static str,
    pub basis: &'static str,
    pub now: &'static str,
    pub target: &'static str,
    pub open_item: &'static str,
    pub take: &'static str,
    pub other_ways: &'static str,
    pub decision_legend: &'static str,
    pub undecided: &'static str,
    pub decided: fn(&str) -> String,
    pub accept_reason: &'static str,
    pub accept_hint: &'static str,
    pub accept_save: &'static str,
    pub in_plan: &'static str,
    pub chosen: fn(&str) -> String,
    pub many_active: fn(usize, usize) -> String,
    pub make_plan: fn(&str) -> String,
    pub choose_first: &'static str,
    pub open_plan: &'static str,
    pub plan_title: fn(i32) -> String,
}

/// Vietnamese.
pub const VI: Gaps = Gaps {
    title: "Khoảng cách",
    lead: "Những mục dưới mức cần đạt, xếp theo mức ưu tiên. Chọn vài mục để đưa vào kế hoạch; \
           không phải khoảng cách nào cũng cần một lớp học.",
    to_result: "Về kết quả",
    empty_title: "Chưa có câu trả lời nào",
    empty_text: "Khoảng cách được tính từ câu trả lời của bạn. Hãy trả lời vài mục trước.",
    answer_now: "Trả lời",
    none_title: "Chưa thấy khoảng cách nào",
    none_text: "Các mục đã trả lời đều đạt mức cần đạt. Mục chưa trả lời thì chưa biết.",
    tier_notes: [
        "Điều cốt yếu chưa đạt, dù hiếm gặp hay thường gặp.",
        "Khoảng cách đáng kể ở việc quan trọng hoặc gặp thường.",
        "Khoảng cách nhỏ; làm khi có điều kiện.",
    ],
    reason: |parts| {
        let level = match parts.tier {
            0 => "Cần xử lý trước vì: điều cốt yếu chưa đạt",
            1 => "Ưu tiên cao vì",
            _ => "Ưu tiên vừa vì",
        };
        let mark = if parts.tier == 0 { "," } else { ":" };
        let size = match parts.size_class {
            0 => "nhỏ",
            1 => "vừa",
            _ => "lớn",
        };
        let often = match (parts.is_exposure_rated, parts.exposure) {
            (false, _) => "chưa ghi gặp thường đến đâu",
            (_, 1) => "gần như không gặp",
            (_, 2) => "gặp vài lần mỗi năm",
            (_, 3) => "gặp hàng tháng",
            (_, 4) => "gặp hàng tuần",
            _ => "gặp hàng ngày",
        };
        format!(
            "{level}{mark} khoảng cách {size} ({}), quan trọng {}/5, {often}.",
            parts.size, parts.importance
        )
    },
    formula_title: "Cách tính mức ưu tiên",
    formula: |[size, importance, exposure, priority]| {
        format!("P = 100 × {size} × {importance}/5 × (0,5 + 0,5 × {exposure}/5) = {priority}")
    },
    formula_parts: "Khoảng cách × tầm quan trọng × tần suất. Tần suất làm việc gấp hơn, nhưng \
                    không bao giờ xóa một nghĩa vụ hiếm gặp. Nhóm A: điều cốt yếu chưa đạt. Nhóm \
                    B: P từ 20. Nhóm C: còn lại.",
    exposure_assumed: "Bạn chưa ghi gặp thường đến đâu, nên tính như hàng tháng (3/5).",
    basis: "Căn cứ",
    now: "Hiện tại",
    target: "Cần đạt",
    open_item: "Xem lại câu trả lời",
    take: "Đưa vào kế hoạch",
    other_ways: "Cách xử lý khác",
    decision_legend: "Bạn quyết định thế nào?",
    undecided: "Không dùng cách nào dưới đây",
    decided: |decision| format!("Cách xử lý khác: {decision}"),
    accept_reason: "Lý do chấp nhận khoảng cách này",
    accept_hint: "Lý do chỉ nằm trong trình duyệt này. Đừng ghi chi tiết về một vi phạm.",
    accept_save: "Ghi nhận",
    in_plan: "Đã có trong kế hoạch",
    chosen: |count| format!("Đã chọn {count} mục"),
    many_active: |active, most| {
        format!(
            "Kế hoạch sẽ có {active} mục tiêu cùng lúc. Làm được nhất là từ 3 đến {most}; bạn vẫn \
             có thể giữ tất cả."
        )
    },
    make_plan: |count| format!("Lập kế hoạch từ {count} mục đã chọn"),
    choose_first: "Đánh dấu “Đưa vào kế hoạch” ở mục bạn muốn bắt đầu.",
    open_plan: "Mở kế hoạch",
    plan_title: |year| format!("Kế hoạch học tập {year}"),
};

/// English.
pub const EN: Gaps = Gaps {
    title: "Gaps",
    lead: "Items below their target, by priority. Choose a few for the plan; not every gap needs a \
           class.",
    to_result: "Back to the result",
    empty_title: "No answers yet",
    empty_text: "Gaps follow from your answers. Answer a few items first.",
    answer_now: "Answer",
    none_title: "No gap found",
    none_text: "Every item answered reaches its target. What is not answered is not known.",
    tier_notes: [
        "A critical item is not met, however rarely it comes up.",
        "A notable gap in something important or frequent.",
        "A small gap; when you can.",
    ],
    reason: |parts| {
        let level = match parts.tier {
            0 => "Deal with it first: a critical item is not met",
            1 => "High priority",
            _ => "Middling priority",
        };
        let mark = if parts.tier == 0 { "," } else { ":" };
        let size = match parts.size_class {
            0 => "small",
            1 => "middling",
            _ => "large",
        };
        let often = match (parts.is_exposure_rated, parts.exposure) {
            (false, _) => "how often is not rated",
            (_, 1) => "hardly ever comes up",
            (_, 2) => "comes up a few times a year",
            (_, 3) => "comes up monthly",
            (_, 4) => "comes up weekly",
            _ => "comes up daily",
        };
        format!(
            "{level}{mark} {size} gap ({}), importance {}/5, {often}.",
            parts.size, parts.importance
        )
    },
    formula_title: "How the priority is computed",
    formula: |[size, importance, exposure, priority]| {
        format!("P = 100 × {size} × {importance}/5 × (0.5 + 0.5 × {exposure}/5) = {priority}")
    },
    formula_parts: "Gap × importance × how often. Frequency makes a matter more urgent, but never \
                    erases a rare duty. Group A: a critical item not met. Group B: P from 20. Group \
                    C: the rest.",
    exposure_assumed: "You did not say how often it comes up, so monthly (3/5) is assumed.",
    basis: "Basis",
    now: "Now",
    target: "Target",
    open_item: "Look at the answer again",
    take: "Put into the plan",
    other_ways: "Another way",
    decision_legend: "What do you decide?",
    undecided: "None of these",
    decided: |decision| format!("Another way: {decision}"),
    accept_reason: "Why you accept this gap",
    accept_hint: "The reason stays in this browser. Do not write details of a breach.",
    accept_save: "Record it",
    in_plan: "In the plan already",
    chosen: |count| format!("Chosen: {count}"),
    many_active: |active, most| {
        format!(
            "The plan will have {active} goals at once. 3 to {most} can be done best; you may still \
             keep all of them."
        )
    },
    make_plan: |count| format!("Make a plan from the chosen items ({count})"),
    choose_first: "Tick “Put into the plan” at the item you want to begin with.",
    open_plan: "Open the plan",
    plan_title: |year| format!("Learning plan {year}"),
};
