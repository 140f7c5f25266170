import { axe, expect, test } from "./support.mjs";
import { key, openRound } from "./round.mjs";

const MANY = 2000;
const LAST = MANY - 1;
const option = (page, row, at) => page.getByTestId(`item-${row}`).getByTestId(`opt-${at}`);
const row = (page, at) => page.getByTestId(`item-${at}`);

/// The list of a round, all of it in the page.
async function openList(page, items) {
  await openRound(page, items, "&view=list");
  await expect(page.getByTestId("item")).toHaveCount(items);
  await expect(option(page, items - 1, 4)).toHaveCount(1);
}

test("thousands of rows are one list: keys, undo, filters, languages, paper", async ({ page }) => {
  test.setTimeout(600_000);
  await openList(page, MANY);
  // Arrows move within a row and answer it; Tab leads through its details to the next row.
  await option(page, 0, 0).focus();
  await key(page, "ArrowRight");
  await expect(option(page, 0, 1)).toBeChecked();
  await expect(option(page, 0, 1)).toBeFocused();
  await key(page, "Tab");
  await expect(page.locator("summary").first()).toBeFocused();
  await key(page, "Tab");
  await expect(option(page, 1, 0)).toBeFocused();
  await expect(option(page, 1, 0)).not.toBeChecked();
  await expect(page.getByTestId("score")).toContainText("trên 1 mục đã trả lời");
  // What is taken back is taken off the row, wherever it stands.
  await option(page, LAST, 3).check();
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await expect(option(page, LAST, 3)).not.toBeChecked();
  await page.getByRole("button", { name: "Làm lại" }).first().click();
  await expect(option(page, LAST, 3)).toBeChecked();
  // A row that is answered stays until the filters change.
  await page.getByTestId("filter-unanswered").click();
  await expect(page.getByTestId("shown")).toHaveText("Hiện 1.998 trên 2.000 mục");
  await expect(row(page, LAST)).toBeHidden();
  await option(page, 1, 2).check();
  await expect(row(page, 1)).toBeVisible();
  await page.getByTestId("filter-unanswered").click();
  await page.getByTestId("filter-unanswered").click();
  await expect(row(page, 1)).toBeHidden();
  await page.getByTestId("filter-unanswered").click();
  // The whole list speaks the other language, and stands where it stood.
  await expect(option(page, LAST, 0).locator("..")).toHaveText("Chưa thực hiện");
  await page.getByTestId("lang").click();
  await expect(option(page, LAST, 0).locator("..")).toHaveText("Not done yet");
  await expect(page.getByTestId("item")).toHaveCount(MANY);
  await expect(option(page, LAST, 3)).toBeChecked();
  await expect(row(page, LAST).locator(".assess-row__number")).toHaveText("2,000. ");
  await option(page, LAST, 1).check();
  await expect(page.getByTestId("score")).toContainText("3 items answered");
});

test("before it is printed the whole list stands there", async ({ page }) => {
  await openRound(page, 400, "&view=list");
  // Printing begins before a single frame has added rows.
  const counts = await page.evaluate(async () => {
    const round = location.hash;
    location.hash = "#/rounds";
    await new Promise((later) => setTimeout(later, 500));
    const count = () => document.querySelectorAll("[data-testid=item]").length;
    const frame = window.requestAnimationFrame;
    window.requestAnimationFrame = () => 0;
    location.hash = round;
    while (count() === 0) await new Promise((later) => setTimeout(later, 10));
    const before = count();
    window.dispatchEvent(new Event("beforeprint"));
    const after = count();
    window.requestAnimationFrame = frame;
    return { before, after };
  });
  expect(counts.before).toBeLessThan(400);
  expect(counts.after).toBe(400);
});

test("notes are opened in a row, in both languages, and go when it is closed", async ({ page }) => {
  await openList(page, 40);
  const details = row(page, 30).locator("xpath=following-sibling::details");
  await details.locator("summary").click();
  await details.getByLabel("Ghi chú cho riêng bạn").fill("Hỏi lại văn thư");
  await expect(row(page, 30)).toContainText("Có ghi chú");
  await page.getByTestId("lang").click();
  await expect(details.getByLabel("Note for yourself")).toHaveValue("Hỏi lại văn thư");
  await expect(row(page, 30)).toContainText("With a note");
  await expect(row(page, 30)).not.toContainText("Có ghi chú");
  // The first of every ten is critical, and that is said in words.
  await expect(row(page, 30).locator(".tag")).toHaveText(/^[A-Z][a-z ]+$/);
  await axe(page, "main");
  await details.locator("summary").first().click();
  await expect(details.locator("textarea")).toHaveCount(0);
  await option(page, 39, 1).check();
  await page.reload();
  await expect(option(page, 39, 1)).toBeChecked();
  await expect(row(page, 30)).toContainText("With a note");
});

test("the rows of one round never stand in for those of another", async ({ page }) => {
  await openList(page, 40);
  await option(page, 3, 2).check();
  const first = page.url();
  const item = (index) => ({ id: `own.x${index}`, text: `Khác ${index}`, theme: "d01", criticality: "normal" });
  const own = Array.from({ length: 40 }, (_, index) => item(index));
  const body = JSON.stringify({
    format: "guong-checklist", format_version: 1, title: "Phiếu khác", entries: own.map(({ id }) => ({ item: id })), own_items: own, theme_shares: {},
  });
  await page.route("**/khac.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await page.evaluate(() => void (location.hash = "#/open?from=/khac.json&view=list"));
  await expect(page.getByTestId("item-text").first()).toHaveText("Khác 0");
  const second = page.url();
  for (const [url, text, isChecked] of [[first, "Việc thứ 4", true], [second, "Khác 3", false], [first, "Việc thứ 4", true]]) {
    await page.evaluate((hash) => void (location.hash = hash), new URL(url).hash);
    await expect(row(page, 3).getByTestId("item-text")).toContainText(text);
    await expect(page.getByTestId("item")).toHaveCount(40);
    await expect(option(page, 3, 2)).toBeChecked({ checked: isChecked });
  }
});

test("an answer that is saved leaves nothing behind in memory", async ({ page }) => {
  await openRound(page, 60, "&view=list");
  await expect(page.getByTestId("item")).toHaveCount(60);
  const talk = await page.context().newCDPSession(page);
  const listening = async () => {
    await expect(page.locator(".frame__save")).toHaveAttribute("data-state", "saved");
    for (let turn = 0; turn < 3; turn += 1) await talk.send("HeapProfiler.collectGarbage");
    return (await talk.send("Memory.getDOMCounters")).jsEventListeners;
  };
  const answer = (from, to, level) => page.evaluate(async ([first, end, choice]) => {
    for (let place = first; place < end; place += 1) {
      document.querySelector(`[data-testid="item-${place}"] [data-testid="opt-${choice}"]`).click();
      await new Promise((later) => setTimeout(later, 15));
    }
  }, [from, to, level]);
  await answer(0, 10, 3);
  const before = await listening();
  await answer(10, 60, 3);
  await answer(0, 50, 2);
  // One of them for each write would be some hundreds.
  expect((await listening()) - before).toBeLessThan(20);
});
