import { readFile } from "node:fs/promises";

import { button, CANARY, copyCode, heading, isOpen, lock, PASSPHRASE, protect, secret, stored, unlock, write } from "./privacy.mjs";
import { axe, expect, open, test } from "./support.mjs";

test("two people, one with a passphrase: neither sees the other, and one can go without the other", async ({ page }) => {
  await write(page);
  await protect(page);
  await page.getByText("Lập hồ sơ cho người khác").click();
  await button(page, "Lập hồ sơ").click();
  await expect(page.getByText("Hãy đặt tên cho hồ sơ").first()).toBeVisible();
  await page.getByLabel("Tên hồ sơ mới").fill("Chị Lan");
  await button(page, "Lập hồ sơ").click();
  await expect(heading(page, "Mở hồ sơ")).toBeVisible();
  await expect(secret(page)).toBeFocused();

  await button(page, "Mở: Chị Lan").click();
  await expect(page.getByRole("radio", { name: "Công chức" })).not.toBeChecked();
  await open(page, "#/rounds");
  await expect(page.getByText("Phiếu thử")).toHaveCount(0);
  await open(page, "#/data");
  await expect(page.getByText("Chị Lan")).toBeVisible();
  await expect(page.getByText("1 hồ sơ", { exact: true })).toBeVisible();
  await page.getByRole("checkbox", { name: /Tôi đã có tệp dự phòng/ }).check();
  await button(page, "Xóa hồ sơ này…").click();
  await button(page, "Xóa hẳn").click();
  await expect(heading(page, "Đã xóa hết")).toBeFocused();
  expect(await stored(page)).not.toContain("Chị Lan");
  await button(page, "Mở lại từ đầu").click();

  await expect(heading(page, "Mở hồ sơ")).toBeVisible();
  await expect(page.getByText("Chị Lan")).toHaveCount(0);
  await unlock(page);
  await isOpen(page);
  await open(page, "#/rounds");
  await expect(page.getByText("Phiếu thử").first()).toBeVisible();
});

test("at the gate another person makes a profile of their own, and everything can be taken away as it stands", async ({ page }) => {
  await write(page);
  await protect(page);
  await lock(page);
  await page.getByText("Khi cần người giúp đỡ kỹ thuật").click();
  const saving = page.waitForEvent("download");
  await button(page, "Tải nguyên trạng dữ liệu").click();
  const raw = await readFile(await (await saving).path(), "utf8");
  expect(raw).not.toContain(CANARY);
  await expect(page.getByText("Đã trao tệp guong-raw.json")).toBeVisible();
  await button(page, "Lập hồ sơ và mở").click();
  await expect(page.getByText("Hãy đặt tên cho hồ sơ").first()).toBeVisible();
  await page.getByLabel("Tên hồ sơ").fill("Anh Nam");
  await page.getByLabel("Tên hồ sơ").press("Enter");
  await expect(button(page, "Khóa")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Mở hồ sơ");
  await page.reload();
  await expect(button(page, "Mở: Anh Nam")).toBeVisible();
});

/// Puts the profile behind a passphrase beside a window that has it open, right after something was done to both: that
/// window closes it too, and nothing legible is left, nor after a reload.
async function protectBeside(context, page, before = async () => {}) {
  await write(page);
  const other = await context.newPage();
  await open(other, "#/rounds");
  await expect(other.getByText("Phiếu thử").first()).toBeVisible();
  await page.bringToFront();
  await protect(page, PASSPHRASE, () => before(other));
  await expect(heading(other, "Mở hồ sơ")).toBeVisible();
  expect(await stored(page)).not.toContain(CANARY);
  await other.close();
  await page.reload();
  expect(await stored(page)).not.toContain(CANARY);
  await unlock(page);
  await isOpen(page);
}

test("another window that was open does not bring the legible copy back", async ({ context, page }) => {
  await protectBeside(context, page);
});

// Where there are locks there are two databases, one read after the other.
for (const [where, slowness, forgetLocks] of [
  ["where windows can wait for each other", 900, () => {}],
  ["where they cannot", 1800, () => {
    delete Navigator.prototype.locks;
    delete Navigator.prototype.storageBuckets;
  }],
]) {
  test(`another window that is just bringing something back does not undo the passphrase, ${where}`, async ({ context, page }) => {
    await context.addInitScript(forgetLocks);
    await context.addInitScript(() => {
      Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
        set(callback) {
          const isSlow = () => window.slowness && this.mode === "readonly";
          this.addEventListener("complete", (event) => {
            if (isSlow()) setTimeout(() => callback.call(this, event), window.slowness);
            else callback.call(this, event);
          });
        },
      });
    });
    await protectBeside(context, page, async (other) => {
      await other.evaluate((slowness) => (window.slowness = slowness), slowness);
      await page.evaluate(() => localStorage.removeItem(Object.keys(localStorage).find((key) => /^guong\/.*\/head$/.test(key))));
    });
  });
}

