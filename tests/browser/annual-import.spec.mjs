import { axe, expect, open, test } from "./support.mjs";
import { XLSX, workbook } from "./workbook.mjs";

test.setTimeout(300_000);

/// A new annual plan, on its page of tables that come in.
async function atImport(page) {
  await open(page, "#/annual");
  await page.getByRole("button", { name: "Lập kế hoạch năm" }).click();
  await expect(page).toHaveURL(/#\/annual\/[a-z0-9]+/);
  const [plan] = /#\/annual\/[a-z0-9]+/.exec(page.url());
  await open(page, `${plan}/import`);
  return plan;
}

const choose = (page, name, buffer) =>
  page.getByLabel("Chọn tệp Excel hoặc CSV").setInputFiles({ name, mimeType: XLSX, buffer });
const use = (page) => page.getByRole("button", { name: "Đưa vào kế hoạch" });
const undo = (page) => page.getByRole("button", { name: "Hoàn tác" }).first().click();
const slips = (page) => page.getByTestId("slips").getByRole("listitem");

const COVER = [["SỞ NỘI VỤ"], ["Bảng này do Phòng Đào tạo lập, gửi kèm công văn."]];
const HEADS = ["TT", "Tên lớp", "Đối tượng", "Số lớp", "Học viên mỗi lớp", "Quý", "Kinh phí (đồng)", "Hội trường"];

/// A list of classes as an office keeps it: a cover, a title, groups, sums by formula; two cells may be wrong.
const classes = ([when, runs]) =>
  workbook({
    "Bìa": COVER,
    "Danh mục": [
      ["DANH MỤC LỚP BỒI DƯỠNG NĂM 2027"],
      [],
      HEADS,
      ["", "I. Lý luận chính trị"],
      [1, "Trung cấp lý luận chính trị", "Lãnh đạo cấp phòng", 2, 40, "II", { formula: "2*150000000", value: 300_000_000 }, "Hội trường A & B"],
      ["", "II. Nội dung khác"],
      [2, "Kỹ năng số", "Công chức", 3, 35, when, 120_000_000, "Trực tuyến"],
      [3, "Soạn thảo văn bản", "Viên chức", runs, 30, 4, 45_500_000, "Phòng 2"],
      ["", "Tổng cộng", "", { formula: "SUM(D5:D8)", value: 5 }, "", "", { formula: "SUM(G5:G8)", value: 465_500_000 }],
      ["", "Người lập bảng"],
    ],
  });

const learners = workbook({
  "Học viên": [
    ["TT", "Họ và tên", "Mã số", "Cơ quan, đơn vị", "Lớp", "Số tiết đã học", "Ghi chú"],
    [1, "Nguyễn Thị Ánh", "CB001", "Sở Nội vụ", "Kỹ năng số", 24, ""],
    [2, "Trần Văn Đức", "CB002", "Sở Tư pháp", "Kỹ năng số", "", "đang học"],
    [3, "Lê Thu Hằng", "CB003", "Sở Tư pháp", "Lớp không có", 8, ""],
    [4, "", "CB004", "Sở Tư pháp", "Kỹ năng số", 8, ""],
  ],
});

test("a workbook of classes: its columns, its faults by row and column, taken in and taken back", async ({ page }) => {
  const plan = await atImport(page);
  await choose(page, "danh-muc.xlsx", classes(["mùa hè", "vài"]));
  // The sheet with the classes, not the cover that comes first; the headings where they are.
  await expect(page.getByLabel("Trang tính")).toHaveValue("1");
  await expect(page.getByText("Tiêu đề cột ở dòng 3.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Một lớp", exact: true })).toBeChecked();
  await expect(page.getByLabel("Cột 7: Kinh phí (đồng)")).toHaveValue("cost");
  // A column it does not know is said by the person.
  await expect(page.getByLabel("Cột 8: Hội trường")).toHaveValue("");
  await page.getByLabel("Cột 8: Hội trường").selectOption({ label: "Địa điểm" });
  await expect(page.getByRole("table")).toContainText("Hội trường A & B");
  await expect(slips(page)).toHaveText([
    "Dòng 7, cột Quý: “mùa hè” không phải quý hay tháng, ví dụ II hoặc 5.",
    "Dòng 8, cột Số lớp: “vài” không phải số.",
  ]);
  await expect(use(page)).toBeDisabled();
  await axe(page);

  // The others alone, and back.
  await page.getByLabel("Bỏ 2 dòng có lỗi, lấy các dòng còn lại").check();
  await expect(page.getByTestId("counts")).toContainText("1 lớp mới");
  await use(page).click();
  await expect(page.getByText("Đã thêm 1, sửa 0.")).toBeVisible();
  await undo(page);

  // Mended in the workbook and chosen again: what the column meant is remembered.
  await page.getByRole("button", { name: "Nhập bảng khác" }).click();
  await choose(page, "danh-muc.xlsx", classes(["III", 1]));
  await expect(page.getByLabel("Cột 8: Hội trường")).toHaveValue("place");
  await expect(page.getByTestId("slips")).toHaveCount(0);
  await expect(page.getByTestId("counts")).toContainText("3 lớp mới");
  await use(page).click();
  await expect(page.getByText("Đã thêm 3, sửa 0.")).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "Xem danh sách lớp" }).click();
  await expect(page.getByTestId("class")).toHaveCount(3);
  await expect(page.getByTestId("totals").locator("dd").last()).toHaveText("465.500.000");
  await undo(page);
  await expect(page.getByTestId("class")).toHaveCount(0);
  await page.reload();
  await open(page, plan);
  await expect(page.getByTestId("class")).toHaveCount(0);
});

