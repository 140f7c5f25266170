import { axe, expect, open, root, test } from "./support.mjs";
import { answerAll, key, openRound } from "./round.mjs";

/// The radios of the item on show that are chosen.
const chosen = (page) => page.locator("main input[type=radio]:checked");
const heading = (page) => page.getByRole("heading", { level: 1 });
const begin = (page) => page.getByRole("main").getByRole("link", { name: /^Bắt đầu: mục 1|^Tiếp tục: mục/ });

async function openFirstItem(page, items = 12) {
  await openRound(page, items);
  await begin(page).click();
  await expect(heading(page)).toContainText(`Mục 1/${items}`);
}

test("120 items are answered by digits and Enter alone", async ({ page }) => {
  test.setTimeout(1_800_000);
  await openRound(page, 120);
  await expect(begin(page)).toBeVisible();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    if (await begin(page).evaluate((link) => link === document.activeElement)) break;
  }
  await expect(begin(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toContainText("Mục 1/120");
  for (let item = 1; item <= 120; item += 1) {
    await key(page, String((item % 4) + 1));
    await key(page, "Enter");
    if (item === 120) break;
    await expect(heading(page)).toContainText(`Mục ${item + 1}/120`);
    if (item % 10 === 0) {
      // Focus is on the radio group of the next item, and seen.
      await expect(page.locator("input[type=radio]:focus-visible")).toHaveCount(1);
      await expect(page.getByRole("status").filter({ hasText: `Mục ${item + 1}/120` })).toHaveCount(1);
    }
  }
  await expect(page.getByText("120 trên 120 mục")).toBeVisible();
  await axe(page, "main");
});

test("a group of answers is one tab stop", async ({ page }) => {
  await openFirstItem(page);
  await page.locator("input[data-testid=opt-0]").focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("input[data-testid=opt-4]")).toBeFocused();
});

test("VNI digits and Telex letters typed in the note answer nothing", async ({ page }) => {
  await openFirstItem(page);
  await page.getByText("Ghi chú, minh chứng").click();
  const note = page.getByLabel("Ghi chú cho riêng bạn");
  await note.pressSequentially("Phu5c vu5 nha6n da6n ta65n tuy5 90 vv ");
  await note.pressSequentially("Phujc vuj nhaan daan taajn tuyj?");
  await expect(note).toHaveValue("Phu5c vu5 nha6n da6n ta65n tuy5 90 vv Phujc vuj nhaan daan taajn tuyj?");
  await expect(chosen(page)).toHaveCount(0);
  await expect(heading(page)).toContainText("Mục 1/12");
});

