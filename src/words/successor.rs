//! Sentences of the page that shows what replaced an edition.

use crate::domain::migration::{Carry, Change};

/// Its sentences.
#[derive(Debug)]
pub struct Successor {
    pub title: fn(&str) -> String,
    pub caption: fn(&str, &str) -> String,
    pub edition: fn(&str, &str) -> String,
    pub nothing_title: &'static str,
    pub nothing_text: &'static str,
    pub choose: &'static str,
    pub not_yet: &'static str,
    pub both_usable: fn(&str) -> String,
    pub since: fn(&str) -> String,
    pub since_unknown: &'static str,
    pub guessed_title: &'static str,
    pub guessed: &'static str,
    pub received: fn(&str) -> String,
    pub counts: &'static str,
    pub items: fn(&str) -> String,
    pub changes: [&'static str; 9],
    pub abouts: [&'static str; 9],
    pub older: &'static str,
    pub newer: &'static str,
    pub none_older: &'static str,
    pub none_newer: &'static str,
    pub reason: &'static str,
    pub carries: [&'static str; 4],
    pub mine: fn(&str) -> String,
    pub show_unchanged: fn(&str) -> String,
    pub decide: &'static str,
    pub stays: fn(&str) -> String,
    pub lists: &'static str,
    pub lists_hint: &'static str,
    pub with_new: fn(&str) -> String,
    pub accept: &'static str,
    pub leave: &'static str,
    pub my_rounds: &'static str,
    pub no_rounds: &'static str,
    pub rests_on: fn(&str) -> String,
    pub will_keep: fn(&str) -> String,
    pub will_review: fn(&str) -> String,
    pub will_ask: fn(&str) -> String,
    pub will_archive: fn(&str) -> String,
    pub begin: &'static str,
    pub begin_of: fn(&str) -> String,
    pub follower: &'static str,
    pub round_title: fn(&str, &str) -> String,
    pub my_lists: &'static str,
    pub update: &'static str,
    pub update_of: fn(&str) -> String,
    pub archive: fn(&str) -> String,
    pub archive_about: &'static str,
    pub archive_save: &'static str,
    pub archive_head: [&'static str; 5],
}

impl Successor {
    /// A kind of change.
    pub fn change(&self, change: Change) -> &'static str {
        self.changes.get(place(change)).copied().unwrap_or_default()
    }

    /// What a kind of change means for the person.
    pub fn about(&self, change: Change) -> &'static str {
        self.abouts.get(place(change)).copied().unwrap_or_default()
    }

    /// What happens to an answer.
    pub fn carry(&self, carry: Carry) -> &'static str {
        let at = match carry {
            Carry::Keep => 0,
            Carry::Review => 1,
            Carry::Ask => 2,
            Carry::Archive => 3,
        };
        self.carries.get(at).copied().unwrap_or_default()
    }
}

fn place(change: Change) -> usize {
    Change::ALL.iter().position(|known| *known == change).unwrap_or_default()
}

/// Vietnamese.
pub const VI: Successor = Successor {
    title: |name| format!("{name}: bản mới thay bản cũ"),
    caption: |older, newer| format!("{older} → {newer}"),
    edition: |name, version| format!("{name}, phiên bản {version}"),
    nothing_title: "Không có bản nào thay bản này",
    nothing_text: "Bản này vẫn đang dùng, hoặc tệp có bản mới chưa được mở trong lần này. Hãy mở lại tệp đó.",
    choose: "Bản cũ được thay bằng nhiều bản, tùy đối tượng. Chọn bản dành cho bạn:",
    not_yet: "Chưa có gì thay đổi. Bạn xem trước, rồi mới quyết định.",
    both_usable: |day| {
        format!("Bản mới có hiệu lực từ {day}. Trước ngày đó bạn dùng bản nào cũng được.")
    },
    since: |day| {
        format!(
            "Bản mới có hiệu lực từ {day}. Bản cũ vẫn đọc được, và lượt đang làm theo bản cũ vẫn làm tiếp được."
        )
    },
    since_unknown: "Chưa rõ bản mới có hiệu lực từ ngày nào. Bạn dùng bản nào cũng được.",
    guessed_title: "Bảng này do Gương tự đoán",
    guessed: "Nơi ban hành không gửi kèm bảng chuyển đổi. Gương chỉ so mã và lời của từng tiêu chí, nên có thể nhầm: hãy xem kỹ.",
    received: |origin| format!("Nhận từ: {origin}. Đây không phải nội dung có sẵn của Gương."),
    counts: "Tóm tắt thay đổi",
    items: |count| format!("{count} chỗ"),
    changes: [
        "Yêu cầu cao hơn",
        "Tách thành nhiều mục",
        "Gộp lại",
        "Viết lại",
        "Yêu cầu nhẹ hơn",
        "Mục mới",
        "Đã bỏ",
        "Chuyển chỗ",
        "Giữ nguyên",
    ],
    abouts: [
        "Bạn trả lời lại; câu trả lời cũ hiện bên cạnh để tham khảo.",
        "Mỗi mục mới được hỏi riêng; câu trả lời cũ hiện bên cạnh.",
        "Mục chung được hỏi lại; các câu trả lời cũ hiện bên cạnh.",
        "Câu trả lời cũ được mang sang, nhưng chỉ tính khi bạn xác nhận.",
        "Câu trả lời cũ được mang sang, nhưng chỉ tính khi bạn xác nhận.",
        "Bạn chưa trả lời mục này lần nào.",
        "Không hỏi nữa. Câu trả lời cũ nằm lại trong lượt cũ và tải về được.",
        "Câu trả lời cũ được giữ.",
        "Câu trả lời cũ được giữ.",
    ],
    older: "Bản cũ",
    newer: "Bản mới",
    none_older: "Trước đây không hỏi.",
    none_newer: "Không hỏi nữa.",
    reason: "Lý do",
    carries: ["Giữ câu trả lời", "Giữ, chờ bạn xác nhận", "Hỏi lại", "Cất lại trong lượt cũ"],
    mine: |answer| format!("Bạn đã trả lời: {answer}"),
    show_unchanged: |count| format!("Xem {count} mục không đổi nội dung"),
    decide: "Bạn muốn làm gì?",
    stays: |count| {
        format!("{count} lượt đã làm theo bản cũ được giữ nguyên và vẫn chấm theo bản cũ.")
    },
    lists: "Cập nhật phiếu của tôi theo bản mới",
    lists_hint: "Phiếu không đánh dấu thì giữ nguyên; sau này vẫn cập nhật được ở trang này.",
    with_new: |count| format!("Thêm {count} mục mới vào phiếu và lượt mới"),
    accept: "Dùng bản mới",
    leave: "Để sau, không thay đổi gì",
    my_rounds: "Các lượt của tôi theo bản cũ",
    no_rounds: "Bạn chưa có lượt nào theo bản cũ.",
    rests_on: |version| format!("Làm và chấm theo phiên bản {version}"),
    will_keep: |count| format!("{count} câu trả lời được giữ"),
    will_review: |count| format!("{count} câu chờ bạn xác nhận"),
    will_ask: |count| format!("{count} mục hỏi mới hoặc hỏi lại"),
    will_archive: |count| format!("{count} câu trả lời cất lại trong lượt cũ"),
    begin: "Bắt đầu lượt mới từ lượt này",
    begin_of: |title| format!("Bắt đầu lượt mới từ lượt này: {title}"),
    follower: "Đã có lượt mới nối tiếp",
    round_title: |name, day| format!("{name}, {day}"),
    my_lists: "Các phiếu của tôi",
    update: "Cập nhật phiếu",
    update_of: |title| format!("Cập nhật phiếu: {title}"),
    archive: |count| format!("Câu trả lời của mục đã bỏ ({count})"),
    archive_about: "Các câu trả lời này vẫn nằm nguyên trong lượt cũ. Tệp tải về có cả ghi chú của bạn.",
    archive_save: "Tải về các câu trả lời này",
    archive_head: ["Mã", "Tiêu chí", "Trả lời", "Ghi chú", "Minh chứng"],
};

/// English.
pub const EN: Successor = Successor {
    title: |name| format!("{name}: what replaced it"),
    caption: |older, newer| format!("{older} → {newer}"),
    edition: |name, version| format!("{name}, version {version}"),
    nothing_title: "Nothing replaces this edition",
    nothing_text: "It is still in use, or the file with the newer one has not been opened this time. Open that file again.",
    choose: "Several editions replaced this one, for different people. Choose yours:",
    not_yet: "Nothing has changed yet. Look first, then decide.",
    both_usable: |day| {
        format!("The newer edition holds from {day}. Until then you may use either.")
    },
    since: |day| {
        format!(
            "The newer edition holds since {day}. The older one can still be read, and rounds begun by it can be finished."
        )
    },
    since_unknown: "It is not known from which day the newer edition holds. You may use either.",
    guessed_title: "This table is a guess",
    guessed: "Whoever issued the newer edition sent no table of changes. Only ids and wordings were compared, so it may be wrong: look closely.",
    received: |origin| format!("Received from: {origin}. It is not part of what Gương comes with."),
    counts: "Changes at a glance",
    items: |count| if count == "1" { "1 place".into() } else { format!("{count} places") },
    changes: [
        "Asks more",
        "Split into several",
        "Merged",
        "Reworded",
        "Asks less",
        "New",
        "Removed",
        "Moved",
        "Unchanged",
    ],
    abouts: [
        "You answer anew; the old answer stands beside.",
        "Each new item is asked by itself; the old answer stands beside.",
        "The joint item is asked anew; the old answers stand beside.",
        "The old answer comes along, and counts once you confirm it.",
        "The old answer comes along, and counts once you confirm it.",
        "You have never answered this.",
        "No longer asked. The old answer stays in the old round and can be saved.",
        "The old answer is kept.",
        "The old answer is kept.",
    ],
    older: "Older edition",
    newer: "Newer edition",
    none_older: "Not asked before.",
    none_newer: "No longer asked.",
    reason: "Reason",
    carries: ["Answer kept", "Kept until you confirm", "Asked anew", "Stays in the old round"],
    mine: |answer| format!("Your answer: {answer}"),
    show_unchanged: |count| format!("Show {count} items that ask the same"),
    decide: "What would you like to do?",
    stays: |count| {
        if count == "1" {
            "1 round made by the older edition stays as it is, and is scored by the older edition."
                .into()
        } else {
            format!(
                "{count} rounds made by the older edition stay as they are, and are scored by it."
            )
        }
    },
    lists: "Bring my checklists up to the newer edition",
    lists_hint: "What you do not tick stays as it is; you can still do it on this page later.",
    with_new: |count| {
        if count == "1" {
            "Add 1 new item to the checklist and the new round".into()
        } else {
            format!("Add {count} new items to the checklist and the new round")
        }
    },
    accept: "Use the newer edition",
    leave: "Not now, change nothing",
    my_rounds: "My rounds by the older edition",
    no_rounds: "You have no round by the older edition.",
    rests_on: |version| format!("Made and scored by version {version}"),
    will_keep: |count| format!("{count} answers kept"),
    will_review: |count| format!("{count} wait for you to confirm"),
    will_ask: |count| format!("{count} items asked for the first time or anew"),
    will_archive: |count| format!("{count} answers stay in the old round"),
    begin: "Begin a new round from this one",
    begin_of: |title| format!("Begin a new round from this one: {title}"),
    follower: "A new round follows it",
    round_title: |name, day| format!("{name}, {day}"),
    my_lists: "My checklists",
    update: "Update the checklist",
    update_of: |title| format!("Update the checklist: {title}"),
    archive: |count| format!("Answers to items that were removed ({count})"),
    archive_about: "These answers stay in the old round. The file you save holds your notes as well.",
    archive_save: "Save these answers",
    archive_head: ["Id", "Item", "Answer", "Note", "Evidence"],
};
