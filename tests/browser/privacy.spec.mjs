import { readFile } from "node:fs/promises";

import { button, CANARY, copyCode, heading, isOpen, lock, PASSPHRASE, protect, secret, stored, unlock, write } from "./privacy.mjs";
import { expect, open, test } from "./support.mjs";

const OTHER = "nam chiec thuyen nho qua song";

test("behind a passphrase nothing legible is stored, and only the passphrase brings it back", async ({ page }) => {
  const place = await write(page);
  const before = await stored(page);
  for (const text of [CANARY, "Việc thứ 1", "Phiếu thử"]) expect(before).toContain(text);
  await protect(page);
  await expect.poll(() => stored(page)).not.toContain(CANARY);
  const sealed = await stored(page);
  for (const text of ["Việc thứ", "Phiếu thử", "own.t1"]) expect(sealed).not.toContain(text);

  await open(page, place);
  await page.reload();
  await expect(heading(page, "Mở hồ sơ")).toBeVisible();
  await expect(secret(page)).toBeFocused();
  await expect(page.getByText(/Hồ sơ có mật khẩu, lập ngày \d\d\/\d\d\/\d{4}/)).toBeVisible();
  await expect(page.getByText(CANARY)).toHaveCount(0);
  expect(await page.title()).toBe("Gương");

  const closed = await stored(page);
  await unlock(page, "khong phai mat khau nay");
  await expect(page.getByText("Mật khẩu này không mở được hồ sơ").first()).toBeVisible();
  await expect(page.locator("#error-summary")).toBeFocused();
  await expect(secret(page)).toHaveValue("khong phai mat khau nay");
  await unlock(page, "");
  await expect(page.getByText("Hãy nhập mật khẩu.").first()).toBeVisible();
  expect(await stored(page)).toBe(closed);

  await button(page, "Hiện mật khẩu").click();
  await expect(secret(page)).toHaveAttribute("type", "text");
  await unlock(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByTestId("opt-3")).toBeChecked();
  await expect(page.getByLabel("Ghi chú cho riêng bạn")).toHaveValue(CANARY);

  await page.getByLabel("Ghi chú cho riêng bạn").fill(`${CANARY} lần hai`);
  await page.getByLabel("Ghi chú cho riêng bạn").blur();
  await lock(page);
  expect(await stored(page)).not.toContain(CANARY);
  await unlock(page);
  await expect(page.getByLabel("Ghi chú cho riêng bạn")).toHaveValue(`${CANARY} lần hai`);
});

test("a passphrase must be long enough, not common, and the same twice; or five words are proposed", async ({ page }) => {
  await open(page, "#/data");
  const first = page.getByLabel("Mật khẩu mới", { exact: true });
  const again = page.getByLabel("Nhập lại mật khẩu mới", { exact: true });
  for (const [one, other, words] of [
    ["", "", "Hãy nhập mật khẩu."],
    ["ngan qua", "ngan qua", "có 8 ký tự, cần ít nhất 15"],
    ["matkhau123456789", "matkhau123456789", "bị đoán đầu tiên"],
    ["abcabcabcabcabcabc", "abcabcabcabcabcabc", "lặp lại một đoạn ngắn"],
    [PASSPHRASE, OTHER, "chưa giống nhau"],
  ]) {
    await first.fill(one);
    await again.fill(other);
    await again.press("Enter");
    await expect(page.locator("#error-summary").getByText(words), words).toBeVisible();
    await expect(page.locator("#error-summary")).toBeFocused();
    await expect(first).toHaveValue(one);
  }
  await first.fill("");
  await page.getByRole("button", { name: "Gợi ý năm từ" }).last().click();
  await expect(first).toHaveAttribute("type", "text");
  await expect(first).toHaveValue(/^[a-z]+( [a-z]+){4}$/);
  await expect(again).toHaveValue(await first.inputValue());
  await button(page, "Đặt mật khẩu").click();
  await expect(heading(page, "Mã khôi phục: hãy chép ra giấy")).toBeVisible();
});

test("the recovery code opens, a typo is told apart, and lost codes can be replaced", async ({ page }) => {
  const place = await write(page);
  const code = await protect(page);
  await open(page, place);
  await lock(page);
  const closed = await stored(page);
  await button(page, "Dùng mã khôi phục").click();
  const field = page.getByLabel("Mã khôi phục", { exact: true });
  await expect(field).toBeFocused();
  const swapped = code.slice(0, -1) + (code.endsWith("7") ? "8" : "7");
  for (const wrong of [code.slice(0, 9), swapped]) {
    await field.fill(wrong);
    await field.press("Enter");
    await expect(page.getByText("Mã gõ chưa đúng").first()).toBeVisible();
  }
  expect(await stored(page)).toBe(closed);
  await field.fill(code.toLowerCase().replaceAll("-", " "));
  await field.press("Enter");
  await expect(page.getByLabel("Ghi chú cho riêng bạn")).toHaveValue(CANARY);

  await open(page, "#/data");
  await page.getByText("Lập mã khôi phục mới").click();
  await button(page, "Lập mã mới").click();
  await expect(heading(page, "Mã khôi phục: hãy chép ra giấy")).toBeFocused();
  const next = await copyCode(page);
  expect(next).not.toBe(code);
  await lock(page);
  await button(page, "Dùng mã khôi phục").click();
  await field.fill(code);
  await field.press("Enter");
  await expect(page.getByText("Mã này không phải của hồ sơ này").first()).toBeVisible();
  await field.fill(next);
  await field.press("Enter");
  await isOpen(page);
});

