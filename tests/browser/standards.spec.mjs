import { axe, expect, open, test } from "./support.mjs";

test("search without accents finds what is written with them, and leads to it", async ({ page }) => {
  await open(page, "#/standards");
  await page.getByRole("searchbox").fill("dao duc");
  const hit = page.getByRole("main").getByRole("listitem").getByRole("link").first();
  await expect(hit).toBeVisible();
  const text = await hit.innerText();
  await hit.click();
  await expect(page).toHaveURL(/#\/standards\/[^/]+\/.+$/);
  const heading = page.getByRole("heading", { level: 4, name: text });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect(page.getByText("Biểu hiện ở từng mức").first()).toBeVisible();
});

test("filters narrow the library, and nothing found says what to do", async ({ page }) => {
  await open(page, "#/standards");
  const all = await page.getByRole("article").count();
  expect(all).toBeGreaterThan(20);
  await page.getByRole("button", { name: /^Tham khảo/ }).click();
  await expect(page.getByRole("article")).not.toHaveCount(all);
  for (const card of await page.getByRole("article").all()) await expect(card).toContainText("Tham khảo");
  await page.getByRole("searchbox").fill("zzz khong co");
  await page.getByRole("button", { name: "Bỏ tìm kiếm và bộ lọc" }).click();
  await expect(page.getByRole("article")).toHaveCount(all);
});

test("every item shows its badge, its grounds, how sure, and when it was checked", async ({ page }) => {
  await open(page, "#/standards/lcbcc-2025");
  const items = page.getByRole("article");
  const count = await items.count();
  expect(count).toBeGreaterThan(20);
  for (let index = 0; index < count; index += 1) {
    await expect(items.nth(index)).toContainText("Bắt buộc");
    await expect(items.nth(index)).toContainText("kiểm tra ngày 22/11/2026");
    await expect(items.nth(index)).toContainText("Đối chiếu văn bản gốc");
  }
});

for (const [width, scheme] of [[1280, "light"], [1280, "dark"], [320, "light"]]) {
  test(`axe finds nothing in the library at ${width}, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, "#/standards");
    await axe(page);
    await page.getByRole("searchbox").fill("dao duc");
    await expect(page.getByRole("heading", { name: /Tìm thấy/ })).toBeVisible();
    await axe(page);
    await open(page, "#/standards/vhcv-2018");
    await page.getByRole("button", { name: /^Các mức/ }).first().click();
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test("the library speaks English", async ({ page }) => {
  await open(page, "#/standards");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Library of standards" })).toBeVisible();
  await page.getByRole("link", { name: /Law on Cadres.* 2025/ }).click();
  await expect(page.getByText("Check the original text before citing it.").first()).toBeVisible();
  await axe(page);
});
