//! Sentences of the rooms `help` and `gallery`.

use super::Words;

/// Its sentences.
#[derive(Debug)]
pub struct Help {
    pub title: &'static str,
    pub steps: &'static str,
    pub step_lines: [(&'static str, &'static str); 6],
    pub reckoning: &'static str,
    pub reckoning_lead: &'static str,
    pub reckoning_lines: fn(&Words, &Thresholds) -> Vec<String>,
    pub bands: &'static str,
    pub band_from: fn(&str) -> String,
    pub band_below: fn(&str) -> String,
    pub band_first: &'static str,
    pub keys: &'static str,
    pub keys_lead: &'static str,
    pub keys_off: &'static str,
    pub key_lines: [(&'static str, &'static str); 7],
    pub meanings: &'static str,
    pub meaning_lines: [(&'static str, &'static str); 8],
    pub about_title: &'static str,
    pub about_lines: [&'static str; 3],
    pub not_advice: &'static str,
    pub not_advice_text: &'static str,
    pub sources: &'static str,
    pub sources_lead: &'static str,
    pub reviewed: fn(&str) -> String,
    pub licences: &'static str,
    pub licence_code: &'static str,
    pub licence_content: &'static str,
    pub version: &'static str,
    pub to_gallery: &'static str,
    pub gallery_lead: &'static str,
    pub sample: Sample,
}

/// The limits of the method, from the domain.
#[derive(Clone, Copy, Debug)]
pub struct Thresholds {
    pub least_coverage: f64,
    pub least_answers: usize,
    pub tier_b_from: f64,
    pub most_active: usize,
}

/// The words the widget gallery is shown with.
#[derive(Debug)]
pub struct Sample {
    pub title: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub error: &'static str,
    pub text: &'static str,
    pub state: &'static str,
    pub act: &'static str,
    pub way_out: &'static str,
    pub mark: &'static str,
    pub figure: &'static str,
    pub answers: [(&'static str, &'static str); 4],
    pub outside: &'static str,
}

/// Vietnamese.
pub const VI: Help = Help {
    title: "Trợ giúp",
    steps: "Cách dùng, trong sáu bước",
    step_lines: [
        (
            "Nói bạn là ai",
            "Chọn nhóm cán bộ và đặc điểm vị trí. Gương gợi ý một phiếu vừa với bạn.",
        ),
        (
            "Tự trả lời",
            "Mỗi tiêu chí chọn một mức. Không áp dụng thì ghi lý do; không muốn ghi lại cũng được. Bỏ trống không bị tính là 0.",
        ),
        (
            "Xem kết quả",
            "Trước hết là đã trả lời được bao nhiêu, rồi từng chủ đề. Những điều cốt yếu chưa đạt được nêu riêng.",
        ),
        (
            "Xem khoảng cách",
            "Những chỗ dưới mức cần đạt, xếp theo mức cần làm trước, có lý do bằng lời.",
        ),
        (
            "Lập kế hoạch",
            "Chọn vài khoảng cách. Tìm nguyên nhân trước, rồi chọn việc làm, thời hạn, ngày rà soát.",
        ),
        (
            "Soi lại",
            "Vài tháng sau làm lượt mới. Câu trả lời lần trước nằm bên cạnh; chỉ xem điều gì đã đổi.",
        ),
    ],
    reckoning: "Cách tính",
    reckoning_lead: "Mỗi mức trả lời ứng với một phần từ 0 đến 1. Không có điểm chung cho “đạo đức” của một người.",
    reckoning_lines: |words, limits| {
        vec![
            "Điểm của một chủ đề là trung bình có trọng số của những tiêu chí đã trả lời bằng một mức. Tiêu chí không áp dụng không nằm trong cả tử số lẫn mẫu số.".into(),
            format!(
                "Chỉ nêu kết quả của một chủ đề khi đã trả lời ít nhất {} những gì áp dụng và ít nhất {} tiêu chí.",
                words.percent(limits.least_coverage),
                limits.least_answers
            ),
            "Việc cấm và điều cốt yếu là cửa chặn, không bù trừ được: một điều cốt yếu chưa đạt thì chủ đề là “Cần xử lý trước”, dù trung bình cao.".into(),
            format!(
                "Mức ưu tiên của khoảng cách = 100 × độ hụt × tầm quan trọng × mức hay gặp. Điều cốt yếu luôn ở nhóm A; từ {} trở lên là nhóm B; còn lại là nhóm C.",
                words.decimal(limits.tier_b_from, 0)
            ),
            format!("Nên theo đuổi cùng lúc nhiều nhất {} mục tiêu; nhiều hơn thường không mục tiêu nào xong.", limits.most_active),
        ]
    },
    bands: "Ngưỡng của các mức",
    band_from: |share| format!("từ {share}"),
    band_below: |share| format!("dưới {share}"),
    band_first: "có điều cốt yếu chưa đạt",
    keys: "Phím tắt khi trả lời",
    keys_lead: "Không phím nào chạy khi con trỏ ở trong ô nhập chữ.",
    keys_off: "Bật hoặc tắt phím trong Cài đặt",
    key_lines: [
        ("1 2 3 4", "Chọn mức theo thứ tự"),
        ("0", "Không áp dụng"),
        ("9", "Không muốn ghi lại"),
        ("Enter", "Mục tiếp theo"),
        ("Shift Enter", "Mục trước"),
        ("v", "Đổi giữa từng mục và danh sách"),
        ("?", "Xem bảng phím"),
    ],
    meanings: "Các từ nghĩa là gì",
    meaning_lines: [
        (
            "Bộ chuẩn mực",
            "Một luật, nghị định, quy định hoặc quy tắc, viết lại thành những tiêu chí có thể tự soi, kèm nguồn.",
        ),
        ("Tiêu chí", "Một hành vi cụ thể để bạn nhìn lại mình."),
        ("Phiếu tự đánh giá", "Các tiêu chí được chọn và xếp thứ tự."),
        ("Lượt", "Một lần trả lời một phiếu, trong một khoảng thời gian."),
        (
            "Mức độ hoàn thành",
            "Phần những tiêu chí áp dụng cho bạn mà bạn đã trả lời bằng một mức.",
        ),
        ("Khoảng cách", "Chỗ câu trả lời thấp hơn mức cần đạt."),
        ("Cốt yếu", "Điều mà nếu chưa đạt thì phải xử lý trước mọi điều khác."),
        (
            "Kế hoạch rèn luyện",
            "Vài mục tiêu của riêng bạn, với việc làm, thời hạn và ngày rà soát.",
        ),
    ],
    about_title: "Giới thiệu, giấy phép",
    about_lines: [
        "Gương là tấm gương riêng cho cán bộ, công chức, viên chức tự soi mình theo các chuẩn mực đạo đức, ứng xử và lập kế hoạch rèn luyện.",
        "Gương chạy trọn trong trình duyệt. Không có tài khoản, không có máy chủ nhận dữ liệu, không có thống kê truy cập.",
        "Đây là phần mềm độc lập, không phải sản phẩm của cơ quan nhà nước nào, và kết quả không thay cho đánh giá, xếp loại chính thức.",
    ],
    not_advice: "Không phải tư vấn pháp luật",
    not_advice_text: "Các tiêu chí là lời diễn đạt lại, không chính thức, của văn bản. Hãy đối chiếu văn bản gốc trước khi viện dẫn; mỗi bộ chuẩn mực có ghi nguồn, ngày đối chiếu và mức chắc chắn.",
    sources: "Nội dung lấy từ đâu",
    sources_lead: "Các bộ chuẩn mực đi kèm:",
    reviewed: |day| format!("đối chiếu ngày {day}"),
    licences: "Giấy phép",
    licence_code: "Mã nguồn: MIT hoặc Apache-2.0, tùy bạn chọn.",
    licence_content: "Nội dung các bộ chuẩn mực: CC BY 4.0. Bạn được dùng lại, sửa đổi, miễn là ghi nguồn.",
    version: "Phiên bản",
    to_gallery: "Xem bộ thành phần giao diện",
    gallery_lead: "Mỗi thành phần ở mỗi trạng thái, để người xây dựng và người kiểm thử xem.",
    sample: Sample {
        title: "Nghĩa vụ, đạo đức, ứng xử",
        label: "Tôi tiếp dân đúng lịch, lắng nghe và trả lời đúng hạn",
        hint: "Hãy nghĩ về ba tháng gần đây, không phải về dự định.",
        error: "Hãy chọn một mức, hoặc bỏ qua tiêu chí này",
        text: "Không ai khác thấy câu trả lời của bạn cho đến khi bạn lưu tệp ra ngoài.",
        state: "Đang làm",
        act: "Lập kế hoạch",
        way_out: "Quay lại",
        mark: "Lần trước",
        figure: "5 trên 12 mục",
        answers: [
            ("Chưa thực hiện", "Chưa có lịch tiếp dân, hoặc có mà không giữ."),
            ("Mới một phần", "Có lịch, nhưng nhiều buổi vắng không báo trước."),
            ("Phần lớn", "Giữ lịch; trả lời phần lớn đơn thư đúng hạn."),
            ("Đầy đủ, nhất quán", "Giữ lịch; trả lời mọi đơn thư đúng hạn và có sổ theo dõi."),
        ],
        outside: "Không áp dụng với tôi",
    },
};

/// English.
pub const EN: Help = Help {
    title: "Help",
    steps: "How it works, in six steps",
    step_lines: [
        (
            "Say who you are",
            "Choose your kind of staff and the features of your post. Gương suggests a checklist that fits.",
        ),
        (
            "Answer for yourself",
            "Choose a level for each item. What does not apply gets a reason; you may prefer not to record something. Blank is not zero.",
        ),
        (
            "See the result",
            "First how much you answered, then theme by theme. Critical items not met stand apart.",
        ),
        (
            "See the gaps",
            "What lies below the level to reach, ordered by what comes first, with the reason in words.",
        ),
        (
            "Make a plan",
            "Choose a few gaps. First find the cause, then activities, dates and days to look back.",
        ),
        (
            "Look again",
            "Some months later begin a new round. Your last answers stand beside; only what changed is shown.",
        ),
    ],
    reckoning: "How it is worked out",
    reckoning_lead: "Each level stands for a share from 0 to 1. There is no single figure for a person's “ethics”.",
    reckoning_lines: |words, limits| {
        vec![
            "A theme's score is the weighted mean of the items answered with a level. What does not apply is in neither sum.".into(),
            format!(
                "A theme is shown only once at least {} of what applies and at least {} items are answered.",
                words.percent(limits.least_coverage),
                limits.least_answers
            ),
            "Prohibitions and critical items are gates, not averages: one critical item not met makes the theme “Deal with first”, however high the mean.".into(),
            format!(
                "The priority of a gap = 100 × shortfall × importance × how often it arises. Critical items are always group A; {} and above is group B; the rest is group C.",
                words.decimal(limits.tier_b_from, 0)
            ),
            format!("Pursue at most {} goals at a time; with more, often none is finished.", limits.most_active),
        ]
    },
    bands: "Where the bands begin",
    band_from: |share| format!("from {share}"),
    band_below: |share| format!("below {share}"),
    band_first: "a critical item is not met",
    keys: "Keys while answering",
    keys_lead: "No key runs while the cursor is in a text field.",
    keys_off: "Switch the keys on or off in the settings",
    key_lines: [
        ("1 2 3 4", "Choose a level, in order"),
        ("0", "Does not apply"),
        ("9", "Prefer not to record"),
        ("Enter", "Next item"),
        ("Shift Enter", "Previous item"),
        ("v", "Switch between one item and the list"),
        ("?", "See the keys"),
    ],
    meanings: "What the words mean",
    meaning_lines: [
        (
            "Standard",
            "A law, decree, regulation or code, rewritten as items one can look at oneself against, with its sources.",
        ),
        ("Item", "One behaviour to look at in yourself."),
        ("Checklist", "Items that were chosen and put in order."),
        ("Round", "Answering a checklist once, in one period."),
        ("Coverage", "How much of what applies to you has been answered with a level."),
        ("Gap", "Where the answer lies below the level to reach."),
        ("Critical", "What must be dealt with before everything else if it is not met."),
        ("Training plan", "A few goals of your own, with activities, dates and days to look back."),
    ],
    about_title: "About, licences",
    about_lines: [
        "Gương is a private mirror in which Vietnam's public employees look at themselves against the standards of ethics and conduct, and plan their training.",
        "It runs wholly in the browser. There is no account, no server that receives data, no visitor statistics.",
        "It is independent software, not the product of any state body, and its results do not take the place of an official evaluation.",
    ],
    not_advice: "Not legal advice",
    not_advice_text: "The items are an unofficial paraphrase. Check the original text before citing it; each standard names its sources, the day they were checked, and how sure we are.",
    sources: "Where the content comes from",
    sources_lead: "The standards that come with it:",
    reviewed: |day| format!("checked on {day}"),
    licences: "Licences",
    licence_code: "Source code: MIT or Apache-2.0, as you choose.",
    licence_content: "Content of the standards: CC BY 4.0. You may use and change it as long as you name the source.",
    version: "Version",
    to_gallery: "See the widget gallery",
    gallery_lead: "Every widget in every state, for those who build and test.",
    sample: Sample {
        title: "Duties, ethics, conduct",
        label: "I receive citizens as scheduled, listen, and answer in time",
        hint: "Think of the last three months, not of what you intend.",
        error: "Choose a level, or leave this item out",
        text: "Nobody else sees your answers until you save a file and hand it over.",
        state: "Under way",
        act: "Make a plan",
        way_out: "Back",
        mark: "Last time",
        figure: "5 of 12 items",
        answers: [
            ("Not done yet", "There is no schedule, or it is not kept."),
            ("Only in part", "There is a schedule, but often nobody is there."),
            ("For the most part", "The schedule is kept; most letters are answered in time."),
            ("Fully and consistently", "All letters are answered in time, and a log is kept."),
        ],
        outside: "Does not apply to me",
    },
};