test("left alone it warns, and then locks itself", async ({ page }) => {
  await page.clock.install();
  await protect(page);
  await open(page, "#/settings");
  await page.getByRole("radio", { name: "1 phút" }).check();
  await page.clock.fastForward(31_000);
  await expect(page.getByText("sẽ tự khóa sau 30 giây")).toBeVisible();
  await button(page, "Tôi vẫn ở đây").click();
  await expect(page.getByText("sẽ tự khóa sau 30 giây")).toHaveCount(0);
  await page.clock.fastForward(31_000);
  await expect(page.getByText("sẽ tự khóa sau 30 giây")).toBeVisible();
  await page.clock.fastForward(31_000);
  await expect(heading(page, "Mở hồ sơ")).toBeVisible();
});

test("without a passphrase the settings say that they have no effect; three presses of Shift hide any profile", async ({ page }) => {
  await open(page, "#/settings");
  await expect(page.getByText("Chỉ có tác dụng với hồ sơ có mật khẩu")).toBeVisible();
  await page.getByRole("checkbox", { name: /Bấm phím Shift ba lần/ }).check();
  for (const _ of [1, 2, 3]) await page.keyboard.press("Shift");
  await expect(page).toHaveURL("about:blank");
});

test("the gate and my data are sound, in both languages, wide and narrow", async ({ page }) => {
  const widths = [1280, 360, 320];
  const sound = async (where) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await axe(page);
      const overflow = await page.evaluate(() => {
        const root = document.documentElement;
        return root.scrollWidth - root.clientWidth;
      });
      expect(overflow, `${where} at ${width}`).toBe(0);
    }
  };
  const openAll = () =>
    page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await open(page, "#/data");
  await expect(heading(page, "Mật khẩu cho hồ sơ này")).toBeVisible();
  for (const lang of ["vi", "en"]) {
    await openAll();
    await sound(`my data, ${lang}`);
    await page.getByTestId("lang").click();
  }
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(PASSPHRASE);
  await page.getByLabel("Nhập lại mật khẩu mới", { exact: true }).fill(PASSPHRASE);
  await button(page, "Đặt mật khẩu").click();
  await expect(heading(page, "Mã khôi phục: hãy chép ra giấy")).toBeVisible();
  for (const lang of ["vi", "en"]) {
    await sound(`the code, ${lang}`);
    await page.getByTestId("lang").click();
  }
  await copyCode(page);
  for (const lang of ["vi", "en"]) {
    await openAll();
    await sound(`my data behind a passphrase, ${lang}`);
    await page.getByTestId("lang").click();
  }
  await lock(page);
  await button(page, "Mở hồ sơ").click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await sound("the gate, vi");
  await button(page, "English").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(heading(page, "Open a profile")).toBeVisible();
  await button(page, "Use the recovery code").click();
  await openAll();
  await sound("the gate, en");
});
