//! Sentences of the room `sharing`: handing a checklist round and taking one in.

use crate::catalogue::parcel::ParcelProblem;

/// Its sentences.
#[derive(Debug)]
pub struct Sharing {
    pub share: &'static str,
    pub share_named: fn(&str) -> String,
    pub title: fn(&str) -> String,
    pub what: fn(&str, &str) -> String,
    pub no_answers: &'static str,
    pub own_items: fn(&str) -> String,
    pub here_only: &'static str,
    pub link: &'static str,
    pub link_about: fn(&str, &str) -> String,
    pub link_label: &'static str,
    pub link_too_long: fn(&str, &str) -> String,
    pub too_large: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub code: &'static str,
    pub code_about: fn(&str, &str) -> String,
    pub code_too_long: &'static str,
    pub code_label: fn(&str) -> String,
    pub paper_kind: &'static str,
    pub paper_how: &'static str,
    pub paper_private: &'static str,
    pub print: &'static str,
    pub file: &'static str,
    pub file_about: &'static str,
    pub save_file: &'static str,
    pub beside: &'static str,
    pub beside_about: &'static str,
    pub get_title: &'static str,
    pub get_about: &'static str,
    pub get_file: &'static str,
    pub get_file_hint: &'static str,
    pub by_link: &'static str,
    pub from_link: &'static str,
    pub from_file: fn(&str) -> String,
    pub from_server: fn(&str) -> String,
    pub elsewhere: &'static str,
    pub not_there: &'static str,
    pub checklist: &'static str,
    pub items: &'static str,
    pub origin: &'static str,
    pub standards: &'static str,
    pub new_standard: &'static str,
    pub same_standard: &'static str,
    pub built_in_standard: &'static str,
    pub other_standard: fn(&str, &str) -> String,
    pub claims: &'static str,
    pub other_version: fn(&str, &str) -> String,
    pub unknown_items: fn(&str) -> String,
    pub not_official: &'static str,
    pub preview: &'static str,
    pub take_and_begin: &'static str,
    pub take: &'static str,
    pub leave: &'static str,
    pub replaces: &'static str,
    pub see_changes: &'static str,
    pub refused: &'static str,
    pub refused_about: &'static str,
    pub not_arrived: &'static str,
    pub not_ours: &'static str,
    pub cut: fn(&str) -> String,
    pub damaged: &'static str,
    pub newer: &'static str,
    pub too_big: &'static str,
    pub ask_again: &'static str,
    pub places: fn(&str) -> String,
    pub hosted: &'static str,
    pub hosted_about: &'static str,
}

impl Sharing {
    /// Why a link could not be opened.
    pub fn of_parcel(&self, problem: ParcelProblem) -> String {
        match problem {
            ParcelProblem::NotOurs => self.not_ours.into(),
            ParcelProblem::Cut { found, of } => (self.cut)(&(found * 100 / of.max(1)).to_string()),
            ParcelProblem::Damaged => self.damaged.into(),
            ParcelProblem::Newer => self.newer.into(),
            ParcelProblem::TooLarge => self.too_big.into(),
        }
    }
}

