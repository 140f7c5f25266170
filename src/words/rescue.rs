//! Sentences of the pages shown when what is stored must not be touched.

/// Its sentences.
#[derive(Debug)]
pub struct Rescue {
    pub content_title: &'static str,
    pub content_text: &'static str,
    pub content_places: &'static str,
    pub newer_title: &'static str,
    pub newer_text: &'static str,
    pub newer_way: &'static str,
    pub unreadable_title: &'static str,
    pub unreadable_text: &'static str,
    pub unreadable_way: &'static str,
    pub untouched: &'static str,
    pub download: &'static str,
    pub taken: &'static str,
    pub not_taken: &'static str,
}

/// Vietnamese.
pub const VI: Rescue = Rescue {
    content_title: "Tệp nội dung đi kèm bị lỗi",
    content_text: "Gương không mở được vì tệp nội dung đi kèm không đúng. Đây là lỗi ở nơi đặt trang, không phải lỗi của bạn. Hãy báo người quản trị trang những chỗ dưới đây.",
    content_places: "Những chỗ sai",
    newer_title: "Dữ liệu do phiên bản mới hơn ghi",
    newer_text: "Trình duyệt này đã từng mở một bản Gương mới hơn bản đang chạy. Bản cũ không hiểu hết dữ liệu mới, nên dừng lại để không làm hỏng.",
    newer_way: "Hãy mở Gương ở nơi có bản mới hơn, hoặc báo người quản trị trang cập nhật. Để chắc chắn, bạn có thể tải nguyên trạng dữ liệu về một tệp trước.",
    unreadable_title: "Không đọc được dữ liệu đã lưu",
    unreadable_text: "Trong trình duyệt có dữ liệu của Gương, nhưng phần đầu của nó bị hỏng hoặc đã mất, nên Gương không dám mở và không dám ghi đè.",
    unreadable_way: "Hãy tải nguyên trạng dữ liệu về một tệp và giữ lại. Gương không tự xóa để bắt đầu lại: muốn vậy, sau khi đã có tệp, bạn tự xóa dữ liệu của trang này trong cài đặt trình duyệt, mở lại Gương, rồi vào Dữ liệu của tôi để khôi phục từ chính tệp đó. Phần nào còn nguyên vẹn sẽ được lấy lại.",
    untouched: "Dữ liệu của bạn không bị thay đổi gì.",
    download: "Tải nguyên trạng dữ liệu",
    taken: "Đã trao tệp guong-raw.json cho trình duyệt.",
    not_taken: "Trình duyệt không nhận tệp tải xuống. Hãy thử lại.",
};

/// English.
pub const EN: Rescue = Rescue {
    content_title: "The content beside the app is faulty",
    content_text: "Gương cannot open because the content file beside it is not right. The fault lies with the site, not with you. Please tell whoever runs the site the places below.",
    content_places: "What is wrong",
    newer_title: "The data was written by a later version",
    newer_text: "A later version of Gương than this one has been used in this browser. The older one does not understand all of it, so it stops rather than spoil it.",
    newer_way: "Open Gương where the later version is, or ask whoever runs the site to update it. To be safe, you can first save the data as it stands to a file.",
    unreadable_title: "What is stored cannot be read",
    unreadable_text: "There is data of Gương in this browser, but its beginning is damaged or missing, so Gương neither opens it nor writes over it.",
    unreadable_way: "Save the data as it stands to a file and keep it. Gương does not start afresh by itself: to do so, once you have the file, clear this site's data in the browser's settings, open Gương again, and restore that same file under My data. Whatever is whole in it will be brought back.",
    untouched: "Nothing of yours was changed.",
    download: "Save the data as it stands",
    taken: "The file guong-raw.json was handed to the browser.",
    not_taken: "The browser did not take the download. Please try again.",
};
