//! Sentences of the room `result`.

/// Its sentences.
#[derive(Debug)]
pub struct ResultWords {
    pub title: &'static str,
    pub to_round: &'static str,
    pub coverage_title: &'static str,
    pub nothing_scored: &'static str,
    pub not_enough: fn(&str, &str, &str) -> String,
    pub enough: fn(&str, &str, &str) -> String,
    pub blank_is_not_zero: fn(&str) -> String,
    pub tally: fn([&str; 4]) -> String,
    pub withheld_excluded: fn(&str) -> String,
    pub gates_title: &'static str,
    pub gates_intro: &'static str,
    pub gates_none: &'static str,
    pub open_critical: fn(&str) -> String,
    pub unmet_critical: fn(&str) -> String,
    pub profile_title: &'static str,
    pub profile_order: &'static str,
    pub profile_empty: &'static str,
    pub target_line: &'static str,
    pub previous_line: &'static str,
    pub nothing_applies: &'static str,
    pub few_answers: fn(&str, usize) -> String,
    pub low_coverage: fn(&str, &str) -> String,
    pub many_not_applicable: fn(&str) -> String,
    pub no_band: fn(&str) -> String,
    pub table_title: &'static str,
    pub heads: [&'static str; 6],
    pub answered_of: fn(&str, &str) -> String,
    pub thresholds: fn([&str; 3]) -> String,
    pub gate_caps: &'static str,
    pub thresholds_source: &'static str,
    pub strengths_title: &'static str,
    pub strengths_none: &'static str,
    pub gaps_title: &'static str,
    pub gaps_none: &'static str,
    pub mirror: &'static str,
    pub mirror_more: &'static str,
    pub formula_title: &'static str,
    pub formula_parts: &'static str,
    pub formula_score: &'static str,
    pub formula_coverage: &'static str,
    pub formula_shown: fn(&str, usize) -> String,
    pub formula_heads: [&'static str; 7],
    pub whole_round: &'static str,
    pub overall: fn(&str, &str) -> String,
    pub overall_weighted: &'static str,
    pub overall_band: fn(&str) -> String,
    pub overall_none: &'static str,
    pub next_title: &'static str,
    pub answer_rest: fn(&str) -> String,
    pub see_gaps: fn(&str) -> String,
    pub compare: &'static str,
    pub taught_title: &'static str,
    pub taught_about: &'static str,
    pub taught_class: fn(&str, &str) -> String,
    pub taught_judged: fn(&str, &str) -> String,
    pub taught_unjudged: &'static str,
    pub taught_moved: fn(&str, &str, &str) -> String,
    pub taught_same: fn(&str, &str) -> String,
    pub taught_now: fn(&str, &str) -> String,
    pub taught_before: fn(&str, &str) -> String,
}

/// Vietnamese.
pub const VI: ResultWords = ResultWords {
    title: "Kết quả",
    to_round: "Về lượt tự đánh giá",
    coverage_title: "Mức độ hoàn thành",
    nothing_scored: "Chưa có mục nào được chấm mức; chưa đủ để xếp loại.",
    not_enough: |mean, scored, coverage| {
        format!(
            "{mean} trên {scored} mục đã trả lời; mới hoàn thành {coverage}; chưa đủ để xếp loại."
        )
    },
    enough: |scored, applicable, coverage| {
        format!("Đã trả lời {scored} trên {applicable} mục áp dụng; hoàn thành {coverage}.")
    },
    blank_is_not_zero: |least| {
        format!(
            "Mục chưa trả lời không bị tính là 0. Từ {least} số mục áp dụng trở lên, từng chủ đề \
             mới có tên mức."
        )
    },
    tally: |[scored, not_applicable, withheld, unanswered]| {
        format!(
            "{scored} đã chấm mức · {not_applicable} không áp dụng · {withheld} không muốn ghi lại \
             · {unanswered} chưa trả lời"
        )
    },
    withheld_excluded: |count| {
        format!("{count} mục không muốn ghi lại được tính là đã xem, nhưng không vào điểm nào.")
    },
    gates_title: "Cần xử lý trước",
    gates_intro: "Những điều cốt yếu bạn tự thấy chưa đạt. Chúng đứng riêng: làm tốt việc khác \
                  không bù được.",
    gates_none: "Trong các mục đã trả lời, không có điều cốt yếu nào chưa đạt.",
    open_critical: |count| format!("còn {count} điều cốt yếu chưa đánh giá"),
    unmet_critical: |count| format!("{count} điều cốt yếu chưa đạt"),
    profile_title: "Theo chủ đề",
    profile_order: "Chủ đề nên xem trước đứng trên cùng.",
    profile_empty: "Khi bạn trả lời, hồ sơ theo chủ đề sẽ hiện ở đây.",
    target_line: "Mức cần đạt",
    previous_line: "Lượt trước",
    nothing_applies: "không có mục nào áp dụng",
    few_answers: |scored, least| {
        format!("chưa đủ dữ liệu: mới có {scored} câu trả lời, cần ít nhất {least}")
    },
    low_coverage: |coverage, least| {
        format!("chưa đủ dữ liệu: mới trả lời {coverage}, cần ít nhất {least}")
    },
    many_not_applicable: |share| {
        format!("{share} số mục được đánh dấu không áp dụng; nên xem lại lý do")
    },
    no_band: |least| {
        format!("Chưa gọi tên mức cho chủ đề nào, vì cả lượt hoàn thành dưới {least}.")
    },
    table_title: "Bảng số liệu theo chủ đề",
    heads: ["Chủ đề", "Đạt", "Mức", "Cần đạt", "Lượt trước", "Đã chấm"],
    answered_of: |scored, applicable| format!("{scored}/{applicable}"),
    thresholds: |[improving, good, firm]| {
        format!(
            "Dưới {improving}: Cần bồi dưỡng. Từ {improving}: Đang hoàn thiện. Từ {good}: Tốt. Từ \
             {firm}: Vững vàng."
        )
    },
    gate_caps: "Chủ đề có điều cốt yếu chưa đạt luôn mang tên “Cần xử lý trước”, dù điểm bao \
                nhiêu.",
    thresholds_source: "Nguồn của các ngưỡng: đề xuất trong phương pháp của Gương, chưa có chuẩn \
                        so sánh nào đứng sau; không phải ngưỡng của văn bản pháp luật.",
    strengths_title: "Điểm mạnh",
    strengths_none: "Chưa có mục nào đạt mức cần đạt.",
    gaps_title: "Khoảng cách",
    gaps_none: "Chưa thấy khoảng cách nào trong các mục đã trả lời.",
    mirror: "Đây là tấm gương, không phải thước đo; không phải xếp loại chính thức.",
    mirror_more: "Tự đánh giá chỉ trùng một phần với thực tế. Kết quả giúp bạn biết nên nhìn kỹ \
                  vào đâu; nó không so bạn với ai và không thay cho đánh giá của cơ quan.",
    formula_title: "Cách tính với số của bạn",
    formula_parts: "r là phần đạt của một câu trả lời, từ 0 đến 1. w là trọng số của mục, thường \
                    là 1. Mục không áp dụng đứng ngoài cả hai tổng; mục chưa trả lời và mục không \
                    muốn ghi lại chỉ làm giảm mức độ hoàn thành.",
    formula_score: "Đạt: S = Σ w·r ÷ Σ w, chỉ trên các mục đã chấm mức.",
    formula_coverage: "Hoàn thành: C = Σ w đã chấm ÷ Σ w áp dụng.",
    formula_shown: |least, answers| {
        format!("S của một chủ đề chỉ hiện khi C từ {least} và có ít nhất {answers} câu trả lời.")
    },
    formula_heads: ["Chủ đề", "Σ w·r", "Σ w đã chấm", "S", "Σ w áp dụng", "C", "Không áp dụng"],
    whole_round: "Cả lượt",
    overall: |count, value| {
        format!(
            "Con số chung, chỉ để tham khảo: trung bình của {count} chủ đề được hiển thị = {value}."
        )
    },
    overall_weighted: "Trung bình này theo tỷ trọng chủ đề của phiếu.",
    overall_band: |band| format!("Tên mức theo con số chung: {band}."),
    overall_none: "Chưa có con số chung: chưa chủ đề nào đủ dữ liệu.",
    next_title: "Bước tiếp theo",
    answer_rest: |count| format!("Trả lời tiếp {count} mục"),
    see_gaps: |count| format!("Xem {count} khoảng cách"),
    compare: "So với lượt trước",
    taught_title: "Lớp đã tổ chức về những điều này",
    taught_about: "Từ kế hoạch bồi dưỡng của đơn vị. Điểm của phiếu nói về lớp, không nói về bạn, và không được tính vào kết quả.",
    taught_class: |class, year| format!("Lớp “{class}”, kế hoạch năm {year}"),
    taught_judged: |index, slips| format!("{index} ({slips} phiếu)"),
    taught_unjudged: "Đã tổ chức, chưa có phiếu đánh giá.",
    taught_moved: |item, before, now| {
        format!("Mục {item}: lượt trước “{before}”, lượt này “{now}”")
    },
    taught_same: |item, now| format!("Mục {item}: vẫn là “{now}”"),
    taught_now: |item, now| format!("Mục {item}: lượt này “{now}”"),
    taught_before: |item, before| {
        format!("Mục {item}: lượt trước “{before}”, lượt này chưa xem lại")
    },
};

/// English.
pub const EN: ResultWords = ResultWords {
    title: "Result",
    to_round: "Back to the round",
    coverage_title: "Coverage",
    nothing_scored: "No item has a level yet; not enough for any band.",
    not_enough: |mean, scored, coverage| {
        format!(
            "{mean} on the {scored} items answered; only {coverage} complete; not enough for a band."
        )
    },
    enough: |scored, applicable, coverage| {
        format!("{scored} of {applicable} items that apply are answered; {coverage} complete.")
    },
    blank_is_not_zero: |least| {
        format!(
            "An item not answered never counts as 0. Themes get a band once {least} of what \
             applies is answered."
        )
    },
    tally: |[scored, not_applicable, withheld, unanswered]| {
        format!(
            "{scored} with a level · {not_applicable} not applicable · {withheld} not recorded · \
             {unanswered} not answered"
        )
    },
    withheld_excluded: |count| {
        format!(
            "Items you preferred not to record ({count}) count as looked at, but enter no score."
        )
    },
    gates_title: "Deal with first",
    gates_intro: "Critical items you find not met. They stand apart: nothing else makes up for \
                  them.",
    gates_none: "No critical item among those answered is below its target.",
    open_critical: |count| format!("critical items not assessed: {count}"),
    unmet_critical: |count| format!("critical items not met: {count}"),
    profile_title: "By theme",
    profile_order: "What to look at first stands on top.",
    profile_empty: "Once you answer, the profile by theme appears here.",
    target_line: "Target",
    previous_line: "Last round",
    nothing_applies: "nothing here applies",
    few_answers: |scored, least| {
        format!("not enough data: answers so far {scored}, at least {least} needed")
    },
    low_coverage: |coverage, least| {
        format!("not enough data: {coverage} answered, at least {least} needed")
    },
    many_not_applicable: |share| {
        format!("{share} of the items are marked not applicable; look at the reasons again")
    },
    no_band: |least| {
        format!("No theme has a band yet, because the round is less than {least} complete.")
    },
    table_title: "Figures by theme",
    heads: ["Theme", "Reached", "Band", "Target", "Last round", "Answered"],
    answered_of: |scored, applicable| format!("{scored}/{applicable}"),
    thresholds: |[improving, good, firm]| {
        format!(
            "Below {improving}: Needs training. From {improving}: Improving. From {good}: Good. \
             From {firm}: Firm."
        )
    },
    gate_caps: "A theme with a critical item not met is always called “Deal with first”, whatever \
                its score.",
    thresholds_source: "Where the thresholds come from: a proposal of Gương's method with no norm \
                        group behind it; no text of law sets them.",
    strengths_title: "Strengths",
    strengths_none: "No item reaches its target yet.",
    gaps_title: "Gaps",
    gaps_none: "No gap among the items answered.",
    mirror: "This is a mirror, not a measure; it is not an official classification.",
    mirror_more: "Self-ratings agree only in part with what others see. The result tells you where \
                  to look closely; it compares you with nobody and takes the place of no appraisal.",
    formula_title: "How it is computed, with your numbers",
    formula_parts: "r is the share an answer reaches, 0 to 1. w is the weight of an item, usually \
                    1. Items that do not apply leave both sums; items not answered or not recorded \
                    only lower the coverage.",
    formula_score: "Reached: S = Σ w·r ÷ Σ w, over items with a level only.",
    formula_coverage: "Coverage: C = Σ w with a level ÷ Σ w that applies.",
    formula_shown: |least, answers| {
        format!("S of a theme is shown only from C = {least} and at least {answers} answers.")
    },
    formula_heads: [
        "Theme",
        "Σ w·r",
        "Σ w with a level",
        "S",
        "Σ w that applies",
        "C",
        "Not applicable",
    ],
    whole_round: "Whole round",
    overall: |count, value| {
        format!("Overall figure, for reference only: mean of the themes shown ({count}) = {value}.")
    },
    overall_weighted: "This mean follows the theme shares of the checklist.",
    overall_band: |band| format!("Band by the overall figure: {band}."),
    overall_none: "No overall figure: no theme has enough data yet.",
    next_title: "Next steps",
    answer_rest: |count| format!("Answer the rest ({count})"),
    see_gaps: |count| format!("See the gaps ({count})"),
    compare: "Compare with last round",
    taught_title: "Classes held on these matters",
    taught_about: "From the unit's annual plan. The slips speak of the class, not of you, and count in no result.",
    taught_class: |class, year| format!("Class “{class}”, plan of {year}"),
    taught_judged: |index, slips| format!("{index} ({slips} slips)"),
    taught_unjudged: "Held; no evaluation slips yet.",
    taught_moved: |item, before, now| {
        format!("Item {item}: last time “{before}”, this time “{now}”")
    },
    taught_same: |item, now| format!("Item {item}: still “{now}”"),
    taught_now: |item, now| format!("Item {item}: this time “{now}”"),
    taught_before: |item, before| {
        format!("Item {item}: last time “{before}”, not looked at again yet")
    },
};