test("the keys are listed, and Esc closes the list", async ({ page }) => {
  await openFirstItem(page);
  await key(page, "?");
  const dialog = page.getByRole("dialog", { name: "Phím tắt" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("switched off, digits do nothing", async ({ page }) => {
  await openFirstItem(page);
  const item = page.url();
  await page.goto(`${root}#/settings`);
  await page.getByLabel("Cho phép trả lời bằng một phím số hoặc chữ").uncheck();
  await page.goto(item);
  await expect(heading(page)).toContainText("Mục 1/12");
  await key(page, "2");
  await key(page, "0");
  await key(page, "Enter");
  await expect(heading(page)).toContainText("Mục 1/12");
  await expect(chosen(page)).toHaveCount(0);
});

test("“does not apply” needs its reason; withheld and cleared need none", async ({ page }) => {
  await openFirstItem(page);
  await key(page, "0");
  const reason = page.getByLabel("Vì sao không áp dụng?");
  await expect(reason).toBeFocused();
  await expect(page.getByText("Chưa ghi nhận. Hãy ghi lý do")).toBeVisible();
  await expect(page.getByText("0 trên 12 mục")).toBeVisible();
  // Going on without a reason leads back to its field.
  await page.getByRole("button", { name: "Tiếp theo" }).click();
  await expect(reason).toBeFocused();
  await reason.fill("Vị trí của tôi không tiếp công dân. ");
  await expect(page.getByText("1 trên 12 mục")).toBeVisible();
  await expect(page.getByText("Chưa ghi nhận")).toBeHidden();
  await page.locator("input[data-testid=opt-0]").focus();
  await key(page, "9");
  await expect(page.getByLabel("Không muốn ghi lại")).toBeChecked();
  await expect(reason).toBeHidden();
  await page.getByRole("button", { name: "Bỏ câu trả lời" }).click();
  await expect(page.getByText("0 trên 12 mục")).toBeVisible();
});

test("after a reload one goes on at the first unanswered item", async ({ page }) => {
  await openFirstItem(page);
  const hub = page.url().replace(/\/item.*/, "");
  await answerAll(page, "334", 12);
  await page.goto(hub);
  await page.reload();
  await begin(page).click();
  await expect(heading(page)).toContainText("Mục 4/12");
  await page.goto(`${hub}/item/2`);
  await expect(page.locator("input[data-testid=opt-2]")).toBeChecked();
});

test("a note is there though the tab was closed within 100 ms of the last key", async ({ page, context }) => {
  await openFirstItem(page);
  await key(page, "3");
  await page.getByText("Ghi chú, minh chứng").click();
  const text = "Đã trao đổi với bộ phận pháp chế. ".repeat(6).trim();
  const note = page.getByLabel("Ghi chú cho riêng bạn");
  await note.fill(text.slice(0, -1));
  await note.press(text.slice(-1));
  const address = page.url();
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByLabel("Ghi chú cho riêng bạn")).toHaveValue(text);
  await expect(again.locator("input[data-testid=opt-2]")).toBeChecked();
});

test("another language in the middle of an item keeps answer, note, place and undo", async ({ page }) => {
  await openFirstItem(page);
  await key(page, "Enter");
  await expect(heading(page)).toContainText("Mục 2/12");
  await key(page, "2");
  await page.getByText("Ghi chú, minh chứng").click();
  await page.getByLabel("Ghi chú cho riêng bạn").fill("Hỏi lại phòng tổ chức");
  await page.getByTestId("lang").click();
  await expect(heading(page)).toContainText("Item 2/12");
  await expect(page.locator("input[data-testid=opt-1]")).toBeChecked();
  await expect(page.getByLabel("Note for yourself")).toHaveValue("Hỏi lại phòng tổ chức");
  await expect(page.getByRole("button", { name: "Next", exact: true })).toBeVisible();
  await axe(page, "main");
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByLabel("Note for yourself")).toHaveValue("");
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(chosen(page)).toHaveCount(0);
  await expect(heading(page)).toContainText("Item 2/12");
});

test("the list filters by what is in its address, and shows the score at once", async ({ page }) => {
  await openRound(page, 40, "&view=list");
  await expect(page.getByTestId("item")).toHaveCount(40);
  await expect(page.getByTestId("score")).toHaveText("Chưa có mục nào được chấm mức");
  await page.getByTestId("item-0").getByTestId("opt-3").check();
  await page.getByTestId("item-1").getByTestId("opt-1").check();
  await expect(page.getByTestId("score")).toHaveText(/^67.% trên 2 mục đã trả lời · hoàn thành 5.%$/);
  await page.getByTestId("filter-unanswered").click();
  await expect(page).toHaveURL(/only=unanswered/);
  await expect(page.getByTestId("shown")).toHaveText("Hiện 38 trên 40 mục");
  await expect(page.getByTestId("item-0")).toBeHidden();
  // What is answered now stays under the hand until the filter changes.
  await page.getByTestId("item-2").getByTestId("opt-2").check();
  await expect(page.getByTestId("item-2")).toBeVisible();
  await page.getByTestId("filter-gap").click();
  await expect(page.getByTestId("item-2")).toBeHidden();
  await page.getByTestId("filter-unanswered").click();
  await expect(page.getByTestId("item-1")).toBeVisible();
  await expect(page.getByTestId("item-0")).toBeHidden();
  await page.getByTestId("item-1").getByTestId("opt-4").click();
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByText("Chưa ghi nhận. Hãy ghi lý do")).toBeVisible();
  await page.getByRole("dialog").getByRole("textbox").fill("Không thuộc việc của tôi");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByTestId("score")).toHaveText(/trên 2 mục đã trả lời/);
  await axe(page, "main");
});

test("in a list of 2,000 items one answer changes the score", async ({ page }) => {
  test.setTimeout(1_800_000);
  await openRound(page, 2000, "&view=list");
  await expect(page.getByTestId("item")).toHaveCount(2000, { timeout: 60_000 });
  const before = await page.getByTestId("score").textContent();
  const frames = await page.evaluate(async () => {
    const score = document.querySelector("[data-testid=score]");
    const was = score.textContent;
    const rows = document.querySelectorAll("[data-testid=item]");
    rows[rows.length - 1].querySelector("[data-testid=opt-3]").click();
    let count = 0;
    while (score.textContent === was && count < 60) {
      await new Promise((next) => requestAnimationFrame(next));
      count += 1;
    }
    return count;
  });
  expect(frames, "the score follows in the next frame").toBeLessThanOrEqual(2);
  expect(await page.getByTestId("score").textContent()).not.toBe(before);
  await expect(page.getByTestId("score")).toContainText("trên 1 mục đã trả lời");
});

for (const width of [1280, 320]) {
  test(`hub, item and list hold at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openRound(page, 12);
    const hub = page.url();
    for (const part of ["", "/item/1", "/list"]) {
      await page.goto(hub + part);
      await expect(heading(page)).toBeVisible();
      await axe(page, "main");
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `no sideways scroll on ${part}`).toBeLessThanOrEqual(0);
    }
  });
}

test("what cannot be opened says so", async ({ page }) => {
  await page.route("**/broken.json", (route) => route.fulfill({ contentType: "application/json", body: "{" }));
  await open(page, "#/open?from=/broken.json");
  await expect(heading(page)).toHaveText("Không mở được phiếu này");
  await axe(page, "main");
});
