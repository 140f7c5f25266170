import { readFile } from "node:fs/promises";

import { press, type as typeInto } from "./keyboard.mjs";
import { axe, expect, open, test } from "./support.mjs";

const type = (locator, text) => typeInto(locator, text, { leaving: true });

const faults = (page) => page.getByRole("region", { name: "Những chỗ còn phải sửa" });
const step = (page, name) => page.getByRole("navigation", { name: "Các bước soạn" }).getByRole("link", { name });
const field = (page, name) => page.getByLabel(name, { exact: true });

/// Begins a standard and fills in everything but its items.
async function begin(page, title) {
  await open(page, "#/editor");
  await type(page.getByLabel("Tên bộ chuẩn mực"), title);
  await type(page.getByLabel("Cơ quan ban hành"), "Sở A");
  await press(page.getByRole("button", { name: "Bắt đầu soạn" }));
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await type(field(page, "Tên ngắn").first(), "Sở A");
  await type(field(page, "Giới thiệu").first(), "Dành cho mọi người ở Sở A.");
}

async function addItem(page, text) {
  await press(step(page, "Phần và tiêu chí"));
  await press(page.getByRole("button", { name: "Thêm tiêu chí" }).first());
  const box = field(page, "Nội dung tiêu chí").first();
  await expect(box).toBeFocused();
  await box.pressSequentially(text);
  await box.press("Tab");
}

async function fillSection(page) {
  await press(step(page, "Phần và tiêu chí"));
  await type(field(page, "Tên phần").first(), "Tiếp công dân");
  await page.getByLabel("Chủ đề", { exact: true }).first().selectOption("d10");
}

async function savedFile(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), press(button)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("an official writes a standard by keyboard, is led to what is missing, uses it, changes it", async ({ page }) => {
  test.setTimeout(240_000);
  await begin(page, "Quy tắc của Sở A");

  // Asked what is missing, the page says where, and each place can be reached.
  await press(page.getByRole("button", { name: "Xem từng chỗ" }));
  await expect(faults(page)).toContainText("Phần 1, tên: Hãy điền chỗ này.");
  await press(faults(page).getByRole("button", { name: /^Phần 1, tên/ }));
  await expect(field(page, "Tên phần").first()).toBeFocused();
  await fillSection(page);
  await addItem(page, "Tôi chào người dân trước.");
  await addItem(page, "Tôi hẹn rõ ngày trả.");
  await addItem(page, "Tôi cảm ơn khi nhận góp ý.");
  await expect(page.getByText("Đã đủ, có thể đưa vào dùng.")).toBeVisible();

  await press(step(page, "Phần và tiêu chí"));
  await press(page.getByRole("button", { name: "Đưa xuống: Tôi chào người dân trước." }));
  await expect(page.locator(".editor__row").first()).toContainText("Tôi hẹn rõ ngày trả.");
  await axe(page);

  await press(step(page, "Xem thử"));
  await expect(page.getByRole("group", { name: "Tôi hẹn rõ ngày trả." })).toBeVisible();
  await press(page.getByRole("button", { name: "Tiếp theo" }));
  await expect(page.getByRole("group", { name: "Tôi chào người dân trước." })).toBeVisible();
  await axe(page);

  await press(step(page, "Đưa vào dùng"));
  const before = await savedFile(page, page.getByRole("button", { name: "Tải tệp về" }));
  expect(before.name).toMatch(/^quy-tac-cua-so-a-[a-z0-9]+-1\.0\.0\.json$/);
  await press(page.getByRole("button", { name: "Đưa vào dùng" }));
  await expect(page.getByText("Đã đưa vào dùng: Quy tắc của Sở A, phiên bản 1.0.0.")).toBeVisible();
  const published = await savedFile(page, page.getByRole("button", { name: "Tải tệp về" }));
  expect(published.text).toBe(before.text);
  await press(page.getByRole("button", { name: "Lập phiếu từ bộ này" }));
  await expect(page.getByRole("link", { name: "Quy tắc của Sở A" })).toBeVisible();

  // A changed wording: only its author knows whether the answers still hold.
  await open(page, "#/editor");
  await press(page.getByRole("button", { name: "Sửa: Quy tắc của Sở A" }));
  await press(page.getByRole("link", { name: "Tôi hẹn rõ ngày trả." }));
  await type(field(page, "Nội dung tiêu chí").first(), "Tôi hẹn rõ ngày và giờ trả.");
  await press(step(page, "Đưa vào dùng"));
  await press(page.getByRole("button", { name: "Đưa vào dùng" }));
  await expect(page.getByText("Hãy cho biết nghĩa có đổi không.")).toBeVisible();
  await page.getByRole("radio", { name: /^Cần xem lại/ }).check();
  await expect(page.getByText("Phiên bản mới: 1.1.0")).toBeVisible();
  await axe(page);
  await press(page.getByRole("button", { name: "Đưa vào dùng" }));
  await expect(page.getByText("phiên bản 1.1.0.")).toBeVisible();
  const migration = await savedFile(page, page.getByRole("button", { name: "Tải tệp chuyển đổi" }));
  const { map } = JSON.parse(migration.text);
  expect(map.map((line) => line.change)).toEqual(["reworded", "unchanged", "unchanged"]);
});