test("the passphrase is changed with the old one, or with the code when it is forgotten", async ({ page }) => {
  const code = await protect(page);
  const change = async (old, label, next) => {
    await page.getByLabel(label, { exact: true }).fill(old);
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(next);
    await page.getByLabel("Nhập lại mật khẩu mới", { exact: true }).fill(next);
    await button(page, "Đổi mật khẩu").click();
  };
  await page.getByText("Đổi mật khẩu", { exact: true }).first().click();
  await change("khong phai mat khau nay", "Mật khẩu đang dùng", OTHER);
  await expect(page.getByText("Đây không phải mật khẩu đang dùng").first()).toBeVisible();
  await change(PASSPHRASE, "Mật khẩu đang dùng", OTHER);
  await expect(page.getByText("Mật khẩu cũ không mở được hồ sơ nữa")).toBeVisible();
  await lock(page);
  await unlock(page, PASSPHRASE);
  await expect(page.getByText("Mật khẩu này không mở được hồ sơ").first()).toBeVisible();
  await unlock(page, OTHER);
  await isOpen(page);
  await page.getByText("Đổi mật khẩu", { exact: true }).first().click();
  await page.getByRole("button", { name: "Quên mật khẩu" }).click();
  await change(code, "Mã khôi phục", PASSPHRASE);
  await expect(page.getByText("Mật khẩu cũ không mở được hồ sơ nữa")).toBeVisible();
  await lock(page);
  await unlock(page, PASSPHRASE);
  await isOpen(page);
});

test("a backup under a passphrase opens in the same screen; a wrong passphrase or an altered byte changes nothing", async ({ page }) => {
  const place = await write(page);
  await protect(page);
  await page.getByLabel("Mật khẩu của tệp", { exact: true }).fill(OTHER);
  await page.getByLabel("Nhập lại mật khẩu của tệp", { exact: true }).fill(OTHER);
  const saving = page.waitForEvent("download");
  await button(page, "Tạo tệp").click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^guong-.*\.guong-backup\.age$/);
  const file = await readFile(await download.path(), "utf8");
  expect(file).toContain("BEGIN AGE ENCRYPTED FILE");
  await expect(page.getByText("Đã có tệp dự phòng hôm nay")).toBeVisible();

  const choose = (name, text) =>
    page.getByLabel("Chọn tệp dự phòng").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  const type = async (passphrase) => {
    await page.getByLabel("Mật khẩu của tệp", { exact: true }).last().fill(passphrase);
    await button(page, "Mở tệp").click();
  };
  const before = await stored(page);
  await choose("ban-cua-toi.age", file);
  await expect(page.getByLabel("Mật khẩu của tệp", { exact: true }).last()).toBeFocused();
  await type(PASSPHRASE);
  await expect(page.getByText("Mật khẩu này không mở được ban-cua-toi.age").first()).toBeVisible();

  const lines = file.split("\n");
  const at = lines.length - 4;
  lines[at] = (lines[at].startsWith("A") ? "B" : "A") + lines[at].slice(1);
  await choose("bi-sua.age", lines.join("\n"));
  await type(OTHER);
  await expect(page.getByText("bi-sua.age đã bị sửa").first()).toBeVisible();
  await choose("bi-cat.age", file.slice(0, 300));
  await type(OTHER);
  await expect(page.getByText("bi-cat.age đã bị sửa").first()).toBeVisible();
  expect(await stored(page)).toBe(before);

  await choose("ban-cua-toi.age", file);
  await type(OTHER);
  await expect(heading(page, "Xem trước: ban-cua-toi.age")).toBeVisible();
  await expect(page.getByRole("table", { name: "Nếu khôi phục thì sẽ" })).toBeVisible();
  await page.getByRole("button", { name: "Thôi, không khôi phục" }).click();

  // Into an empty profile that has no passphrase.
  await page.getByRole("checkbox", { name: /Tôi đã có tệp dự phòng/ }).check();
  await button(page, "Xóa tất cả…").click();
  await button(page, "Xóa hẳn").click();
  await button(page, "Mở lại từ đầu").click();
  await expect(page.getByRole("radio", { name: "Công chức" })).not.toBeChecked();
  await open(page, "#/data");
  await choose("ban-cua-toi.age", file);
  await type(OTHER);
  await button(page, "Khôi phục").click();
  await expect(page.getByText(/Đã khôi phục \d+ mục/)).toBeVisible();
  await open(page, place);
  await expect(page.getByLabel("Ghi chú cho riêng bạn")).toHaveValue(CANARY);
});
