import { axe, expect, open, test } from "./support.mjs";

const cards = (page) => page.getByRole("main").getByRole("article");
const more = (page) => page.getByText("Lọc thêm: áp dụng cho ai");

test("search without accents finds what is written with them, and leads to it", async ({ page }) => {
  await open(page, "#/standards");
  await page.getByRole("searchbox").fill("dao duc");
  const hit = page.locator(".standards__hits").getByRole("link").first();
  await expect(hit).toBeVisible();
  const text = await hit.innerText();
  await hit.click();
  await expect(page).toHaveURL(/#\/standards\/[^/]+\/.+$/);
  const heading = page.getByRole("heading", { level: 4, name: text });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect(page.getByText("Biểu hiện ở từng mức").first()).toBeVisible();
});

test("a document's number or a title finds its standard", async ({ page }) => {
  await open(page, "#/standards");
  await page.getByRole("searchbox").fill("80/2025");
  await expect(page.getByRole("heading", { name: /^Tìm thấy \d+ bộ chuẩn mực/ })).toBeVisible();
  for (const card of await cards(page).all()) await expect(card).toContainText("80/2025/QH15");
  await page.getByRole("searchbox").fill("can bo, cong chuc");
  await expect(cards(page).filter({ hasText: "Luật Cán bộ, công chức" }).first()).toBeVisible();
});

test("filters are joined, stand in the address, survive a reload, and say what to let go", async ({ page }) => {
  await open(page, "#/standards");
  await expect.poll(() => cards(page).count()).toBeGreaterThan(20);
  const all = await cards(page).count();
  await page.getByRole("button", { name: /^Tham khảo/ }).click();
  await expect(page).toHaveURL(/#\/standards\?authority=reference$/);
  await expect(cards(page)).not.toHaveCount(all);
  for (const card of await cards(page).all()) await expect(card).toContainText("Tham khảo");
  await more(page).click();
  const theme = page.getByLabel("Chủ đề");
  await theme.focus();
  await theme.selectOption("d05");
  await expect(page).toHaveURL(/theme=d05&authority=reference$/);
  await expect(theme).toBeFocused();
  await page.getByLabel("Áp dụng cho ai").selectOption("role:cong_chuc");
  await expect(page).toHaveURL(/for=cong_chuc&theme=d05&authority=reference$/);
  const few = await cards(page).count();
  expect(few).toBeGreaterThan(0);
  // What the list says of a theme is what it then shows.
  await expect(theme.locator("option:checked")).toHaveText(new RegExp(`\\(${few}\\)$`));
  await page.reload();
  await expect(cards(page)).toHaveCount(few);
  await expect(page.getByLabel("Chủ đề")).toHaveValue("d05");
  await expect(page.getByText(/^Đang lọc: .*Công chức.*Quà tặng.*Tham khảo/)).toBeVisible();
  await page.getByRole("button", { name: /^Đã thay thế hoặc hết hiệu lực/ }).click();
  await expect(page.getByText("Không có bộ chuẩn mực nào khớp").first()).toBeVisible();
  await axe(page, "main");
  await page.getByRole("button", { name: /^Bỏ “Đã thay thế/ }).click();
  await expect(cards(page)).toHaveCount(few);
  await page.getByRole("button", { name: "Bỏ hết bộ lọc" }).click();
  await expect(page).toHaveURL(/#\/standards$/);
  await expect(cards(page)).toHaveCount(all);
});

test("what was replaced is folded away, says by what, and links both ways", async ({ page }) => {
  await open(page, "#/standards");
  const past = page.getByText(/^Đã được thay thế hoặc hết hiệu lực \(\d+\)$/);
  await expect(past).toBeVisible();
  const old = cards(page).filter({ hasText: "Được thay thế bởi" }).first();
  await expect(old).toBeHidden();
  await past.click();
  await expect(old).toBeVisible();
  await open(page, "#/standards/lcbcc-2008");
  await page.getByRole("link", { name: /Luật Cán bộ, công chức 2025/ }).first().click();
  await expect(page).toHaveURL(/#\/standards\/lcbcc-2025$/);
  await expect(page.getByText("Thay thế cho")).toBeVisible();
});

test("what came from outside shows where from and is never dressed as official", async ({ page }) => {
  const body = JSON.stringify(received());
  await page.route("**/ngoai.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await open(page, "#/open?from=/ngoai.json");
  await expect(page).toHaveURL(/#\/rounds\//);
  await open(page, "#/standards?from=received");
  const card = cards(page);
  await expect(card).toHaveCount(1);
  await expect(card).toContainText("Nhận từ bên ngoài");
  await expect(card).toContainText("/ngoai.json");
  await expect(card).toContainText("Gương chưa kiểm tra");
  await expect(card.getByText("Bắt buộc", { exact: true })).toHaveCount(0);
  await card.getByRole("link").first().click();
  await expect(page.getByText("Nội dung tương đương hoặc gần ở:").first()).toBeVisible();
  await expect(page.getByRole("article").getByText("Bắt buộc", { exact: true })).toHaveCount(0);
  await axe(page);
});

test("two standards stand side by side by theme; the two stand in the address", async ({ page }) => {
  await open(page, "#/standards/lcbcc-2025");
  await page.getByRole("link", { name: "So với bộ chuẩn mực khác" }).click();
  await expect(page.getByLabel("Bộ thứ nhất")).toHaveValue("lcbcc-2025");
  await page.getByLabel("Bộ thứ hai").selectOption("lcbcc-2025");
  await expect(page.getByText(/cùng một bộ hai lần/)).toBeVisible();
  await page.getByLabel("Bộ thứ hai").selectOption("lvc-2025");
  await expect(page).toHaveURL(/compare\?a=lcbcc-2025&b=lvc-2025$/);
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await expect(page.getByText(/^Chỉ có ở /).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Bộ thứ hai")).toHaveValue("lvc-2025");
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
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
    await more(page).click();
    await page.getByText(/^Đã được thay thế hoặc hết hiệu lực/).click();
    await axe(page);
    await page.getByRole("searchbox").fill("dao duc");
    await expect(page.getByRole("heading", { name: /Tìm thấy/ }).first()).toBeVisible();
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
  await page.getByRole("link", { name: /Law on Cadres.* 2025/ }).first().click();
  await expect(page.getByText("Check the original text before citing it.").first()).toBeVisible();
  await axe(page);
});

/// A standard from outside that calls itself binding; its first item is the same as one built in.
function received() {
  const said = (text) => ({ vi: text, en: text });
  const item = (id, rel) => ({
    id, domain: "one", kind: "duty", criticality: "normal", text: said(`Tôi ghi lại việc ${id}.`),
    scale: "practice4", citations: [{ source: "s", locator: null, mark: "S" }],
    relations: rel ? [{ std: "pctn-2018", item: "pctn-2018.22-2", rel }] : [],
  });
  return {
    format: "guong-standard", format_version: 1, id: "ngoai", version: "1.0.0",
    title: said("Quy tắc nhận từ ngoài"), short_title: said("Quy tắc ngoài"), description: said("Để thử."),
    authority: "binding", issuer: said("Ai đó"), status: "in_force",
    sources: [{ key: "s", title: said("Văn bản"), number: "1/2026", issuer: said("Ai đó") }],
    content_licence: "CC-BY-4.0",
    domains: [{ id: "one", title: said("Một"), theme: "d05" }],
    items: [item("ngoai.1", "equal"), item("ngoai.2", null)],
  };
}
