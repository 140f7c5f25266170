import { axe, expect, homes, test as base } from "./support.mjs";
import { changingSite, otherVersion } from "./site.mjs";

// Each journey has a server of its own, to take it away, or to change what it hands out.
const test = base.extend({
  site: async ({}, use) => {
    const site = await changingSite();
    homes.push(new URL(site.address).origin);
    await use(site);
    await site.close();
  },
});

test.use({ serviceWorkers: "allow", expectedErrors: [/Failed to (load resource|fetch)|ERR_|integrity/i] });

/// Opens the app and waits until all of it is kept.
async function openKept(page, site, hash = "") {
  await openAt(page, site, hash);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
}

async function openAt(page, site, hash = "") {
  await page.goto(site.address + hash);
  await expect(page.locator("#opening")).toHaveCount(0);
  await expect(page.locator("#crash")).toBeHidden();
}

async function begin(page) {
  await page.getByRole("radio", { name: "Công chức" }).check();
  await page.getByRole("button", { name: "Bắt đầu tự soi" }).click();
  await expect(page).toHaveURL(/#\/rounds\//);
  return /rounds\/([a-z0-9]+)/.exec(page.url())[1];
}

/// What the page says of itself, by which a version is known.
const version = (page) => page.locator("meta[name=description]").getAttribute("content");
const notice = (page) => page.locator("#update");
const lookForNew = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => true, () => false));

test("after the first visit everything opens without a server: every page, both languages, what was answered", async ({ page, site }) => {
  await openKept(page, site);
  await site.close();
  await openAt(page, site);
  const round = await begin(page);
  await page.getByTestId("item-0").getByTestId("opt-2").check();
  const places = ["", "#/rounds", `#/rounds/${round}/list`, `#/rounds/${round}/result`, `#/rounds/${round}/gaps`, "#/plans", "#/standards"];
  for (const place of [...places, "#/standards/lcbcc-2025", "#/checklists", "#/checklists/new", "#/data", "#/settings", "#/help", "#/about"]) {
    await openAt(page, site, place);
    await page.reload();
    await expect(page.locator("#opening")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/Không có trang này|Chưa tải được/);
  }
  await openAt(page, site, `#/rounds/${round}/list`);
  await expect(page.getByTestId("item-0").getByTestId("opt-2")).toBeChecked();
  await page.getByTestId("lang").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await openAt(page, site, "#/standards/lcbcc-2025");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Law/);
});

test("a new version waits until it is asked for, in the middle of an answer and with two windows", async ({ page, context, site }) => {
  await openKept(page, site);
  const round = await begin(page);
  const first = await version(page);
  await openAt(page, site, `#/rounds/${round}/item/1`);
  const other = await context.newPage();
  await openAt(other, site, "#/help");
  await page.getByText("Ghi chú, minh chứng").click();
  const note = page.getByLabel("Ghi chú cho riêng bạn");
  await note.pressSequentially("đang viết dở");

  site.change.files = await otherVersion("second");
  expect(await lookForNew(page)).toBe(true);
  await expect(notice(page)).toBeVisible();
  await expect(notice(other)).toBeVisible();
  await axe(page);
  await note.pressSequentially(", viết tiếp");
  expect(await version(page)).toBe(first);

  await page.getByRole("button", { name: "Dùng bản mới" }).click();
  await expect(page.locator("#opening")).toHaveCount(0);
  await expect.poll(() => version(page)).toContain("second");
  await expect(notice(page)).toBeHidden();
  await page.getByText("Ghi chú, minh chứng").click();
  await expect(page.getByLabel("Ghi chú cho riêng bạn")).toHaveValue("đang viết dở, viết tiếp");

  // The other window goes on with the version it has, also to a page it never opened.
  expect(await version(other)).toBe(first);
  await expect(notice(other)).toBeVisible();
  await other.getByRole("link", { name: "Dữ liệu của tôi" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(/Dữ liệu của tôi/);
  await other.getByRole("button", { name: "Dùng bản mới" }).click();
  await expect.poll(() => version(other)).toContain("second");
});

for (const [what, spoil] of [
  ["cut off half way", () => null],
  ["damaged by one byte", (body) => Buffer.concat([body, Buffer.from(" ")])],
]) {
  test(`a new version with a file ${what} is not taken, and the one before opens without a server`, async ({ page, site }) => {
    await openKept(page, site);
    const first = await version(page);
    site.change.files = { ...(await otherVersion("third")), "manifest.webmanifest": "{}" };
    site.change.spoil = (name, body) => (name === "manifest.webmanifest" ? spoil(body) : body);
    await lookForNew(page);
    await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).installing))).toBe(false);
    await expect(notice(page)).toBeHidden();
    expect(await page.evaluate(async () => (await caches.keys()).filter((name) => name.endsWith("third")))).toEqual([]);
    await site.close();
    await openAt(page, site);
    expect(await version(page)).toBe(first);
  });
}

test("the program can be fetched anew; what was written stays, and without a server nothing is dropped", async ({ page, site }) => {
  await openKept(page, site);
  const round = await begin(page);
  await page.getByTestId("item-0").getByTestId("opt-2").check();
  await expect(page.locator(".frame__save[data-state=saved]")).toBeVisible();
  site.change.files = await otherVersion("fourth");
  site.change.spoil = (name, body) => (name === "index.html" ? null : body);
  await page.goto(`${site.address}renew.html`);
  await axe(page);
  await page.getByRole("button", { name: /Lấy lại chương trình/ }).click();
  await expect(page.getByText("Không liên lạc được với máy chủ")).toBeVisible();
  site.change.spoil = undefined;
  await page.getByRole("button", { name: /Lấy lại chương trình/ }).click();
  await expect.poll(() => version(page)).toContain("fourth");
  await openAt(page, site, `#/rounds/${round}/list`);
  await expect(page.getByTestId("item-0").getByTestId("opt-2")).toBeChecked();
});