/// Vietnamese.
pub const VI: Sharing = Sharing {
    share: "Chia sẻ",
    share_named: |title| format!("Chia sẻ phiếu {title}"),
    title: |title| format!("Chia sẻ phiếu “{title}”"),
    what: |items, standards| {
        if standards.is_empty() {
            format!("{items} tiêu chí.")
        } else {
            format!("{items} tiêu chí. Từ: {standards}.")
        }
    },
    no_answers: "Chỉ tên phiếu và các tiêu chí được chuyển đi. Không có câu trả lời, ghi chú, tên hay đơn vị của bạn. Gương không gửi gì: bạn tự chuyển liên kết, mã QR hoặc tệp.",
    own_items: |n| {
        format!(
            "{n} tiêu chí do bạn tự viết cũng nằm trong đó. Hãy đọc lại: đừng để tên người hay chuyện riêng."
        )
    },
    here_only: "Địa chỉ của Gương ở đây chỉ mở được trên máy này, nên liên kết và mã QR sẽ không mở được ở máy khác. Hãy mở Gương từ máy chủ của cơ quan rồi chia sẻ, hoặc dùng tệp.",
    link: "Liên kết",
    link_about: |length, limit| {
        format!(
            "Dài {length} ký tự; giới hạn an toàn khi gửi qua thư hoặc tin nhắn là {limit}. Toàn bộ phiếu nằm trong liên kết, sau dấu #, nên không máy chủ nào nhận được."
        )
    },
    link_label: "Liên kết để gửi",
    link_too_long: |length, limit| {
        format!(
            "Liên kết sẽ dài {length} ký tự, quá giới hạn an toàn {limit}: chương trình thư hoặc nhắn tin có thể cắt mất phần cuối. Hãy dùng tệp, hoặc đặt tệp cạnh ứng dụng trên máy chủ."
        )
    },
    too_large: "Phiếu này lớn quá, không đưa vào liên kết hay mã QR được. Hãy dùng tệp, hoặc đặt tệp cạnh ứng dụng trên máy chủ.",
    copy: "Sao chép liên kết",
    copied: "Đã sao chép liên kết.",
    not_copied: "Trình duyệt không cho sao chép. Hãy bấm vào ô liên kết, chọn tất cả rồi sao chép.",
    code: "Mã QR",
    code_about: |modules, width| {
        format!(
            "Mã có {modules} ô mỗi cạnh và cả phiếu nằm trong đó. Khi in, nên để rộng ít nhất {width} cm để điện thoại đọc được."
        )
    },
    code_too_long: "Phiếu này không vừa một mã QR (tối đa khoảng 2.900 byte sau khi nén). Hãy dùng liên kết, tệp, hoặc đặt tệp cạnh ứng dụng rồi làm mã QR cho địa chỉ đó.",
    code_label: |title| format!("Mã QR của phiếu {title}"),
    paper_kind: "Phiếu tự đánh giá",
    paper_how: "Mở máy ảnh của điện thoại, hướng vào mã, rồi mở liên kết hiện ra.",
    paper_private: "Câu trả lời chỉ ở lại trong trình duyệt của bạn.",
    print: "In trang có mã QR",
    file: "Tệp",
    file_about: "Một tệp chứa phiếu cùng các bộ chuẩn mực của cơ quan mà phiếu dựa vào. Đồng nghiệp mở tệp ở trang Phiếu tự đánh giá.",
    save_file: "Lưu ra tệp để gửi",
    beside: "Đặt trên máy chủ của cơ quan",
    beside_about: "Người quản trị đặt tệp này cạnh ứng dụng, ví dụ quy-tac.json, rồi gửi địa chỉ có #/get?from=quy-tac.json. Ghi thêm một dòng vào hosted.json thì tệp hiện trong thư viện của mọi người.",
    get_title: "Nhận phiếu tự đánh giá",
    get_about: "Hãy xem trước khi nhận. Chưa có gì được lưu vào máy này.",
    get_file: "Chọn tệp được gửi",
    get_file_hint: "Tệp phiếu hoặc bộ chuẩn mực (.json), tối đa 5 MB.",
    by_link: "liên kết",
    from_link: "Một liên kết. Gương không biết ai đã gửi; hãy hỏi người gửi nếu bạn không chờ nó.",
    from_file: |name| format!("Tệp {name}"),
    from_server: |address| format!("Máy chủ đang chạy Gương, tệp {address}"),
    elsewhere: "Địa chỉ này ở máy chủ khác. Gương chỉ mở tệp đặt cạnh nó, trên cùng máy chủ.",
    not_there: "Không có tệp nào ở địa chỉ này, hoặc máy đang không có mạng, hoặc tệp lớn hơn 5 MB.",
    checklist: "Tên phiếu",
    items: "Số tiêu chí",
    origin: "Đến từ",
    standards: "Bộ chuẩn mực đi kèm",
    new_standard: "chưa có ở đây, sẽ được lưu",
    same_standard: "đã có ở đây, cùng phiên bản và cùng nội dung",
    built_in_standard: "Gương đã có sẵn bộ này; bản có sẵn được giữ nguyên",
    other_standard: |here, there| {
        format!("ở đây đã có một bản khác (bản {here}; bản gửi đến là {there})")
    },
    claims: "Bộ này tự nhận là bắt buộc. Gương không kiểm được điều đó, nên ghi là nội bộ.",
    other_version: |id, version| {
        format!("Phiếu dựa trên {id} bản {version}; ở đây là bản khác, có thể lời văn khác.")
    },
    unknown_items: |n| format!("{n} tiêu chí không có ở đây, sẽ không được nhận."),
    not_official: "Nội dung nhận từ người khác không phải văn bản chính thức. Luôn đối chiếu văn bản gốc.",
    preview: "Xem các tiêu chí",
    take_and_begin: "Nhận và tự đánh giá",
    take: "Chỉ lưu lại",
    leave: "Không nhận",
    replaces: "Nội dung này thay một phiên bản bạn đang có. Gương cho bạn xem từng thay đổi trước; chưa có gì bị đổi, câu trả lời cũ giữ nguyên.",
    see_changes: "Xem những gì thay đổi",
    refused: "Chưa nhận được",
    refused_about: "Trong máy này đã có bộ chuẩn mực cùng số phiên bản nhưng nội dung khác. Gương không ghi đè bản đang có và không giữ hai bản lẫn lộn. Hãy nhờ người gửi đưa bản mới vào dùng với số phiên bản mới rồi gửi lại.",
    not_arrived: "Không mở được nội dung này",
    not_ours: "Liên kết không chứa phiếu nào của Gương.",
    cut: |percent| format!("Liên kết bị cắt: chỉ còn khoảng {percent} % nội dung."),
    damaged: "Liên kết bị thay đổi ở một vài ký tự, nội dung không còn đúng như lúc gửi.",
    newer: "Liên kết do phiên bản Gương mới hơn tạo ra. Hãy mở lại trang để có bản mới.",
    too_big: "Liên kết khai một nội dung lớn hơn mức cho phép.",
    ask_again: "Không có gì được lưu. Hãy nhờ người gửi chuyển lại, tốt nhất dưới dạng tệp.",
    places: |n| format!("Có {n} chỗ chưa đúng:"),
    hosted: "Của cơ quan: đặt cạnh ứng dụng trên máy chủ",
    hosted_about: "Do người quản trị máy chủ này đặt vào. Mở ra xem trước, rồi nhận nếu muốn.",
};

