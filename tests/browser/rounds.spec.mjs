import { axe, expect, open, root, test } from "./support.mjs";
import { answerAll, openRound } from "./round.mjs";

const ITEMS = 120;
const heading = (page) => page.getByRole("heading", { level: 1 });

test("without a round the page says how to begin", async ({ page }) => {
  await open(page, "#/rounds");
  await expect(page.getByText("Chưa có lượt tự đánh giá nào")).toBeVisible();
  await axe(page, "main");
});

test("of a second round only what changed is listed", async ({ page }) => {
  test.setTimeout(1_800_000);
  await openRound(page, ITEMS);
  const first = page.url();
  await page.goto(`${first}/item/1`);
  await expect(heading(page)).toContainText("Mục 1/120");
  await answerAll(page, "3".repeat(ITEMS), ITEMS);
  await expect(page.getByText("120 trên 120 mục")).toBeVisible();

  await page.goto(`${root}#/rounds`);
  await page.getByRole("button", { name: /^Bắt đầu lượt tiếp theo/ }).click();
  await expect(page).not.toHaveURL(first);
  await expect(page.getByText("0 trên 120 mục")).toBeVisible();
  const second = page.url();

  // Every item shows its last level, and none counts as checked.
  await page.goto(`${second}/list`);
  await expect(page.getByTestId("filter-unchecked")).toContainText("120");
  await page.goto(`${second}/item/1`);
  await expect(heading(page)).toContainText("Mục 1/120");
  await expect(page.getByText("Lần trước: Phần lớn")).toBeVisible();
  await expect(page.getByText("lần trước", { exact: true })).toBeVisible();

  // Three are confirmed by the button, 105 by their digit, seven changed, five left.
  for (const place of [1, 2, 3]) {
    await expect(heading(page)).toContainText(`Mục ${place}/120`);
    await page.getByRole("button", { name: "Vẫn như lần trước" }).click();
    await expect(page.getByText("Chưa rà lại")).toBeHidden();
    await page.getByRole("button", { name: "Tiếp theo" }).click();
  }
  await expect(heading(page)).toContainText("Mục 4/120");
  await answerAll(page, `${"3".repeat(105)}4444112?????`, ITEMS);

  await page.goto(`${second}/changes`);
  await expect(heading(page)).toHaveText("Những gì đã thay đổi");
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(8);
  await expect(rows.nth(1)).toContainText("Việc thứ 109");
  await expect(rows.nth(1)).toContainText("Phần lớn");
  await expect(rows.nth(1)).toContainText("Đầy đủ, nhất quán");
  await expect(page.getByText("Đã thay đổi").locator("xpath=following-sibling::dd").first()).toHaveText("7");
  await expect(page.getByText("Vẫn như trước").locator("xpath=following-sibling::dd").first()).toHaveText("108");
  await axe(page, "main");

  await page.emulateMedia({ media: "print" });
  await expect(rows).toHaveCount(8);
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("link", { name: "Chưa rà lại 5" }).click();
  await expect(page.getByTestId("filter-unchecked")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByTestId("shown")).toHaveText("Hiện 5 trên 120 mục");

  await page.goto(`${root}#/rounds`);
  await expect(page.getByText("nối tiếp “Phiếu thử”")).toBeVisible();
  await axe(page, "main");
});
