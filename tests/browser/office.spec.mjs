import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";

import { axe, expect, open, test } from "./support.mjs";

/// A plan of one's own with one goal, on the page of its papers.
async function onPaper(page) {
  await open(page, "#/plans");
  await page.getByRole("button", { name: "Lập kế hoạch trống" }).click();
  await page.getByRole("button", { name: "Thêm mục tiêu" }).click();
  await page.getByRole("textbox", { name: "Mục tiêu" }).fill("Trả lời thư trong hai ngày");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByTestId("goal")).toHaveCount(1);
  await page.getByRole("link", { name: "Xem bản in" }).click();
  await expect(page.getByTestId("sheet")).toBeVisible();
}

/// One file out of a packed one, by the list at its end.
function unpacked(bytes, wanted) {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, note] = [20, 28, 30, 32].map((place, index) =>
      index === 0 ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place),
    );
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

async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("a paper becomes a Word file, written by a worker that nobody fetched before", async ({ page }) => {
  test.setTimeout(600_000);
  const asked = [];
  page.context().on("request", (request) => {
    if (/\/office-/.test(request.url())) asked.push(request.url());
  });
  await onPaper(page);
  await page.waitForTimeout(1500);
  expect(asked, "nothing of the office before it is asked").toEqual([]);

  const press = () => page.getByRole("button", { name: "Tải bản Word" }).click();
  const plan = await saved(page, press);
  expect(plan.name).toMatch(/^ke-hoach-ca-nhan-\d{4}\.docx$/);
  expect(asked.length).toBe(3);
  const status = page.getByTestId("office-status");
  await expect(status).toContainText(`${plan.name} (`);
  await expect(status).toContainText("Tệp đã được mở lại để kiểm tra");
  await axe(page);
  const xml = unpacked(plan.bytes, "word/document.xml");
  expect(xml).toContain("Trả lời thư trong hai ngày");
  expect(xml).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT");
  expect(xml.endsWith("</w:document>")).toBe(true);

  // The second time nothing is fetched, and the same paper is the same file.
  const again = await saved(page, press);
  expect(again.bytes.equals(plan.bytes)).toBe(true);
  expect(asked.length).toBe(3);

  await page.getByLabel("Có Quốc hiệu, Tiêu ngữ và tên cơ quan").uncheck();
  const own = await saved(page, press);
  expect(unpacked(own.bytes, "word/document.xml")).not.toContain("CỘNG HÒA");
});

test("the Party's papers have no name of the State, and parts that can be left out", async ({ page }) => {
  test.setTimeout(600_000);
  await onPaper(page);
  const sheet = page.getByTestId("sheet");
  await page.getByLabel("Bản cam kết tu dưỡng, rèn luyện, phấn đấu").check();
  await expect(sheet).toContainText("TU DƯỠNG, RÈN LUYỆN, PHẤN ĐẤU NĂM");
  await expect(sheet).toContainText("7. Kế hoạch hành động");
  await expect(sheet).not.toContainText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  await page.getByLabel("Về tác phong, lề lối làm việc").uncheck();
  await expect(sheet).toContainText("6. Kế hoạch hành động");
  await axe(page);
  const paper = await saved(page, () => page.getByRole("button", { name: "Tải bản Word" }).click());
  expect(paper.name).toMatch(/^ban-cam-ket-\d{4}\.docx$/);
  const xml = unpacked(paper.bytes, "word/document.xml");
  expect(xml).toContain("ĐẢNG CỘNG SẢN VIỆT");
  expect(xml).not.toContain("CỘNG HÒA");
  expect(xml).not.toContain("lề lối");

  await page.getByLabel("Phiếu chuẩn bị kiểm điểm cá nhân").check();
  await expect(sheet).toContainText("PHIẾU CHUẨN BỊ KIỂM ĐIỂM CÁ NHÂN");
  await page.getByLabel("Tôi giữ chức vụ lãnh đạo, quản lý").check();
  await expect(sheet).toContainText("Kết quả lãnh đạo, chỉ đạo, quản lý");
  await axe(page);
  await page.getByLabel("Bản tóm tắt tự soi").check();
  await expect(sheet).toContainText("BẢN TÓM TẮT TỰ SOI");
  await expect(sheet).not.toContainText("Kết quả theo chủ đề");
});

test.describe("when the office cannot be had", () => {
  test.use({ expectedErrors: [/office|ERR_FAILED|Failed to load/] });

  test("the person is told, and a second try works", async ({ page }) => {
    test.setTimeout(600_000);
    await onPaper(page);
    await page.context().route("**/office-*", (route) => route.abort());
    await page.getByRole("button", { name: "Tải bản Word" }).click();
    await expect(page.getByTestId("office-status")).toContainText("Chưa tạo được tệp", { timeout: 60_000 });
    await expect(page.getByTestId("office-status")).toContainText("Bạn vẫn in được từ trang này");
    await axe(page);
    await page.context().unroute("**/office-*");
    const plan = await saved(page, () => page.getByRole("button", { name: "Tải bản Word" }).click());
    expect(plan.bytes.length).toBeGreaterThan(3000);
  });
});