/// English.
pub const EN: Sharing = Sharing {
    share: "Share",
    share_named: |title| format!("Share the checklist {title}"),
    title: |title| format!("Share the checklist “{title}”"),
    what: |items, standards| {
        if standards.is_empty() {
            format!("{items} items.")
        } else {
            format!("{items} items. From: {standards}.")
        }
    },
    no_answers: "Only the title and the items are handed on: no answers, no notes, neither your name nor your office. Gương sends nothing: you hand on the link, the QR code or the file yourself.",
    own_items: |n| {
        format!(
            "{n} items you wrote yourself are in it, too. Read them again: no names, nothing private."
        )
    },
    here_only: "The address of Gương here opens on this computer only, so the link and the QR code would not open elsewhere. Open Gương from your office's server and share from there, or use the file.",
    link: "Link",
    link_about: |length, limit| {
        format!(
            "{length} characters long; up to {limit} are safe in mail and messages. The whole checklist is in the link, behind the #, so no server receives it."
        )
    },
    link_label: "The link to send",
    link_too_long: |length, limit| {
        format!(
            "The link would be {length} characters long, over the safe limit of {limit}: mail and message programs may cut off its end. Use the file, or have it laid beside the app on your server."
        )
    },
    too_large: "This checklist is too large for a link or a QR code. Use the file, or have it laid beside the app on your server.",
    copy: "Copy the link",
    copied: "The link was copied.",
    not_copied: "The browser does not allow copying. Click into the field, select everything and copy it.",
    code: "QR code",
    code_about: |modules, width| {
        format!(
            "The code has {modules} squares a side and holds the whole checklist. Print it at least {width} cm wide, so that telephones can read it."
        )
    },
    code_too_long: "This checklist does not fit a QR code (at most about 2,900 bytes once packed). Use the link or the file, or have the file laid beside the app and make a QR code of that address.",
    code_label: |title| format!("QR code of the checklist {title}"),
    paper_kind: "Checklist for self-assessment",
    paper_how: "Point the camera of your telephone at the code and open the link that appears.",
    paper_private: "Your answers stay in your own browser.",
    print: "Print the page with the QR code",
    file: "File",
    file_about: "One file with the checklist and the agency standards it rests on. Colleagues open it on the page Checklists.",
    save_file: "Save a file to send",
    beside: "On your office's server",
    beside_about: "An administrator lays this file beside the app, say quy-tac.json, and hands round the address with #/get?from=quy-tac.json. One more line in hosted.json shows it in everybody's library.",
    get_title: "Receive a checklist",
    get_about: "Look before you take it. Nothing has been kept on this computer yet.",
    get_file: "Choose the file you were sent",
    get_file_hint: "A file of a checklist or a standard (.json), at most 5 MB.",
    by_link: "link",
    from_link: "A link. Gương does not know who sent it; ask the sender if you did not expect it.",
    from_file: |name| format!("The file {name}"),
    from_server: |address| format!("The server that Gương runs on, the file {address}"),
    elsewhere: "The address is on another server. Gương opens only files beside it, on the same server.",
    not_there: "There is no file at this address, or there is no network, or the file is larger than 5 MB.",
    checklist: "Checklist",
    items: "Items",
    origin: "Comes from",
    standards: "Standards that come with it",
    new_standard: "not here yet, will be kept",
    same_standard: "already here, the same version with the same items",
    built_in_standard: "Gương comes with it; its own text stays",
    other_standard: |here, there| {
        format!("another text of it is here (version {here}; the one that came is {there})")
    },
    claims: "It says of itself that it is binding. Gương cannot check that, and shows it as internal.",
    other_version: |id, version| {
        format!(
            "The checklist rests on {id} version {version}; another version is here, and its wording may differ."
        )
    },
    unknown_items: |n| format!("{n} items are unknown here and will be left out."),
    not_official: "What comes from others is not an official text. Always compare with the original.",
    preview: "See the items",
    take_and_begin: "Take it and assess yourself",
    take: "Only keep it",
    leave: "Do not take it",
    replaces: "This replaces a version you have. Gương shows you every change first; nothing is changed yet, and your answers stay as they are.",
    see_changes: "See what changes",
    refused: "This cannot be taken in yet",
    refused_about: "The same version of this standard is on this computer with other items. Gương neither overwrites it nor mixes the two. Ask the sender to put theirs into use under a new version number and send it again.",
    not_arrived: "This could not be opened",
    not_ours: "The link carries no checklist of Gương's.",
    cut: |percent| format!("The link was cut off: about {percent} % of it is left."),
    damaged: "Some characters of the link were changed; it no longer says what was sent.",
    newer: "The link was made by a newer Gương. Open the page again to get it.",
    too_big: "The link claims to hold more than is allowed.",
    ask_again: "Nothing was kept. Ask the sender to send it again, best as a file.",
    places: |n| format!("{n} places are not right:"),
    hosted: "From your agency: beside the app on the server",
    hosted_about: "Laid there by whoever runs this server. Open one to look at it, then take it if you like.",
};
