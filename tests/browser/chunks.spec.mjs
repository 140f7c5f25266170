import { checklist } from "./round.mjs";
import { below, expect, open, root, test } from "./support.mjs";

// One page of each part of the program that is fetched on first use.
const pages = [
  ["answering", "#/rounds", "#/rounds"],
  ["lists", "#/standards", "#/checklists"],
  ["outcome", "#/plans", "#/plans"],
  ["desk", "#/settings", "#/help"],
  ["sharing", "#/table", "#/get"],
];

const title = (page) => page.getByRole("main").getByRole("heading", { level: 1 });
const waiting = (page) => page.getByRole("main").getByRole("status").filter({ hasText: "Đang mở" });
const isContent = /\/content-[^/]*\.json$/;
const isPart = (address) => /\/part-[^/]*\.wasm$/.test(address);

/// Nothing is fetched for later while a journey counts what is asked.
async function withoutLater(page) {
  await page.addInitScript(() => { window.requestIdleCallback = () => 0; });
}

async function go(page, hash) {
  await page.evaluate((hash) => void (location.hash = hash), hash);
}

async function arrived(page, unlike) {
  await expect(waiting(page)).toHaveCount(0);
  await expect(title(page)).toBeVisible();
  if (unlike) await expect(title(page)).not.toHaveText(unlike);
  await expect(page.locator("#crash")).toBeHidden();
}

for (const [where, address] of [["at the root of a host", root], ["under a path", below]]) {
  for (const [part, first] of pages) {
    test(`the part “${part}” opens from a deep link ${where}`, async ({ page }) => {
      await open(page, first, address);
      await arrived(page, "Không có trang này");
      expect(await page.title()).not.toBe("Gương");
    });
  }

  test(`every part opens by going there, twice, ${where}`, async ({ page }) => {
    await open(page, "", address);
    await arrived(page);
    const home = await title(page).textContent();
    for (const _ of [1, 2]) {
      for (const [, first, second] of pages) {
        for (const hash of new Set([first, second])) {
          await go(page, hash);
          await arrived(page, home);
          await expect(title(page), "the focus waits for the page").toBeFocused();
        }
        await page.goBack();
        await go(page, "#/");
        await expect(title(page)).toHaveText(home);
      }
    }
  });
}

test("a first visit fetches no part before the first page is shown", async ({ page }) => {
  const early = [];
  page.on("request", async (request) => {
    if (isPart(request.url())) early.push(await page.locator("#opening").count());
  });
  await open(page);
  await arrived(page);
  // Afterwards all are fetched, so that they are at hand.
  await expect.poll(() => early.length).toBeGreaterThanOrEqual(pages.length);
  expect(early.filter((isWaiting) => isWaiting > 0)).toEqual([]);
});

test("a newcomer's first page does without the words of the standards; the next one has them", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const asked = [];
  await page.route(isContent, async (route) => {
    asked.push(route.request().url());
    await held;
    await route.continue();
  });
  await open(page);
  await page.getByRole("radio", { name: "Công chức" }).check();
  await expect(page.getByRole("status").filter({ hasText: "phút" })).toBeVisible();
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await expect(waiting(page)).toBeVisible();
  release();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("…");
  expect(asked.length).toBeGreaterThan(0);

  // For whoever has been here the words travel beside the program, and once.
  await withoutLater(page);
  asked.length = 0;
  let start;
  const unready = new Promise((resolve) => (start = resolve));
  await page.route(/app-[^/]*\.wasm$/, async (route) => (await unready, route.continue()));
  await page.reload({ waitUntil: "commit" });
  await expect.poll(() => asked.length).toBe(1);
  start();
  await expect(page.getByRole("radio").first()).toBeVisible();
  expect(asked.length).toBe(1);
});

test("a list of own items needs no words of the standards, one of theirs has them", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => isContent.test(request.url()) && asked.push(request.url()));
  await withoutLater(page);
  const own = checklist(3);
  const mixed = { ...own, title: "Hai nguồn", entries: [...own.entries, { item: "lcbcc-2025.6-1" }] };
  for (const [name, list] of [["own", own], ["mixed", mixed]]) {
    await page.route(`**/${name}.json`, (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(list) }));
  }
  await page.goto(`${root}#/open?from=/own.json&view=list`);
  await expect(page.getByTestId("item")).toHaveCount(3);
  expect(asked).toEqual([]);
  await page.goto("about:blank");
  await page.goto(`${root}#/open?from=/mixed.json&view=list`);
  await expect(page.getByTestId("item")).toHaveCount(4);
  expect(asked.length).toBe(1);
  await expect(page.getByTestId("item-text").last()).toHaveText(/.{21}/);
});

test("what a link opens travels beside the program, and is fetched once", async ({ page }) => {
  const [body, asked] = [JSON.stringify(checklist(3)), []];
  page.on("request", (request) => asked.push(request.url()));
  await page.route("**/phieu.json", (route) => route.fulfill({ contentType: "application/json", body }));
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await withoutLater(page);
  await page.route(/app-[^/]*\.wasm$/, async (route) => (await held, route.continue()));
  await page.goto(`${root}#/open?from=/phieu.json&view=list`);
  // The program is not here yet, and still all of the page is on its way.
  const answering = () => asked.filter((address) => /part-answering-/.test(address)).length;
  const list = () => asked.filter((address) => address.endsWith("/phieu.json")).length;
  await expect.poll(() => [answering(), list()]).toEqual([1, 1]);
  release();
  await expect(page.getByTestId("item")).toHaveCount(3);
  expect([answering(), list()], "not fetched anew").toEqual([1, 1]);
  // Another host is not asked, nor is a list where no link names one.
  asked.length = 0;
  await page.goto("about:blank");
  await page.goto(`${root}#/open?from=//elsewhere.example/phieu.json`);
  await arrived(page);
  await page.goto(`${root}#/settings`);
  await arrived(page);
  expect(asked.filter((address) => address.includes("phieu"))).toEqual([]);
});

