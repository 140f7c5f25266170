/// A class list of so many people: words, numbers and days.
export function people(count) {
  const units = ["Phòng Nội vụ", "Phòng Tư pháp", "Văn phòng UBND", "Trung tâm Phục vụ hành chính công"];
  return Array.from({ length: count }, (_, at) => [
    `Nguyễn Văn ${at + 1}`,
    units[at % units.length],
    at % 3 === 0 ? "Chuyên viên chính" : "Chuyên viên",
    8 + (at % 33),
    150_000 * (1 + (at % 20)),
    [2026, 1 + (at % 12), 1 + (at % 28)],
    `QĐ-${String(at + 1).padStart(5, "0")}`,
    at % 7 === 0 ? "Hoàn thành xuất sắc nhiệm vụ được giao" : "Hoàn thành",
  ]);
}

export const HEADS = ["Họ và tên", "Đơn vị", "Chức danh", "Số tiết", "Kinh phí (đồng)", "Ngày", "Số quyết định", "Kết quả"];

const SENTENCE = "Cán bộ, công chức, viên chức ghi lại việc đã làm, nêu rõ chỗ còn thiếu, nguyên nhân và thời hạn khắc phục. ";

/// A paper of so many pages: on each a heading, paragraphs and a table of eight rows.
export function pages(count) {
  return Array.from({ length: count }, (_, page) => ({
    heading: `${page + 1}. Nội dung bồi dưỡng thứ ${page + 1}`,
    paragraphs: [5, 4, 4].map((times) => SENTENCE.repeat(times).trim()),
    rows: Array.from({ length: 8 }, (_, row) => [`${row + 1}`, `Chuyên đề ${page + 1}.${row + 1}`, `${4 + row} tiết`, "Quý II năm 2026"]),
  }));
}

export const TABLE_HEADS = ["TT", "Chuyên đề", "Thời lượng", "Thời gian"];

/// A day as spreadsheets count them.
export const serial = ([year, month, day]) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Vũ", "Bùi", "Đỗ", "Hồ", "Ngô"];
const MIDDLE = ["Thị", "Văn", "Minh", "Thu", "Đức", "Hữu", "Ngọc"];
const GIVEN = ["Hằng", "Ánh", "Yến", "Dũng", "Bình", "Đức", "An", "Sơn", "Tùng", "Mai", "Lan", "Ổn", "Ước"];

/// What the columns of the table of learners are called.
export const LEARNER_HEADS = ["Họ và tên", "Cơ quan, đơn vị", "Lớp", "Số tiết đã học", "Nhóm", "Mã số"];
/// The place of the name and of the number among them.
export const [NAME, PERIODS] = [0, 3];

/// Who learns in which class, so many rows.
export function learners(count) {
  return Array.from({ length: count }, (_, at) => [
    `${FAMILIES[at % 11]} ${MIDDLE[Math.floor(at / 5) % 7]} ${GIVEN[at % 13]}`,
    `Ủy ban nhân dân xã số ${at % 54}`,
    `Lớp số ${(at % 179) + 1}`,
    1 + ((at * 7919 + 40) % 96),
    "Công chức",
    `CB${at}`,
  ]);
}
