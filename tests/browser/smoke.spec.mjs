import { readFile } from "node:fs/promises";

import { axe, below, expect, open, root, test } from "./support.mjs";

for (const [where, address] of [["at the root of a host", root], ["under a path", below]]) {
  test(`the app opens ${where}`, async ({ page }) => {
    await open(page, "", address);
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
    await axe(page);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the promise is on the page before the program is", async ({ page }) => {
    await page.goto(root);
    await expect(page.getByText("Câu trả lời của bạn chỉ nằm trong trình duyệt này")).toBeVisible();
  });

  test("the page wears its clothes before anything else has come", async ({ page }) => {
    await page.route((address) => address.pathname !== "/", () => { /* never answered */ });
    await page.goto(root, { waitUntil: "commit" });
    await expect(page.locator(".frame__bar")).toHaveCSS("display", "grid");
  });
});

test("inside another page it refuses to open", async ({ page }) => {
  // A host that sends no headers cannot forbid framing, so the page itself must.
  await page.route(root, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ status: 200, contentType: "text/html", body: await answer.text() });
  });
  const frame = `<!doctype html><title>x</title><iframe title="x" src="${root}"></iframe>`;
  await page.route(`${root}around`, (route) => route.fulfill({ contentType: "text/html", body: frame }));
  await page.goto(`${root}around`);
  await expect(page.frameLocator("iframe").getByText("does not open inside another page")).toBeVisible();
  await expect(page.frameLocator("iframe").getByRole("heading")).toHaveCount(0);
});

test.describe("when the program cannot be loaded", () => {
  test.use({ expectedErrors: [/Failed to load resource|Failed to fetch|WebAssembly/] });

  test("the person can still save what is theirs", async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem("guong/workspace", "đạo đức");
      localStorage.setItem("neighbour", "not ours");
    });
    await page.route(/_bg\.wasm$/, (route) => route.abort());
    await page.goto(root);
    await expect(page.getByRole("alert")).toBeFocused();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download my data" }).click();
    const saved = JSON.parse(await readFile(await (await saving).path(), "utf8"));
    expect(saved.entries).toEqual({ "guong/workspace": "đạo đức" });
    await axe(page, "#crash");
  });
});

test.describe("when something fails later", () => {
  test.use({ expectedErrors: [/unreachable|somebody else/] });

  test("the program's own fault is told, another's is not", async ({ page }) => {
    await open(page);
    const fails = (fault) => page.waitForEvent("pageerror", { predicate: ({ message }) => message === fault });
    const foreign = fails("somebody else");
    await page.evaluate(() => void setTimeout(() => { throw new Error("somebody else"); }));
    await foreign;
    await expect(page.locator("#crash")).toBeHidden();
    await page.evaluate(() => void setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
    await expect(page.getByRole("alert")).toBeFocused();
  });
});

test("a program that does not come is told without any program", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\/boot-[^/]*\.js$/, async (route) => (await held, route.continue()));
  await page.goto(root, { waitUntil: "commit" });
  const late = page.locator(".late");
  await expect(late).toHaveText(/tải lại trang hoặc lấy lại chương trình.*fetch the program anew/);
  for (const reducedMotion of ["no-preference", "reduce"]) {
    await page.emulateMedia({ reducedMotion });
    await expect(late).toBeHidden();
    const [delay] = await page.evaluate(() => document.getAnimations().map((animation) => animation.effect.getTiming().delay));
    expect(delay).toBe(30_000);
  }
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  await expect(late).toBeVisible();
  await axe(page);
  release();
  await expect(page.locator("#opening")).toHaveCount(0);
  await expect(late).toHaveCount(0);
});
