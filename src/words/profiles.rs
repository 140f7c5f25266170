//! Sentences about whose vault this is, on the page "my data": the vaults of this computer, and how safe they lie.

use super::Words;

/// Its sentences.
#[derive(Debug)]
pub struct Profiles {
    pub title: &'static str,
    pub present: &'static str,
    pub unnamed: &'static str,
    pub locked: &'static str,
    pub others: &'static str,
    pub no_others: &'static str,
    pub count: fn(usize) -> String,
    pub switch: &'static str,
    pub switch_text: &'static str,
    pub make: &'static str,
    pub make_text: &'static str,
    pub make_caution: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub name_missing: &'static str,
    pub not_made: &'static str,
    pub make_now: &'static str,
    pub no_room: &'static str,
    pub blocked: &'static str,
    pub erase: &'static str,
    pub erase_text: &'static str,
    pub erase_button: &'static str,
    pub sure: &'static str,
    pub sure_text: &'static str,
    pub all_sure_text: fn(usize) -> String,
    pub passphrase: &'static str,
    pub passphrase_on: &'static str,
    pub passphrase_off: &'static str,
    pub to_passphrase: &'static str,
    pub room: &'static str,
    pub room_text: fn(&str, &str) -> String,
    pub lasting: &'static str,
    pub backup_name: &'static str,
    pub lasting_yes: &'static str,
    pub lasting_no: &'static str,
    pub lasting_unknown: &'static str,
    pub ask_to_keep: &'static str,
    pub not_promised: &'static str,
}

impl Words {
    /// An amount of storage, from less than a kilobyte to a whole disk.
    pub fn storage(&self, bytes: f64) -> String {
        let (amount, places, unit) = match bytes {
            ..1e6 => (bytes / 1e3, 0, "kB"),
            ..1e9 => (bytes / 1e6, 0, "MB"),
            _ => (bytes / 1e9, 1, "GB"),
        };
        format!("{}\u{a0}{unit}", self.decimal(amount, places))
    }
}

/// Vietnamese.
pub const VI: Profiles = Profiles {
    title: "Hồ sơ trên máy này",
    present: "Đang mở",
    unnamed: "Hồ sơ không đặt tên",
    locked: "Hồ sơ có mật khẩu (trang mở hồ sơ không ghi tên)",
    others: "Hồ sơ khác",
    no_others: "Không có",
    count: |count| format!("{count} hồ sơ"),
    switch: "Đổi hồ sơ",
    switch_text: "Trang sẽ mở lại và hỏi bạn mở hồ sơ nào. Những gì đã viết vẫn còn.",
    make: "Lập hồ sơ cho người khác",
    make_text: "Hồ sơ mới còn trống và tách riêng với hồ sơ này. Lập xong, trang mở lại để chọn hồ sơ.",
    make_caution: "Hồ sơ bạn đang mở chưa có mật khẩu: người dùng hồ sơ kia vẫn mở được nó.",
    name: "Tên hồ sơ mới",
    name_hint: "Ai dùng máy này cũng đọc được tên này.",
    name_missing: "Hãy đặt tên cho hồ sơ, để sau này nhận ra.",
    not_made: "Chưa lập được hồ sơ",
    make_now: "Lập hồ sơ",
    no_room: "Trình duyệt đã hết chỗ cho trang này, nên chưa lập được hồ sơ.",
    blocked: "Trình duyệt không cho ghi, nên chưa lập được hồ sơ.",
    erase: "Xóa dữ liệu trên máy này",
    erase_text: "Có thể chỉ xóa hồ sơ đang mở, hoặc xóa mọi thứ Gương lưu trong trình duyệt này, kể cả hồ sơ của người khác. Xóa xong, Gương kiểm tra lại xem đã hết chưa. Không hoàn tác được.",
    erase_button: "Xóa hồ sơ này…",
    sure: "Xóa hồ sơ này?",
    sure_text: "Mọi câu trả lời, ghi chú, phiếu và kế hoạch của hồ sơ đang mở sẽ mất hẳn. Hồ sơ khác không bị ảnh hưởng.",
    all_sure_text: |count| {
        format!(
            "Mọi câu trả lời, ghi chú, phiếu và kế hoạch trong trình duyệt này sẽ mất hẳn, kể cả của {count} hồ sơ khác."
        )
    },
    passphrase: "Mật khẩu",
    passphrase_on: "Có. Dữ liệu trong trình duyệt được mã hóa.",
    passphrase_off: "Chưa có. Ai mở trang này trên máy này cũng xem được.",
    to_passphrase: "Đến phần đặt mật khẩu",
    room: "Chỗ chứa",
    room_text: |used, quota| format!("Địa chỉ này đang dùng {used}; trình duyệt cho tới {quota}"),
    backup_name: "Tên tệp đó",
    lasting: "Giữ lâu dài",
    lasting_yes: "Trình duyệt đã hứa không tự xóa khi thiếu chỗ.",
    lasting_no: "Trình duyệt chưa hứa: khi ổ đĩa gần đầy, nó có thể tự xóa.",
    lasting_unknown: "Trình duyệt này không cho biết.",
    ask_to_keep: "Xin trình duyệt giữ lâu dài",
    not_promised: "Trình duyệt chưa đồng ý. Thường nó đồng ý khi bạn đánh dấu trang này hoặc dùng nhiều lần; hãy thử lại sau. Trong lúc chờ, hãy giữ tệp dự phòng.",
};

