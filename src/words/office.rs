//! Sentences about files for office programs: while one is made, what was made, and why none was.

/// Its sentences.
#[derive(Debug)]
pub struct OfficeWords {
    pub word_file: &'static str,
    pub making: &'static str,
    pub made_title: &'static str,
    pub made_paper: fn(&str, &str, &str) -> String,
    pub made_sheets: fn(&str, &str, &str) -> String,
    pub where_it_is: &'static str,
    pub failed_title: &'static str,
    pub not_there: &'static str,
    pub stopped: &'static str,
    pub too_long: &'static str,
    pub not_taken: &'static str,
    pub not_written: &'static str,
    pub not_the_same: &'static str,
    pub text_too_long: fn(&str, u32, &str) -> String,
    pub too_large: fn(&str, &str) -> String,
    pub too_large_unpacked: fn(&str) -> String,
    pub not_a_workbook: &'static str,
    pub too_many_sheets: fn(u32) -> String,
    pub too_many_rows: fn(&str, &str) -> String,
    pub too_many_columns: fn(&str, u32) -> String,
}

/// Vietnamese.
pub const VI: OfficeWords = OfficeWords {
    word_file: "Tải bản Word",
    making: "Đang tạo tệp… Lần đầu cần tải thêm phần ghi tệp, có thể lâu hơn.",
    made_title: "Đã tạo tệp",
    made_paper: |name, size, lines| {
        format!("{name} ({size}). Tệp đã được mở lại để kiểm tra: {lines} đoạn văn.")
    },
    made_sheets: |name, size, rows| {
        format!("{name} ({size}). Tệp đã được mở lại để kiểm tra: {rows} dòng.")
    },
    where_it_is: "Tệp nằm trong thư mục Tải xuống của trình duyệt. Tệp không đi đâu khác.",
    failed_title: "Chưa tạo được tệp",
    not_there: "Không tải được phần ghi tệp. Hãy kiểm tra kết nối mạng, mở lại trang rồi thử lại. \
                Bạn vẫn in được từ trang này.",
    stopped: "Phần ghi tệp đã dừng vì một lỗi của chương trình. Hãy thử lại; dữ liệu của bạn không \
              bị ảnh hưởng.",
    too_long: "Việc tạo tệp kéo dài quá lâu nên đã dừng. Hãy thử lại khi máy bớt bận.",
    not_taken: "Trình duyệt không nhận tệp. Hãy cho phép trang này tải tệp xuống rồi thử lại.",
    not_written: "Không ghi được tệp từ nội dung này.",
    not_the_same: "Tệp vừa ghi đọc lại không giống nội dung cần ghi, nên không đưa ra.",
    text_too_long: |sheet, row, limit| {
        format!("Trang tính “{sheet}”, dòng {row}: một ô dài quá {limit} chữ.")
    },
    too_large: |size, limit| format!("Tệp lớn {size}; chỉ nhận đến {limit}."),
    too_large_unpacked: |limit| {
        format!("Nội dung giải nén của tệp lớn quá {limit}; tệp không được mở.")
    },
    not_a_workbook: "Tệp này không phải bảng tính XLSX đọc được. Hãy mở bằng chương trình bảng tính \
                     và lưu lại thành XLSX.",
    too_many_sheets: |limit| format!("Tệp có quá {limit} trang tính."),
    too_many_rows: |sheet, limit| format!("Trang tính “{sheet}” có quá {limit} dòng."),
    too_many_columns: |sheet, limit| format!("Trang tính “{sheet}” có quá {limit} cột."),
};

/// English.
pub const EN: OfficeWords = OfficeWords {
    word_file: "Download for Word",
    making: "Making the file… The first time, the part that writes files is fetched and it may take \
             longer.",
    made_title: "The file is made",
    made_paper: |name, size, lines| {
        format!("{name} ({size}). It was opened again to check it: {lines} paragraphs.")
    },
    made_sheets: |name, size, rows| {
        format!("{name} ({size}). It was opened again to check it: {rows} rows.")
    },
    where_it_is: "The file is in your browser's downloads folder. It went nowhere else.",
    failed_title: "No file was made",
    not_there: "The part that writes files could not be fetched. Check the network, open the page \
                again and try once more. You can still print from this page.",
    stopped: "The part that writes files stopped because of a fault of its own. Try again; your data \
              is not touched.",
    too_long: "Making the file took too long and was ended. Try again when the computer is less busy.",
    not_taken: "The browser did not take the file. Allow this page to download files, then try again.",
    not_written: "No file could be written from this.",
    not_the_same: "The file that was written did not read as what was to be written, so it was not \
                   handed out.",
    text_too_long: |sheet, row, limit| {
        format!("Sheet “{sheet}”, row {row}: a cell has more than {limit} letters.")
    },
    too_large: |size, limit| format!("The file has {size}; up to {limit} are taken."),
    too_large_unpacked: |limit| {
        format!("Unpacked the file would be larger than {limit}; it was not opened.")
    },
    not_a_workbook: "This file is no XLSX workbook that can be read. Open it in a spreadsheet program \
                     and save it as XLSX.",
    too_many_sheets: |limit| format!("The file has more than {limit} sheets."),
    too_many_rows: |sheet, limit| format!("Sheet “{sheet}” has more than {limit} rows."),
    too_many_columns: |sheet, limit| format!("Sheet “{sheet}” has more than {limit} columns."),
};
