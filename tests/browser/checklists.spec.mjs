import { readFile } from "node:fs/promises";

import { press, type } from "./keyboard.mjs";
import { axe, expect, open, test } from "./support.mjs";

const rows = (page) => page.getByRole("list", { name: "Phiếu của bạn" }).getByRole("listitem");
const summary = (page) => page.locator("#error-summary");
const names = (page) => page.getByRole("article").getByRole("heading", { level: 3 });

/// Searches, picks so many of what is found, and says their texts.
async function pick(page, words, count) {
  await type(page.getByRole("searchbox", { name: "Tìm tiêu chí" }), words);
  const found = page.locator(".builder__items").getByRole("checkbox");
  await expect(found.first()).toBeVisible();
  const texts = [];
  for (let index = 0; index < count; index += 1) {
    await press(found.nth(index), "Space");
    await expect(found.nth(index)).toBeChecked();
    texts.push(await page.locator(".builder__items .checkbox__label").nth(index).innerText());
  }
  return texts;
}

/// Makes a checklist of three items and keeps it.
async function make(page, title) {
  await open(page, "#/checklists/new");
  await type(page.getByLabel("Tên phiếu"), title);
  await pick(page, "cong dan", 3);
  await press(page.getByRole("button", { name: "Lưu phiếu" }));
  await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible();
}

test("a checklist is built by keyboard alone, refused with its reasons, kept, and begun", async ({ page }) => {
  await open(page, "#/checklists");
  await press(page.getByRole("link", { name: "Lập phiếu mới" }));
  await press(page.getByRole("button", { name: "Lưu phiếu" }));
  await expect(summary(page)).toBeFocused();
  await expect(summary(page)).toContainText("Hãy đặt tên.");
  await expect(summary(page)).toContainText("Hãy chọn ít nhất một tiêu chí.");

  await type(page.getByLabel("Tên phiếu"), "Tự soi quý IV");
  const [first, second] = await pick(page, "dao duc", 2);
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByText("2 tiêu chí, khoảng 1 phút")).toBeVisible();

  const down = page.getByRole("button", { name: `Đưa xuống: ${first}` });
  await press(down);
  await expect(rows(page).first()).toContainText(second);
  await expect(page.getByRole("status").filter({ hasText: "nay ở vị trí 2 trên 2" })).toHaveCount(1);
  await expect(down).toBeFocused();

  await type(page.getByLabel("Nội dung tiêu chí"), "Tôi trả lời thư trong một ngày.");
  await press(page.getByRole("button", { name: "Thêm vào phiếu" }));
  await expect(rows(page)).toHaveCount(3);

  await press(page.getByRole("button", { name: "Trọng số của: Tôi trả lời thư" }));
  await type(page.getByLabel("Trọng số", { exact: true }), "2,5");
  await press(page.getByRole("button", { name: "Lưu phiếu" }));
  await expect(summary(page)).toBeFocused();
  await expect(summary(page)).toContainText("Tiêu chí 3: Trọng số khác 1 cần có lý do.");
  await press(summary(page).getByRole("link"));
  const reason = page.getByLabel("Lý do trọng số khác 1");
  await expect(reason).toBeFocused();
  await reason.pressSequentially("Đơn vị đang nhấn mạnh");

  await press(page.getByLabel("Đặt tỷ trọng cho từng chủ đề"), "Space");
  const shares = page.locator(".builder__shares").getByRole("textbox");
  const count = await shares.count();
  for (let index = 0; index < count; index += 1) await type(shares.nth(index), index === 0 ? "90" : "0");
  await expect(page.getByText("Tổng: 90 %. Còn thiếu 10.")).toBeVisible();
  await press(page.getByRole("button", { name: "Lưu phiếu" }));
  await expect(summary(page)).toContainText("Hiện là 90, còn thiếu 10.");
  await expect(page.getByLabel("Tên phiếu")).toHaveValue("Tự soi quý IV");
  await type(shares.first(), "100");

  await press(page.getByRole("button", { name: "Xem trước" }));
  const preview = page.getByRole("dialog", { name: "Tự soi quý IV" });
  await expect(preview.getByRole("listitem")).toHaveCount(3);
  await page.keyboard.press("Escape");
  await expect(preview).toBeHidden();

  await press(page.getByRole("button", { name: "Lưu phiếu" }));
  await expect(page).toHaveURL(/#\/checklists$/);
  await expect(page.getByText("3 tiêu chí, khoảng 1 phút")).toBeVisible();
  await press(page.getByRole("button", { name: "Bắt đầu lượt với phiếu Tự soi quý IV" }));
  await expect(page).toHaveURL(/#\/rounds\/[a-z0-9]+$/);
});

test("what is being made survives a change of language, and leaving asks", async ({ page }) => {
  await open(page, "#/checklists/new");
  await type(page.getByLabel("Tên phiếu"), "Đang soạn");
  await pick(page, "qua tang", 1);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByLabel("Name of the checklist")).toHaveValue("Đang soạn");
  await expect(page.getByRole("list", { name: "Your checklist" }).getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Cancel" }).click();
  const question = page.getByRole("dialog", { name: "Discard the changes?" });
  await question.getByRole("button", { name: "Go on editing" }).click();
  await expect(page.getByLabel("Name of the checklist")).toHaveValue("Đang soạn");
  await page.getByRole("button", { name: "Cancel" }).click();
  await question.getByRole("button", { name: "Discard the changes" }).click();
  await expect(page).toHaveURL(/#\/checklists$/);
  await open(page, "#/checklists/new");
  await expect(page.getByLabel("Name of the checklist")).toHaveValue("");
});

test("a checklist is renamed, copied, deleted, and brought back", async ({ page }) => {
  await make(page, "Phiếu A");
  await press(page.getByRole("button", { name: "Đổi tên phiếu Phiếu A" }));
  await type(page.getByLabel("Tên mới"), "  ");
  await press(page.getByRole("dialog").getByRole("button", { name: "Đổi tên" }));
  await expect(page.getByRole("dialog")).toContainText("Hãy đặt tên.");
  await type(page.getByLabel("Tên mới"), "Phiếu B");
  await press(page.getByRole("dialog").getByRole("button", { name: "Đổi tên" }));
  await expect(names(page)).toHaveText(["Phiếu B"]);
  await press(page.getByRole("button", { name: "Tạo bản sao của phiếu Phiếu B" }));
  await expect(names(page)).toHaveText(["Phiếu B (bản sao)", "Phiếu B"]);
  await press(page.getByRole("button", { name: "Xóa phiếu Phiếu B (bản sao)" }));
  await press(page.getByRole("dialog").getByRole("button", { name: "Xóa" }));
  await expect(names(page)).toHaveText(["Phiếu B"]);
  await page.getByRole("main").getByRole("button", { name: "Hoàn tác" }).or(page.getByRole("button", { name: "Hoàn tác" })).first().click();
  await expect(names(page)).toHaveText(["Phiếu B (bản sao)", "Phiếu B"]);
});

async function exported(page, name) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: `Lưu ra tệp phiếu ${name}` }).first().click();
  return readFile(await (await download).path(), "utf8");
}