/// English.
pub const EN: Profiles = Profiles {
    title: "Profiles on this computer",
    present: "Open now",
    unnamed: "Profile without a name",
    locked: "Profile with a passphrase (the page that opens profiles shows no name)",
    others: "Other profiles",
    no_others: "None",
    count: |count| if count == 1 { "1 profile".into() } else { format!("{count} profiles") },
    switch: "Switch profile",
    switch_text: "The page loads again and asks which profile to open. What you wrote stays.",
    make: "Make a profile for another person",
    make_text: "The new profile is empty and apart from this one. Then the page loads again, to choose a profile.",
    make_caution: "The profile you have open has no passphrase: whoever uses the other one can still open it.",
    name: "Name of the new profile",
    name_hint: "Whoever uses this computer can read this name.",
    name_missing: "Please give the profile a name, so that you know it again.",
    not_made: "The profile was not made yet",
    make_now: "Make the profile",
    no_room: "The browser has no room left for this page, so the profile was not made.",
    blocked: "The browser does not let us write, so the profile was not made.",
    erase: "Erase data on this computer",
    erase_text: "You can erase the open profile only, or everything Gương stored in this browser, other people's profiles included. Gương then looks whether anything is left. This cannot be undone.",
    erase_button: "Erase this profile…",
    sure: "Erase this profile?",
    sure_text: "Every answer, note, checklist and plan of the open profile will be gone for good. Other profiles are not touched.",
    all_sure_text: |count| {
        let profiles =
            if count == 1 { "1 other profile" } else { &*format!("{count} other profiles") };
        format!(
            "Every answer, note, checklist and plan in this browser will be gone for good, {profiles} included."
        )
    },
    passphrase: "Passphrase",
    passphrase_on: "Yes. The data in the browser is encrypted.",
    passphrase_off: "None yet. Whoever opens this page on this computer can see everything.",
    to_passphrase: "To the passphrase",
    room: "Room",
    room_text: |used, quota| format!("This address uses {used}; the browser allows up to {quota}"),
    backup_name: "Name of that file",
    lasting: "Kept for long",
    lasting_yes: "The browser promised not to erase it by itself when room gets short.",
    lasting_no: "The browser has not promised: it may erase it by itself when the disk gets full.",
    lasting_unknown: "This browser does not say.",
    ask_to_keep: "Ask the browser to keep it",
    not_promised: "The browser did not agree. It usually does once you bookmark this page or use it often; try again later. Meanwhile keep a backup file.",
};