test("what is changed on a page of a part is seen in the frame, and kept", async ({ page }) => {
  await open(page, "#/settings");
  await arrived(page);
  await page.getByRole("radio", { name: "Luôn tối" }).check();
  const looks = () => page.evaluate(() => document.documentElement.outerHTML.slice(0, 200));
  await expect.poll(looks).toContain("dark");
  await expect(page.locator("[data-state=saved]").first()).toBeVisible();
  await go(page, "#/rounds");
  await arrived(page);
  await go(page, "#/settings");
  await expect(page.getByRole("radio", { name: "Luôn tối" })).toBeChecked();
  await page.reload();
  await arrived(page);
  await expect(page.getByRole("radio", { name: "Luôn tối" })).toBeChecked();
});

test("the language changes on a page of a part, there and back", async ({ page }) => {
  await open(page, "#/settings");
  await expect(title(page)).toHaveText("Cài đặt");
  const other = page.getByTestId("lang");
  for (const name of ["Settings", "Cài đặt", "Settings", "Cài đặt"]) {
    await other.click();
    await expect(title(page)).toHaveText(name);
  }
  await page.getByRole("radio", { name: "English" }).check();
  await expect(title(page)).toHaveText("Settings");
  await go(page, "#/standards");
  await expect(waiting(page)).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test.describe("when a part cannot be fetched", () => {
  test.use({ expectedErrors: [/Failed to load resource|Failed to fetch|failed to fetch/] });

  test("the person is told, loses nothing, and can try again", async ({ page }) => {
    let isAway = true;
    await page.route(isPart, (route) => (isAway ? route.abort() : route.continue()));
    await open(page);
    await arrived(page);
    await go(page, "#/settings");
    await expect(title(page)).toHaveText("Chưa mở được trang này");
    await expect(title(page)).toBeFocused();
    await expect(page.locator("#crash")).toBeHidden();

    const again = page.getByRole("button", { name: "Thử lại" });
    await again.click();
    await expect(again).toBeVisible();
    await go(page, "#/");
    await expect(title(page)).not.toHaveText("Chưa mở được trang này");

    isAway = false;
    await go(page, "#/settings");
    await expect(title(page)).toHaveText("Cài đặt");
    await expect(title(page)).toBeFocused();
  });

  test("the same when the words of the standards cannot be had", async ({ page }) => {
    let isAway = true;
    await page.route(isContent, (route) => (isAway ? route.abort() : route.continue()));
    await open(page);
    await go(page, "#/standards");
    await expect(title(page)).toHaveText("Chưa mở được trang này");
    isAway = false;
    await page.getByRole("button", { name: "Thử lại" }).click();
    await expect(title(page)).toHaveText("Thư viện chuẩn mực");
    await expect(page.getByRole("main")).toContainText("Luật Cán bộ, công chức 2025");
  });

  test("a checklist whose standards cannot be fetched says so, and opens when they can", async ({ page }) => {
    const own = checklist(1);
    const list = { ...own, entries: [...own.entries, { item: "lcbcc-2025.6-1" }] };
    await page.route("**/named.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(list) }));
    await page.route(isContent, (route) => route.abort());
    await withoutLater(page);
    await page.goto(`${root}#/open?from=/named.json&view=list`);
    await expect(title(page)).toHaveText("Không mở được phiếu này");
    await expect(page.getByText("Chưa tải được nội dung các bộ chuẩn mực mà phiếu này dùng")).toBeVisible();
    await expect(page.getByText("Không lấy được nội dung ở")).toHaveCount(0);
    await page.getByRole("button", { name: "Thử lại" }).press("Enter");
    await expect(page.getByRole("button", { name: "Thử lại" })).toBeVisible();
    await expect(title(page)).toBeFocused();
    await page.unroute(isContent);
    await page.getByRole("button", { name: "Thử lại" }).click();
    await expect(page.getByTestId("item")).toHaveCount(2);
  });

  test("one that is not there any more is told as well", async ({ page }) => {
    await page.route(isPart, (route) => route.fulfill({ status: 404, body: "gone" }));
    await open(page, "#/plans");
    await expect(title(page)).toHaveText("Chưa mở được trang này");
  });
});

test("a slow part leaves a quiet line, and the focus lands on the page when it comes", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(isPart, async (route) => (await held, route.continue()));
  await open(page);
  await arrived(page);
  await go(page, "#/settings");
  await expect(waiting(page)).toBeVisible();
  release();
  await expect(title(page)).toHaveText("Cài đặt");
  await expect(title(page)).toBeFocused();
});

test("a server that does not know what a part is, is good enough", async ({ page }) => {
  await page.route(isPart, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-type": "application/octet-stream" } });
  });
  await open(page, "#/help");
  await arrived(page, "Chưa mở được trang này");
  // Other parts may still be on their way.
  await page.unrouteAll({ behavior: "ignoreErrors" });
});
