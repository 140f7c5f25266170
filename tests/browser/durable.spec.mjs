import { readFile } from "node:fs/promises";

import { axe, expect, open, test } from "./support.mjs";

async function begin(page) {
  await open(page);
  await page.getByRole("radio", { name: "Công chức" }).check();
  await page.getByRole("button", { name: "Bắt đầu tự soi" }).click();
  await expect(page).toHaveURL(/#\/rounds\//);
}

const answer = (page, item, level) => page.getByTestId(`item-${item}`).getByTestId(`opt-${level}`);
const line = (page) => page.locator(".frame__save");
const saved = (page) => expect(line(page)).toHaveAttribute("data-state", "saved");

/// Every text of ours, from both stores.
function stored(page) {
  return page.evaluate(async () => {
    const local = Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("guong/")));
    const database = await new Promise((resolve, reject) => {
      const asked = indexedDB.open("guong");
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const all = (ask) => new Promise((resolve) => (ask.onsuccess = () => resolve(ask.result)));
    const store = database.transaction("texts").objectStore("texts");
    const keys = await all(store.getAllKeys());
    const texts = await all(database.transaction("texts").objectStore("texts").getAll());
    database.close();
    return { local, disk: Object.fromEntries(keys.map((key, at) => [key, texts[at]])) };
  });
}

test("“saved” is said only when the disk has it", async ({ page }) => {
  await page.addInitScript(() => {
    window.modes = new Set();
    window.held = [];
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === "readwrite") window.modes.add(options?.durability);
      return begin.call(this, stores, mode, options);
    };
    Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
      set(callback) {
        this.addEventListener("complete", (event) => {
          if (window.isHeld) window.held.push(() => callback.call(this, event));
          else callback.call(this, event);
        });
      },
    });
  });
  await begin(page);
  await answer(page, 0, 3).click();
  await saved(page);
  await page.evaluate(() => (window.isHeld = true));
  await answer(page, 1, 2).click();
  await expect(line(page)).toHaveAttribute("data-state", "saving");
  await expect(line(page)).not.toContainText("Đã lưu");
  await page.evaluate(() => {
    window.isHeld = false;
    window.held.forEach((go) => go());
  });
  await saved(page);
  await expect(line(page)).toContainText(/Đã lưu lúc \d\d:\d\d:\d\d/);
  expect(await page.evaluate(() => [...window.modes])).toEqual(["strict"]);
  const { local, disk } = await stored(page);
  expect(Object.keys(local).length).toBeGreaterThan(3);
  expect(disk).toEqual(local);
});

for (const [what, script] of [
  ["is not there", () => Object.defineProperty(window, "indexedDB", { get: () => undefined })],
  ["throws", () => Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("no", "SecurityError"); } })],
  ["never answers", () => (IDBFactory.prototype.open = () => document.createElement("p"))],
]) {
  test(`a second store that ${what}: the line says what may be lost`, async ({ page }) => {
    await page.addInitScript(() => delete Navigator.prototype.storageBuckets);
    await page.addInitScript(script);
    await begin(page);
    await answer(page, 0, 3).click();
    await expect(line(page)).toHaveAttribute("data-state", "browser");
    await expect(line(page)).toContainText("có thể mất");
    await page.reload();
    await expect(answer(page, 0, 3)).toBeChecked();
  });
}

test("a second store that answers no more: the line goes on without it, and with it again", async ({ page }) => {
  await page.addInitScript(() => {
    delete Navigator.prototype.storageBuckets;
    Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
      set(callback) {
        this.addEventListener("complete", (event) => window.isDumb || callback.call(this, event));
      },
    });
  });
  await begin(page);
  await answer(page, 0, 3).click();
  await saved(page);
  await page.evaluate(() => (window.isDumb = true));
  await answer(page, 1, 2).click();
  await expect(line(page)).toHaveAttribute("data-state", "saving");
  await expect(line(page)).toHaveAttribute("data-state", "browser", { timeout: 40_000 });
  await expect(line(page)).toContainText("có thể mất");
  await page.evaluate(() => (window.isDumb = false));
  await answer(page, 2, 2).click();
  await saved(page);
  const { local, disk } = await stored(page);
  expect(disk).toEqual(local);
});

test("of the two databases one is enough, and gives the other one back", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "no other browser has a second place for databases");
  await page.addInitScript(() => {
    if (sessionStorage.getItem("blind")) Object.defineProperty(window, "indexedDB", { get: () => undefined });
  });
  await begin(page);
  await answer(page, 0, 3).click();
  await saved(page);
  await page.evaluate(() => sessionStorage.setItem("blind", "yes"));
  await page.reload();
  await answer(page, 1, 2).click();
  await saved(page);
  await page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  await page.reload();
  await expect(answer(page, 0, 3)).toBeChecked();
  await expect(answer(page, 1, 2)).toBeChecked();
  await expect.poll(async () => Object.keys((await stored(page)).disk).length).toBeGreaterThan(3);
});

