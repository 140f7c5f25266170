import { axe, expect, open, test } from "./support.mjs";

test("whose code the program is made of can be read, and is fetched only then", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => request.url().endsWith("/notices.txt") && asked.push(request.url()));
  await open(page, "#/about");
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await page.getByText("Xem danh sách và giấy phép").click();
  const list = page.getByRole("region", { name: "Làm từ mã nguồn mở" });
  await expect(list).toContainText(/leptos \d/);
  await expect(list).toContainText(/docx-rs \d/);
  await expect(list).toContainText("Permission is hereby granted");
  await expect(list).not.toContainText(/\/registry\//);
  expect(asked.length).toBe(1);
  await axe(page);
});

test.describe("when the list cannot be had", () => {
  test.use({ expectedErrors: [/Failed to load resource|ERR_FAILED/] });

  test("the page says so", async ({ page }) => {
    await page.route("**/notices.txt", (route) => route.abort());
    await open(page, "#/about");
    await page.getByText("Xem danh sách và giấy phép").click();
    await expect(page.getByText("Chưa tải được danh sách")).toBeVisible();
  });
});

test("help leads to the page that fetches the program anew", async ({ page }) => {
  await open(page, "#/help");
  await page.getByRole("link", { name: /Lấy lại chương trình từ máy chủ/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lấy lại chương trình");
  await axe(page);
});

test("where the browser offers to install, the settings have a button for it; elsewhere they say how", async ({ page }) => {
  await open(page, "#/settings");
  const section = page.getByTestId("install");
  await expect(section).toContainText("Thêm vào màn hình chính");
  await expect(section.getByRole("button")).toHaveCount(0);
  // Browsers without a window never offer it: the offer is made in their place.
  const offer = (outcome) =>
    page.evaluate((outcome) => {
      const event = new Event("beforeinstallprompt", { cancelable: true });
      Object.assign(event, { prompt: () => Promise.resolve(), userChoice: Promise.resolve({ outcome }) });
      dispatchEvent(event);
      return event.defaultPrevented;
    }, outcome);
  for (const [outcome, said] of [["dismissed", "Chưa cài"], ["accepted", "Đã cài"]]) {
    expect(await offer(outcome)).toBe(true);
    await page.evaluate(() => void (location.hash = "#/help"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trợ giúp");
    await page.evaluate(() => void (location.hash = "#/settings"));
    await section.getByRole("button", { name: "Cài Gương vào máy này" }).click();
    await expect(section.getByRole("status")).toContainText(said);
    await expect(section.getByRole("button")).toHaveCount(0);
    await axe(page);
  }
});

test("the app can be put on a phone: its description names pictures in the sizes phones ask for", async ({ page, request }) => {
  await open(page);
  const described = await (await request.get(new URL("manifest.webmanifest", page.url()).href)).json();
  for (const [size, purpose] of [["192x192", "any"], ["512x512", "any"], ["512x512", "maskable"]]) {
    const icon = described.icons.find((one) => one.sizes === size && one.purpose === purpose);
    const picture = await (await request.get(new URL(icon.src, page.url()).href)).body();
    const shown = `${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`;
    expect(shown).toBe(size);
  }
});
