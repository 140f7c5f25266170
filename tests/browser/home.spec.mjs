import { axe, expect, open, root, test } from "./support.mjs";

/// The keyboard goes forward until the focus is on this.
async function tabTo(page, target) {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("the keyboard does not reach it");
}

async function begin(page, role = "Công chức") {
  await open(page);
  await page.getByRole("radio", { name: role }).check();
  await page.getByRole("button", { name: "Bắt đầu tự soi" }).click();
  await expect(page).toHaveURL(/#\/rounds\//);
}

test.describe("the first visit", () => {
  test("two presses of the keyboard reach the first item", async ({ page }) => {
    await open(page);
    const roles = page.getByRole("group", { name: "Bạn là ai?" });
    await tabTo(page, roles.getByRole("radio").first());
    await page.keyboard.press("Space");
    await expect(page.getByText(/Phiếu gợi ý: \d+ tiêu chí, khoảng \d+ phút/)).toBeVisible();
    await tabTo(page, page.getByRole("button", { name: "Bắt đầu tự soi" }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#\/rounds\/[a-z0-9]+\/(list|item\/1)/);
    await expect(page.getByTestId("item-text").or(page.getByTestId("opt-0")).first()).toBeVisible();
  });

  test("on a phone the first item stands alone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await begin(page);
    await expect(page).toHaveURL(/\/item\/1$/);
  });

  test("nothing begins before somebody said who they are", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "Bắt đầu tự soi" }).click();
    await expect(page.locator("#error-summary")).toBeFocused();
    await page.getByRole("link", { name: "Hãy chọn bạn thuộc nhóm nào." }).click();
    await expect(page.getByRole("radio", { name: "Cán bộ" })).toBeFocused();
    await axe(page);
  });

  test("the full checklist is longer, and features of the post add to it", async ({ page }) => {
    await open(page);
    const items = async () => {
      const line = await page.getByText(/Phiếu gợi ý: \d+/).textContent();
      return Number(/\d+/.exec(line)[0]);
    };
    await page.getByRole("radio", { name: "Công chức" }).check();
    const quick = await items();
    await page.getByRole("checkbox", { name: /phiếu đầy đủ/ }).check();
    const full = await items();
    expect(full).toBeGreaterThan(quick);
    await page.getByText("Đặc điểm vị trí việc làm").click();
    await page.getByRole("checkbox", { name: "Tiếp dân, một cửa" }).check();
    expect(await items()).toBeGreaterThan(full);
    await expect(page.getByRole("checkbox", { name: "Đảng viên" })).not.toBeChecked();
  });
});

test("who I am survives a reload, and the way on is offered", async ({ page }) => {
  await begin(page, "Viên chức");
  await open(page, "#/profile");
  await expect(page.getByRole("checkbox", { name: "Viên chức" })).toBeChecked();
  await page.getByRole("checkbox", { name: "Lãnh đạo, quản lý" }).check();
  await expect(page.getByText(/đã đọc lại/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Lãnh đạo, quản lý" })).toBeChecked();
  await page.getByRole("link", { name: "Trang chủ" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chào bạn trở lại");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("link", { name: /Tiếp tục: mục 1\/\d+/ })).toBeVisible();
  await expect(page).toHaveTitle("Trang chủ – Gương");
});

test("the last kind of staff cannot be taken away", async ({ page }) => {
  await begin(page);
  await open(page, "#/profile");
  await page.getByRole("checkbox", { name: "Công chức" }).click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await expect(page.getByRole("checkbox", { name: "Công chức" })).toBeChecked();
});

test("another language in the middle keeps place, focus and answers", async ({ page }) => {
  await begin(page);
  await open(page, "#/data");
  await page.evaluate(() => scrollTo(0, 300));
  const top = await page.evaluate(() => scrollY);
  await page.evaluate(() => document.getElementById("language").focus({ preventScroll: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where is my data?");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByTestId("lang")).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
  await open(page, "#/");
  await expect(page.getByRole("link", { name: /Go on: item 1/ })).toBeVisible();
});

test("undo and redo stand in the frame, say what they did, and leave the settings alone", async ({ page }) => {
  await begin(page);
  await open(page, "#/profile");
  const leader = page.getByRole("checkbox", { name: "Lãnh đạo, quản lý" });
  await leader.check();
  await open(page, "#/settings");
  await page.getByRole("radio", { name: "Luôn tối" }).check();
  await open(page, "#/profile");
  await leader.uncheck();
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await expect(page.getByText("Đã hoàn tác.")).toBeVisible();
  await expect(leader).toBeChecked();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Làm lại" }).first().click();
  await expect(leader).not.toBeChecked();
});

test("the skip link leads to the content and leaves the address alone", async ({ page }) => {
  await open(page, "#/help");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await expect(page).toHaveURL(`${root}#/help`);
});

for (const width of [1280, 320]) {
  for (const [lang, scheme] of [["vi", "light"], ["en", "dark"]]) {
    test(`these pages are sound at ${width} px, ${lang}, ${scheme}`, async ({ page }) => {
      // Six pages, each looked at by every rule.
      test.setTimeout(1_800_000);
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      await begin(page);
      if (lang === "en") await page.getByTestId("lang").click();
      for (const path of ["", "profile", "settings", "help", "about", "data"]) {
        await open(page, `#/${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await axe(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `no sideways scroll on ${path}`).toBeLessThanOrEqual(0);
      }
    });
  }
}