test("whichever store is lost, the other gives everything back", async ({ page }) => {
  await begin(page);
  for (const item of [0, 1, 2, 3]) await answer(page, item, 2).click();
  await saved(page);
  const address = page.url();

  // Emptied from a page without the app, as a cleaning program would do while it is closed.
  const bare = new URL("bare", address).href;
  await page.route(bare, (route) => route.fulfill({ contentType: "text/html", body: "<link rel=icon href=data:,>" }));
  await page.goto(bare);
  await page.evaluate(() => localStorage.clear());
  await page.goto(address);
  for (const item of [0, 1, 2, 3]) await expect(answer(page, item, 2)).toBeChecked();
  await expect(page.getByText(/đã được lấy lại đủ/)).toBeVisible();
  await axe(page);

  await page.goto(bare);
  await page.evaluate(
    () => new Promise((resolve) => (indexedDB.deleteDatabase("guong").onsuccess = resolve)),
  );
  await page.goto(address);
  for (const item of [0, 1, 2, 3]) await expect(answer(page, item, 2)).toBeChecked();
  await answer(page, 4, 1).click();
  await saved(page);
  const { local, disk } = await stored(page);
  expect(disk).toEqual(local);
});

test("a full browser: not saved, nothing lost, and saved by itself when there is room", async ({ page }) => {
  await begin(page);
  await answer(page, 0, 3).click();
  await saved(page);
  await page.evaluate(() => {
    const [write, put] = [Storage.prototype.setItem, IDBObjectStore.prototype.put];
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
    window.makeRoom = () => Object.assign(Storage.prototype, { setItem: write }) && Object.assign(IDBObjectStore.prototype, { put });
  });
  await answer(page, 3, 1).click();
  await expect(line(page)).toHaveAttribute("data-state", "unsaved", { timeout: 1000 });
  await expect(line(page)).toContainText("CHƯA LƯU");
  await expect(page.getByRole("banner").locator("[aria-live]")).toContainText("CHƯA LƯU");
  await expect(answer(page, 3, 1)).toBeChecked();
  const saving = page.waitForEvent("download");
  await page.getByRole("banner").getByRole("button", { name: "Tải tệp dự phòng" }).click();
  const file = JSON.parse(await readFile(await (await saving).path(), "utf8"));
  expect(Object.values(file.registers).filter(({ v }) => v?.p === 1).length).toBe(1);
  await axe(page);

  await page.evaluate(() => window.makeRoom());
  await saved(page);
  await page.reload();
  await expect(answer(page, 3, 1)).toBeChecked();
  await expect(answer(page, 0, 3)).toBeChecked();
});

test("a full local storage is no loss where the disk still takes it", async ({ page }) => {
  await begin(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await answer(page, 3, 1).click();
  await saved(page);
  await page.reload();
  await expect(answer(page, 3, 1)).toBeChecked();
});

test("two windows: one edits, the other watches and takes over; twenty of twenty edits stand", async ({ context, page }) => {
  await begin(page);
  await answer(page, 0, 3).click();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(answer(other, 0, 3)).toBeChecked();
  await expect(line(other)).toHaveAttribute("data-state", "readonly");
  await axe(other);

  // What is tried while watching changes nothing, here or there, and the page shows what stands.
  await answer(other, 0, 1).click();
  await expect(other.getByText(/Chưa thay đổi gì: một cửa sổ khác/)).toBeVisible();
  await expect(answer(other, 0, 3)).toBeChecked();
  await expect(answer(page, 0, 3)).toBeChecked();

  const take = (window) => window.getByRole("banner").getByRole("button", { name: "Chuyển quyền sửa sang đây" });
  for (let edit = 1; edit <= 20; edit += 1) {
    const [editor, watcher] = edit % 2 ? [other, page] : [page, other];
    await take(editor).click();
    await expect(take(watcher)).toBeVisible();
    await expect(take(editor)).toBeHidden();
    await answer(editor, edit, edit % 4).click();
    await expect(answer(watcher, edit, edit % 4)).toBeChecked();
  }
  await saved(page);
  await page.close();
  await expect(take(other), "whoever is left edits").toBeHidden();
  await other.reload();
  for (let edit = 1; edit <= 20; edit += 1) await expect(answer(other, edit, edit % 4)).toBeChecked();
});

test("what somebody deletes while the page is open comes back, or is offered", async ({ page }) => {
  await begin(page);
  for (const item of [0, 1, 2]) await answer(page, item, 2).click();
  await saved(page);
  await page.evaluate(() => localStorage.clear());
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("guong/")).length))
    .toBeGreaterThan(3);

  await page.evaluate(async () => {
    const bucket = await navigator.storageBuckets.open("guong");
    for (const databases of [indexedDB, bucket.indexedDB]) databases.deleteDatabase("guong");
    localStorage.clear();
  });
  await expect(line(page)).toHaveAttribute("data-state", "unsaved");
  await expect(line(page)).toContainText("vừa bị xóa từ nơi khác");
  await page.getByRole("button", { name: "Ghi lại từ bản đang mở" }).click();
  await saved(page);
  await page.reload();
  for (const item of [0, 1, 2]) await expect(answer(page, item, 2)).toBeChecked();
});

test("undo and redo go on after a reload", async ({ page }) => {
  await begin(page);
  await answer(page, 0, 3).click();
  await answer(page, 0, 1).click();
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(answer(page, 0, 3)).toBeChecked();
  await page.reload();
  await page.getByRole("button", { name: "Làm lại" }).click();
  await expect(answer(page, 0, 1)).toBeChecked();
});
