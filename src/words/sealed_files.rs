//! Sentences about backup files under a passphrase.

/// Its sentences.
#[derive(Debug)]
pub struct SealedFiles {
    pub make: &'static str,
    pub text: &'static str,
    pub format: &'static str,
    pub passphrase: &'static str,
    pub passphrase_hint: &'static str,
    pub again: &'static str,
    pub make_now: &'static str,
    pub making: &'static str,
    pub not_made: &'static str,
    pub not_fetched: &'static str,
    pub plain: &'static str,
    pub plain_text: &'static str,
    pub raw_elsewhere: &'static str,
    pub chosen: fn(&str) -> String,
    pub chosen_text: &'static str,
    pub open: &'static str,
    pub opening: &'static str,
    pub not_opened: &'static str,
    pub missing: &'static str,
    pub wrong: fn(&str) -> String,
    pub damaged: fn(&str) -> String,
    pub too_costly: fn(&str) -> String,
    pub foreign: fn(&str) -> String,
    pub told: fn(&str) -> String,
}

/// Vietnamese.
pub const VI: SealedFiles = SealedFiles {
    make: "Tải tệp dự phòng có mật khẩu",
    text: "Tệp được mã hóa bằng một mật khẩu riêng. Không có mật khẩu đó thì không ai mở được tệp, kể cả bạn: tệp không có mã khôi phục.",
    format: "Tệp theo định dạng age đã công bố, nên chương trình khác cũng mở được:",
    passphrase: "Mật khẩu của tệp",
    passphrase_hint: "Ít nhất 15 ký tự. Có thể dùng lại mật khẩu của hồ sơ.",
    again: "Nhập lại mật khẩu của tệp",
    make_now: "Tạo tệp",
    making: "Đang mã hóa tệp… Máy chậm có thể mất vài giây.",
    not_made: "Chưa tạo được tệp",
    not_fetched: "Phần mã hóa của chương trình chưa tải được, có thể vì mất mạng. Chưa thay đổi gì; hãy thử lại.",
    plain: "Tải tệp không có mật khẩu",
    plain_text: "Ai có tệp này là đọc được tất cả, dù hồ sơ có mật khẩu. Chỉ dùng khi bạn cất tệp ở nơi chỉ mình mở được.",
    raw_elsewhere: "Hồ sơ này có mật khẩu. Hãy khóa lại, rồi tải bản chép nguyên trạng ở trang mở hồ sơ: trong tệp đó dữ liệu vẫn được mã hóa.",
    chosen: |name| format!("Tệp có mật khẩu: {name}"),
    chosen_text: "Nhập mật khẩu của tệp để xem trước. Chưa có gì thay đổi.",
    open: "Mở tệp",
    opening: "Đang mở tệp… Máy chậm có thể mất vài giây.",
    not_opened: "Chưa mở được tệp",
    missing: "Hãy nhập mật khẩu của tệp.",
    wrong: |name| {
        format!(
            "Mật khẩu này không mở được {name}, hoặc đầu tệp đã bị sửa. Chưa thay đổi gì; bạn có thể thử lại."
        )
    },
    damaged: |name| {
        format!("{name} đã bị sửa hoặc bị cắt mất một phần, nên không dùng được. Chưa thay đổi gì.")
    },
    too_costly: |name| {
        format!(
            "{name} đòi hỏi nhiều bộ nhớ hơn mức an toàn, nên Gương không mở. Chưa thay đổi gì."
        )
    },
    foreign: |name| {
        format!(
            "{name} không được khóa bằng mật khẩu mà bằng chìa khóa của người khác, hoặc thuộc phiên bản mới hơn. Chưa thay đổi gì."
        )
    },
    told: |name| {
        format!(
            "{name} mở được, nhưng bên trong không phải tệp dự phòng dùng được. Chưa thay đổi gì."
        )
    },
};

/// English.
pub const EN: SealedFiles = SealedFiles {
    make: "Save a backup file with a passphrase",
    text: "The file is encrypted under a passphrase of its own. Without it nobody can open the file, you included: a file has no recovery code.",
    format: "The file is in the published age format, so other programs open it too:",
    passphrase: "Passphrase of the file",
    passphrase_hint: "At least 15 characters. It may be the passphrase of the profile.",
    again: "Passphrase of the file again",
    make_now: "Make the file",
    making: "Encrypting the file… On a slow computer this takes some seconds.",
    not_made: "The file was not made yet",
    not_fetched: "The part of the program that encrypts could not be fetched; perhaps there is no network. Nothing was changed; please try again.",
    plain: "Save a file without a passphrase",
    plain_text: "Whoever has this file can read everything, although the profile has a passphrase. Use it only if you keep the file where nobody but you can open it.",
    raw_elsewhere: "This profile has a passphrase. Lock it, then save the copy as it stands from the page that opens profiles: there the data stays encrypted.",
    chosen: |name| format!("File with a passphrase: {name}"),
    chosen_text: "Type the passphrase of the file to look at what would change. Nothing has changed yet.",
    open: "Open the file",
    opening: "Opening the file… On a slow computer this takes some seconds.",
    not_opened: "The file could not be opened yet",
    missing: "Please type the passphrase of the file.",
    wrong: |name| {
        format!(
            "This passphrase does not open {name}, or the head of the file was altered. Nothing was changed; you can try again."
        )
    },
    damaged: |name| {
        format!("{name} was altered or cut short, so it cannot be used. Nothing was changed.")
    },
    too_costly: |name| {
        format!(
            "{name} asks for more memory than is safe, so Gương does not open it. Nothing was changed."
        )
    },
    foreign: |name| {
        format!(
            "{name} is not locked with a passphrase but for the holder of a key, or by a later version. Nothing was changed."
        )
    },
    told: |name| {
        format!(
            "{name} opens, but what is inside is not a backup that can be used. Nothing was changed."
        )
    },
};