test("a workbook of learners: unknown classes and missing names are told, the rest comes in and goes back", async ({ page }) => {
  const plan = await atImport(page);
  await choose(page, "danh-muc.xlsx", classes(["III", 1]));
  await use(page).click();
  await page.getByRole("button", { name: "Nhập bảng khác" }).click();
  await choose(page, "hoc-vien.xlsx", learners);
  await expect(page.getByRole("radio", { name: /^Một lượt học/ })).toBeChecked();
  await expect(slips(page)).toHaveText([
    "Dòng 4, cột Lớp: kế hoạch không có lớp tên “Lớp không có”.",
    "Dòng 5, cột Họ và tên: còn trống.",
  ]);
  await expect(use(page)).toBeDisabled();
  await page.getByLabel("Bỏ 2 dòng có lỗi, lấy các dòng còn lại").check();
  await expect(page.getByTestId("counts")).toContainText("2 lượt học mới");
  await use(page).click();
  await expect(page.getByText("Đã thêm 2, sửa 0.")).toBeVisible();
  await page.getByRole("link", { name: "Xem người học" }).click();
  await expect(page.getByTestId("roster-shown")).toHaveText("Đang xem 2 trên 2 dòng.");
  await expect(page.getByTestId("roster")).toContainText("Trần Văn Đức");
  await undo(page);
  await expect(page.getByTestId("roster")).toHaveCount(0);
  // The same file twice says what stands there already.
  await open(page, `${plan}/import`);
  for (const [added, said] of [[true, "2 lượt học mới"], [false, "2 dòng đã có sẵn y như vậy"]]) {
    await choose(page, "hoc-vien.xlsx", learners);
    await expect(page.getByTestId("counts")).toContainText(said);
    if (!added) break;
    await page.getByLabel("Bỏ 2 dòng có lỗi, lấy các dòng còn lại").check();
    await use(page).click();
    await page.getByRole("button", { name: "Nhập bảng khác" }).click();
  }
  await expect(page.getByText("Không có dòng nào mới hay khác để đưa vào.")).toBeVisible();
});

test("a damaged workbook is refused in words, and nothing of it or of the one before can be taken in", async ({ page }) => {
  const plan = await atImport(page);
  const whole = classes(["III", 1]);
  const broken = Buffer.from(whole);
  broken.fill(0x55, Math.floor(whole.length / 3), Math.floor(whole.length / 2));
  const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
  const refusal = page.getByRole("status").filter({ hasText: "Không đọc được" });
  for (const [name, bytes, why] of [
    ["cat-doi.xlsx", whole.subarray(0, Math.floor(whole.length / 2)), "Tệp không phải bảng tính, hoặc đã hỏng."],
    ["hong.xlsx", broken, /đã hỏng/],
    ["khong-phai.xlsx", Buffer.from("PK\u0003\u0004 hỏng"), "Tệp không phải bảng tính, hoặc đã hỏng."],
    ["khoa.xlsx", old, "khóa bằng mật khẩu hoặc ở dạng Excel cũ"],
  ]) {
    // A good one stands there: what comes after it must not be mistaken for it.
    await choose(page, "danh-muc.xlsx", whole);
    await expect(page.getByTestId("counts")).toContainText("3 lớp mới");
    await choose(page, name, bytes);
    await expect(refusal, name).toContainText(why);
    await expect(refusal).toContainText("Kế hoạch chưa thay đổi.");
    await expect(use(page)).toHaveCount(0);
  }
  await axe(page);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await open(page, plan);
  await expect(page.getByTestId("class")).toHaveCount(0);
  await open(page, `${plan}/import`);
  await choose(page, "danh-muc.xlsx", whole);
  await expect(page.getByTestId("counts")).toContainText("3 lớp mới");
  await expect(refusal).toHaveCount(0);
});