const choose = (page, text, name = "x.guong-checklist.json") =>
  page.locator("#checklists-file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

test("a checklist handed round as a file comes back equal", async ({ page }) => {
  await make(page, "Phiếu gửi đi");
  const text = await exported(page, "Phiếu gửi đi");
  await choose(page, text);
  await expect(names(page)).toHaveText(["Phiếu gửi đi", "Phiếu gửi đi"]);
  expect(await exported(page, "Phiếu gửi đi")).toBe(text);
});

const whole = (change) =>
  JSON.stringify({ format: "guong-checklist", format_version: 1, title: "Lạ", entries: [{ item: "own.a" }], own_items: [{ id: "own.a", text: "Tôi…", theme: "d01", criticality: "normal" }], ...change });

for (const [what, text, told] of [
  ["damaged", '{"format": "guong-checklist", ', /dòng 1/],
  ["foreign", '{"format": "another-app", "format_version": 1}', /another-app/],
  ["newer", whole({ format_version: 2 }), /phiên bản/],
  ["too deep", whole({ note: JSON.parse("[".repeat(200) + "]".repeat(200)) }), /lồng|sâu|tầng/],
  ["wrong in one place", whole({ entries: [{ item: "own.a", weight: 9999 }] }), /entries\[0\]\.weight/],
  ["too large", `"${"a".repeat(5 * 1024 * 1024)}"`, /quá lớn/],
]) {
  test(`a ${what} file says what is wrong and changes nothing`, async ({ page }) => {
    await make(page, "Phiếu cũ");
    await choose(page, text);
    await expect(page.getByText(told).first()).toBeVisible();
    await expect(names(page)).toHaveText(["Phiếu cũ"]);
  });
}

for (const [width, scheme] of [[1280, "light"], [1280, "dark"], [320, "light"]]) {
  test(`axe finds nothing in the checklists at ${width}, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await make(page, "Phiếu A");
    await axe(page);
    await page.getByRole("link", { name: "Phiếu A", exact: true }).click();
    await pick(page, "dao duc", 1);
    await page.getByRole("button", { name: /^Trọng số của/ }).first().click();
    await page.getByLabel("Trọng số", { exact: true }).fill("3");
    await page.getByLabel("Đặt tỷ trọng cho từng chủ đề").check();
    await page.getByRole("button", { name: "Lưu phiếu" }).click();
    await expect(summary(page)).toBeFocused();
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