test("a draft outlives a reload, is undone, and comes back from its file unchanged", async ({ page }) => {
  test.setTimeout(180_000);
  await begin(page, "Quy tắc của Sở B");
  await fillSection(page);
  await addItem(page, "Tôi đến đúng giờ.");
  await press(step(page, "Đưa vào dùng"));
  const first = await savedFile(page, page.getByRole("button", { name: "Tải tệp về" }));
  const second = await savedFile(page, page.getByRole("button", { name: "Tải tệp về" }));
  expect(second.text).toBe(first.text);

  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Quy tắc của Sở B" })).toBeVisible();
  await press(step(page, "Phần và tiêu chí"));
  await press(page.getByRole("button", { name: "Bỏ: Tôi đến đúng giờ." }));
  await expect(page.locator(".editor__row")).toHaveCount(0);
  await press(page.getByRole("button", { name: "Hoàn tác" }).first());
  await expect(page.locator(".editor__row")).toHaveCount(1);

  await open(page, "#/editor");
  await press(page.getByRole("button", { name: "Xóa: Quy tắc của Sở B" }));
  await press(page.getByRole("dialog").getByRole("button", { name: "Xóa" }));
  await expect(page.getByRole("heading", { name: "Quy tắc của Sở B" })).toHaveCount(0);
  const buffer = Buffer.from(first.text);
  await page.locator("input[type=file]").setInputFiles({ name: first.name, mimeType: "application/json", buffer });
  await expect(page.getByRole("heading", { level: 1, name: "Quy tắc của Sở B" })).toBeVisible();
  await press(step(page, "Đưa vào dùng"));
  const again = await savedFile(page, page.getByRole("button", { name: "Tải tệp về" }));
  expect(again.text).toBe(first.text);
});

test("the steps of the editor are sound on a phone and for other eyes", async ({ page }) => {
  test.setTimeout(180_000);
  await begin(page, "Quy tắc của Sở C");
  await fillSection(page);
  await addItem(page, "Tôi giữ lời hứa.");
  for (const name of ["Căn cứ", "Thang trả lời", "Chủ đề học"]) {
    await press(step(page, name));
    await press(page.getByRole("button", { name: /^Thêm (văn bản|thang|chủ đề)/ }).last());
  }
  for (const name of ["Giới thiệu", "Phần và tiêu chí", "Căn cứ", "Thang trả lời", "Chủ đề học", "Xem thử", "Đưa vào dùng"]) {
    await press(step(page, name));
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await axe(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test("a standard of the library is copied with its origin as a source", async ({ page }) => {
  await open(page, "#/editor");
  await page.getByLabel("Bộ để chép").selectOption("vhcv-2018");
  await press(page.getByRole("button", { name: "Tạo bản sao" }));
  await expect(page.getByRole("heading", { level: 1, name: /^Theo: / })).toBeVisible();
  await press(step(page, "Căn cứ"));
  await expect(page.getByLabel("Lưu ý").nth(-2)).toHaveValue("Bộ này được chép từ đây rồi sửa lại.");
});
