import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";

import { province } from "./province.mjs";
import { axe, expect, open, test } from "./support.mjs";

const total = (page) => page.getByTestId("totals").locator("dd");
const line = (page, name) => page.getByTestId("class").filter({ hasText: name });

/// One file out of a packed one, by the list at its end.
function unpacked(bytes, wanted) {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = bytes.readUInt32LE(at + 20);
    const [name, extra, note] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    if (bytes.toString("utf8", at + 46, at + 46 + name) === wanted) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + size);
      return (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
    }
    at += 46 + name + extra + note;
  }
  throw new Error(`${wanted} is not in the file`);
}

async function saved(page, name) {
  const press = () => page.getByRole("button", { name }).click();
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/// The last row of the sheet of classes: its formulas with the values they had when the file was written.
function sums(bytes) {
  const sheet = unpacked(bytes, "xl/worksheets/sheet1.xml");
  const cells = [...sheet.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v>/g)];
  const last = Math.max(...cells.map(([, , row]) => Number(row)));
  return Object.fromEntries(
    cells.filter(([, , row]) => Number(row) === last).map(([, column, , formula, value]) => [column, { formula, value }]),
  );
}

test("a province's year foots, and one changed class moves every total, in the workbook too", async ({ page }) => {
  test.setTimeout(1_800_000);
  const plan = await province(page);
  await open(page, "#/annual");
  await expect(page.getByText("179 lớp, 12.288 lượt người, 57.600.000.000 đồng")).toBeVisible();
  await page.getByRole("link", { name: "Kế hoạch đào tạo, bồi dưỡng năm 2020" }).click();
  await expect(total(page)).toHaveText(["179", "12.288", "7.160", "57.600.000.000"]);
  await expect(page.getByTestId("totals")).toContainText("năm mươi bảy tỷ sáu trăm triệu đồng");
  await expect(page.getByTestId("class")).toHaveCount(179);
  await expect(page.getByTestId("group")).toHaveCount(6);

  // Narrowed without marks, by quarter, and back.
  await page.getByLabel("Tìm lớp").fill("truong chinh tri so 00");
  await expect(page.getByTestId("shown")).toHaveText("Đang hiện 5 trên 179 dòng.");
  await page.getByLabel("Quý", { exact: true }).selectOption({ label: "Quý II" });
  await expect(page.getByTestId("class")).toHaveCount(2);
  await expect(total(page).first()).toHaveText("179");
  await page.getByLabel("Tìm lớp").fill("hàng hải");
  await page.getByRole("button", { name: "Hiện tất cả" }).click();
  await expect(page.getByTestId("class")).toHaveCount(179);

  // One class: two runs instead of one, more learners, a dearer price.
  await page.getByRole("link", { name: "Lớp bồi dưỡng số 001" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sửa lớp" })).toBeVisible();
  await page.getByLabel("Số lớp", { exact: true }).fill("2");
  await page.getByLabel("Tổng số lượt, nếu đã có con số").fill("100");
  const price = page.getByLabel("Đơn giá (đồng)");
  await expect(price).toHaveValue("321.787.710");
  await price.fill("421,787,710");
  await expect(page.getByTestId("class-sum")).toContainText("421.787.710 đồng");
  await expect(page.getByTestId("class-sum")).toContainText("2 lớp, 100 lượt người học, 80 tiết");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(total(page)).toHaveText(["180", "12.319", "7.200", "57.700.000.000"]);
  await expect(page.getByTestId("notices")).toContainText("Dự kiến nhiều hơn số được giao (1)");

  // Deleting one moves them too, and comes back.
  await page.getByRole("button", { name: "Xóa lớp: Lớp bồi dưỡng số 002" }).click();
  await expect(total(page)).toHaveText(["179", "12.250", "7.160", "57.378.212.290"]);
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await expect(total(page)).toHaveText(["180", "12.319", "7.200", "57.700.000.000"]);

  await page.getByRole("link", { name: "Văn bản", exact: true }).click();
  const book = await saved(page, "Tải sổ tính Excel");
  expect(book.name).toBe("ke-hoach-dao-tao-2020.xlsx");
  const { D, F, N } = sums(book.bytes);
  expect([D.value, F.value, N.value]).toEqual(["180", "12319", "57700000000"]);
  for (const { formula } of [D, F, N]) expect(formula).toMatch(/^SUM\(/);
  await expect(page.getByTestId("office-status").filter({ hasText: ".xlsx" })).toContainText("Tệp đã được mở lại");

  // Amounts beyond 32 bits stand whole in the paper too.
  const paper = await saved(page, "Tải kế hoạch kèm phụ lục");
  expect(unpacked(paper.bytes, "word/document.xml")).toContain("57.700.000.000");

  // What if there were less: both numbers, which classes leave, one undo.
  await page.getByRole("link", { name: "Phương án", exact: true }).click();
  await page.getByLabel("Vừa với một số tiền").check();
  await page.getByLabel("Số tiền nhiều nhất (đồng)").fill("57 tỷ");
  await expect(page.getByText("Hãy ghi một con số")).toBeVisible();
  await page.getByLabel("Số tiền nhiều nhất (đồng)").fill("57.000.000.000");
  const tried = page.getByTestId("what-if");
  await expect(tried.getByRole("row", { name: /^Kinh phí/ })).toContainText("57.700.000.000");
  await expect(tried.getByText("3 dòng bị bỏ")).toBeVisible();
  await page.getByRole("button", { name: "Dùng phương án này" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Dùng phương án này" }).click();
  await expect(page.getByText("Kế hoạch đã đổi theo phương án.")).toBeVisible();
  await page.getByRole("link", { name: "Danh sách lớp", exact: true }).click();
  await expect(total(page).first()).toHaveText("177");
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await expect(total(page)).toHaveText(["180", "12.319", "7.200", "57.700.000.000"]);

  // Into the next year: the same classes, nothing held.
  await open(page, "#/annual");
  await page.getByRole("textbox", { name: "Kế hoạch cho năm" }).fill("2021");
  await page.getByLabel("Bắt đầu từ").selectOption({ label: "Kế hoạch đào tạo, bồi dưỡng năm 2020" });
  await page.getByRole("button", { name: "Lập kế hoạch năm" }).click();
  await expect(page).not.toHaveURL(new RegExp(`annual$|${plan}`));
  await expect(total(page)).toHaveText(["180", "12.319", "7.200", "57.700.000.000"]);
});

test("a newcomer makes a year's plan with two classes, and gets its papers", async ({ page }) => {
  test.setTimeout(1_800_000);
  await open(page, "#/plans");
  await page.getByRole("link", { name: "Kế hoạch đào tạo, bồi dưỡng của đơn vị" }).click();
  await expect(page.getByText("Chưa có kế hoạch năm nào")).toBeVisible();
  await axe(page);
  await page.getByRole("textbox", { name: "Kế hoạch cho năm" }).fill("27");
  await page.getByRole("button", { name: "Lập kế hoạch năm" }).click();
  await expect(page.getByRole("alert")).toContainText("Số này ngoài khoảng cho phép.");
  await page.getByRole("textbox", { name: "Kế hoạch cho năm" }).fill("2027");
  await page.getByRole("button", { name: "Lập kế hoạch năm" }).click();
  await expect(page.getByText("Chưa có lớp nào")).toBeVisible();
  await axe(page);
  await page.getByText("Sửa tên kế hoạch, đơn vị, năm").click();
  await page.getByLabel("Đơn vị lập kế hoạch").fill("UBND xã Bình Minh");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();

  // Where the money comes from, and a rate of the unit's own.
  await page.getByRole("link", { name: "Kinh phí", exact: true }).click();
  const funds = page.getByTestId("funds");
  await funds.getByRole("button", { name: "Thêm nguồn" }).click();
  await funds.getByLabel("Tên nguồn").fill("Ngân sách xã");
  await funds.getByLabel("Số được giao (đồng), nếu biết").fill("20.000.000");
  await funds.getByRole("button", { name: "Lưu các nguồn" }).click();
  await expect(funds.getByText("Đã lưu.")).toBeVisible();
  const rates = page.getByTestId("rates");
  await rates.getByRole("button", { name: "Thêm mức chi" }).click();
  await rates.getByLabel("Áp dụng cho").fill("Giảng viên cấp tỉnh");
  await rates.getByRole("button", { name: "Lưu bảng mức chi" }).click();
  await expect(page.getByRole("alert")).toContainText("Hãy ghi đơn giá");
  await rates.getByLabel("Đơn giá (đồng)").fill("1,500,000");
  await rates.getByLabel("Mức trần (đồng), nếu có").fill("2.000.000");
  await rates.getByLabel("Căn cứ của đơn giá").fill("Nghị quyết số 10");
  await rates.getByRole("button", { name: "Lưu bảng mức chi" }).click();
  await expect(rates.getByText("Đã lưu.")).toBeVisible();
  await axe(page);

  // The first class: slips at their fields, nothing lost, then kept.
  await page.getByRole("link", { name: "Danh sách lớp", exact: true }).click();
  await page.getByRole("link", { name: "Thêm lớp" }).click();
  await page.getByLabel("Học viên mỗi lớp").fill("bốn mươi");
  await page.getByRole("button", { name: "Thêm khoản chi" }).click();
  await page.getByLabel("Lấy từ bảng mức chi của đơn vị").selectOption({ index: 1 });
  await expect(page.getByLabel("Đơn giá (đồng)")).toHaveValue("1.500.000");
  await expect(page.getByLabel("Căn cứ của đơn giá")).toHaveValue("Nghị quyết số 10");
  await page.getByLabel("Số lượng").fill("4");
  await page.getByLabel("Đơn vị tính").fill("buổi");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Hãy đặt tên.");
  await expect(page.getByRole("alert")).toContainText("Hãy ghi một con số");
  await axe(page);
  await expect(page.getByLabel("Số lượng")).toHaveValue("4");
  await page.getByLabel("Tên lớp, chương trình").fill("=Kỹ năng số cơ bản");
  await page.getByLabel("Học viên mỗi lớp").fill("40");
  await page.getByLabel("Số tiết mỗi lớp").fill("16");
  await page.getByLabel("Số lớp", { exact: true }).fill("2");
  await page.getByLabel("Thời gian").selectOption({ label: "Quý II" });
  await page.getByLabel("Cơ quan chủ trì").fill("Phòng Văn hóa – Xã hội");
  await expect(page.getByTestId("cost")).toContainText("Thành tiền: 12.000.000 đồng");
  await page.getByLabel("Đơn giá (đồng)").fill("2.500.000");
  await expect(page.getByText("Cao hơn mức trần đơn vị đã ghi là 2.000.000 đồng")).toBeVisible();
  await page.getByRole("button", { name: "Thêm khoản chi" }).click();
  const second = page.getByTestId("cost").nth(1);
  await second.getByLabel("Loại chi").selectOption({ label: "Quản lý lớp" });
  await second.getByLabel("Cách tính").selectOption({ label: "Tỷ lệ % của các khoản khác" });
  await second.getByLabel("Tỷ lệ (%)").fill("10");
  await expect(page.getByTestId("class-sum")).toContainText("22.000.000 đồng");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(total(page)).toHaveText(["2", "80", "32", "22.000.000"]);

  // The second is a copy of the first, changed.
  await page.getByRole("button", { name: "Chép thành lớp mới: =Kỹ năng số cơ bản" }).click();
  await expect(page.getByLabel("Tên lớp, chương trình")).toHaveValue("=Kỹ năng số cơ bản (bản chép)");
  await page.getByLabel("Tên lớp, chương trình").fill("Trí tuệ nhân tạo trong công việc");
  await page.getByLabel("Số lớp", { exact: true }).fill("1");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(total(page)).toHaveText(["3", "120", "48", "33.000.000"]);
  const notices = page.getByTestId("notices");
  await notices.getByText("Đơn giá cao hơn mức trần đơn vị đã ghi (2)").click();
  await expect(notices.getByRole("link", { name: "Trí tuệ nhân tạo trong công việc" })).toBeVisible();
  await axe(page);
  await page.reload();
  await expect(total(page)).toHaveText(["3", "120", "48", "33.000.000"]);

  // A second plan for the year is not made in silence.
  await open(page, "#/annual");
  await page.getByRole("textbox", { name: "Kế hoạch cho năm" }).fill("2027");
  await expect(page.getByText("Năm 2027 đã có kế hoạch rồi.")).toBeVisible();
  await page.getByRole("button", { name: "Lập kế hoạch năm" }).click();
  await expect(page).toHaveURL(/annual$/);
  await page.getByRole("link", { name: /^Mở “/ }).click();

  await page.getByRole("link", { name: "Văn bản", exact: true }).click();
  await axe(page);
  const plan = await saved(page, "Tải kế hoạch kèm phụ lục");
  expect(plan.name).toBe("ke-hoach-dao-tao-2027.docx");
  const xml = unpacked(plan.bytes, "word/document.xml");
  for (const text of ["UBND XÃ BÌNH MINH", "33.000.000", "ba mươi ba triệu đồng", "Trí tuệ nhân tạo"]) {
    expect(xml.toUpperCase()).toContain(text.toUpperCase());
  }
  const report = await saved(page, "Tải báo cáo sáu tháng");
  expect(unpacked(report.bytes, "word/document.xml")).toContain("0 lượt trên 120 lượt");
  const rows = (await saved(page, "Tải danh sách lớp dạng CSV")).bytes.toString("utf8");
  expect(rows).toContain("'=Kỹ năng số cơ bản");
  for (const cost of [";22000000;", ";11000000;"]) expect(rows).toContain(cost);
  await page.getByRole("button", { name: "Xem và in kế hoạch" }).click();
  await expect(page.getByTestId("sheet")).toContainText("Danh mục lớp đào tạo, bồi dưỡng");
  await axe(page);
});
