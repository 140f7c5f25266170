import { axe, expect, open, test } from "./support.mjs";

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>parent.hit=1</script><rect width="40" height="20" fill="#7a1f3d"/></svg>`;
const FINE = {
  format: "guong-branding",
  format_version: 1,
  name: { vi: "Gương – Sở Nội vụ", en: "Gương – Home Affairs" },
  logo: "branding-logo.svg",
  colours: { accent: "#7a1f3d", accent_dark: "#f0a8c0" },
  language: "en",
  contact: { vi: "Hỏi: Văn phòng Sở, máy lẻ 12", en: "Ask: the office, extension 12" },
};

async function host(page, brand) {
  const body = typeof brand === "string" ? brand : JSON.stringify(brand);
  await page.route("**/branding.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await page.route("**/branding-logo.svg", (route) => route.fulfill({ contentType: "image/svg+xml", body: LOGO }));
}

const accent = (page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--color-accent").trim());

test("an agency's name, logo, colours, language and contact come from one file beside the app", async ({ page }) => {
  await host(page, FINE);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator(".frame__name")).toHaveText("Gương – Home Affairs");
    await expect(page).toHaveTitle("Home – Gương – Home Affairs");
    await expect(page.locator(".frame__name img.frame__logo")).toBeVisible();
    await expect(page.getByRole("contentinfo")).toContainText("extension 12");
    expect(await accent(page)).toBe(colorScheme === "light" ? "#7a1f3d" : "#f0a8c0");
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await axe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  }
  expect(await page.evaluate(() => window.hit)).toBeUndefined();
  // The language is the host's for a newcomer only; after that it is the person's.
  await page.getByTestId("lang").click();
  await expect(page.locator(".frame__name")).toHaveText("Gương – Sở Nội vụ");
  await expect(page.getByRole("contentinfo")).toContainText("máy lẻ 12");
  await expect(page).toHaveTitle(/^[^–]+ – Gương – Sở Nội vụ$/);
  await open(page, "#/help");
  await expect(page).toHaveTitle(/^[^–]+ – Gương – Sở Nội vụ$/);
  await page.reload();
  await expect(page.locator(".frame__name")).toHaveText("Gương – Sở Nội vụ");
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "light"));
  expect(await accent(page)).toBe("#7a1f3d");
});

for (const [what, brand, said] of [
  ["a pale colour", { ...FINE, colours: { accent: "#e0a0b0" } }, /colours\.accent: tương phản với chữ trắng trên nút là 2,\d:1, cần ít nhất 4,5:1/],
  ["a dim colour in the dark", { ...FINE, colours: { accent_dark: "#40303a" } }, /colours\.accent_dark: tương phản với chữ tối trên nút/],
  ["a logo of another host", { ...FINE, logo: "//example.invalid/branding.svg" }, /logo: phải là tên tệp/],
  ["a field nobody knows", { ...FINE, script: "alert(1)" }, /script: không có mục này/],
  ["a name that is markup without an end", { ...FINE, name: { vi: "x".repeat(41) } }, /name\.vi: phải là chữ, nhiều nhất 40 ký tự/],
  ["a newer version", { ...FINE, format_version: 2 }, /format: phải là guong-branding, phiên bản 1/],
  ["something else", `{"format": "guong-branding", "format_version": 1, "name": {"vi": "Cắt`, /không phải JSON/],
]) {
  test(`${what} is refused with the reason, and nothing of the file is used`, async ({ page }) => {
    await host(page, brand);
    await open(page);
    await expect(page.getByRole("contentinfo")).toContainText("chưa được áp dụng");
    await expect(page.getByRole("contentinfo")).toContainText(said);
    await expect(page.locator(".frame__name")).toHaveText("Gương");
    await expect(page.locator("html")).toHaveAttribute("lang", "vi");
    expect(await accent(page)).toBe("#17506c");
    await axe(page);
  });
}

test("a name is only ever text", async ({ page }) => {
  const name = { vi: "<img src=x onerror=window.hit=1>" };
  await host(page, { ...FINE, name, contact: name, language: "vi" });
  await open(page);
  await expect(page.locator(".frame__name")).toHaveText(name.vi);
  expect(await page.evaluate(() => window.hit)).toBeUndefined();
});

test.describe("a host without the file", () => {
  test.use({ expectedErrors: [/404|Failed to load resource/] });

  test("gets the app as it is, and its page of a missing file is not taken for one", async ({ page }) => {
    await page.route("**/branding.json", (route) => route.fulfill({ status: 404, contentType: "text/html", body: `<h1>${"x".repeat(100)}</h1>` }));
    await open(page);
    await expect(page.locator(".frame__name")).toHaveText("Gương");
    await expect(page.getByRole("contentinfo")).not.toContainText("chưa được áp dụng");
  });
});
