import { createHash } from "node:crypto";

import { expect, open, test } from "./support.mjs";

const line = (page) => page.locator(".frame__save");
const saved = (page) => expect(line(page)).toHaveAttribute("data-state", "saved");
const texts = (page, room) =>
  page.evaluate((room) => Object.entries(localStorage).filter(([key]) => key.split("/")[2] === room), room);

async function begin(page) {
  await open(page);
  await page.getByRole("radio", { name: "Công chức" }).check();
  await page.getByRole("button", { name: "Bắt đầu tự soi" }).click();
  await expect(page).toHaveURL(/#\/rounds\//);
  for (const place of [0, 1, 2]) await page.getByTestId(`item-${place}`).getByTestId("opt-3").click();
  await saved(page);
}

/// A journal as a diligent person leaves it behind in a year: records of a writer of its own, as the program writes them.
async function journal(page, records) {
  const head = (await texts(page, "head"))[0][0];
  const vault = head.split("/")[1];
  const [answered] = (await texts(page, "j")).map(([, text]) => /\na\/([^/]+)\//.exec(text)).filter(Boolean);
  let link = "AAAAAAAA";
  const made = [];
  for (let seq = 0; seq < records; seq += 1) {
    const key = `guong/${vault}/j/SeedSeed/${seq.toString(36)}`;
    const note = `Lần ${seq}: tôi đã trả lời người dân chậm, đã xin lỗi và hẹn lại`;
    const body = `${link}${(Date.now() + seq).toString(36)}\na/${answered[1]}/x.seed-${seq}={"n":"${note}","p":${seq % 4}}`;
    const tag = createHash("sha256").update(`${key}\n1p${body}`).digest().subarray(0, 16).toString("base64url");
    link = tag.slice(0, 8);
    made.push([key, `1p${tag}${body}`]);
  }
  await page.evaluate((made) => made.forEach(([key, text]) => localStorage.setItem(key, text)), made);
}

/// What a backup holds.
async function values(page) {
  await open(page, "#/data");
  const saving = page.waitForEvent("download");
  await page.getByRole("main").getByRole("button", { name: "Tải tệp dự phòng" }).click();
  const stream = await (await saving).createReadStream();
  const parts = [];
  for await (const part of stream) parts.push(part);
  const { registers } = JSON.parse(Buffer.concat(parts).toString("utf8"));
  return Object.fromEntries(
    Object.entries(registers).filter(([path]) => path !== "settings").map(([path, { v }]) => [path, v]),
  );
}

test("a long journal is made short, and nothing of it is missing afterwards", async ({ page }) => {
  await begin(page);
  await journal(page, 1_100);
  await open(page, "#/rounds");
  await page.reload();
  await expect.poll(async () => (await texts(page, "s")).length, { timeout: 30_000 }).toBe(1);
  const [[, packed]] = await texts(page, "s");
  expect(packed.slice(0, 2)).toBe("2p");
  const before = await values(page);
  expect(Object.keys(before).filter((path) => path.includes("/x.seed-"))).toHaveLength(1_100);
  // Only the snapshot is left: it says everything.
  await saved(page);
  await page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const asked = indexedDB.open("guong");
      asked.onsuccess = () => resolve(asked.result);
    });
    const store = database.transaction("texts", "readwrite").objectStore("texts");
    const keys = Object.keys(localStorage).filter((key) => key.includes("/j/SeedSeed/"));
    for (const key of keys) {
      localStorage.removeItem(key);
      store.delete(key);
    }
    await new Promise((resolve) => (store.transaction.oncomplete = resolve));
    database.close();
  });
  await page.reload();
  expect(await values(page)).toEqual(before);
  await expect(page.getByRole("region", { name: "Thông báo" })).not.toContainText("bị hỏng");
});

test("a browser that cannot unpack opens nothing, writes nothing, and hands everything out", async ({ page }) => {
  await begin(page);
  await journal(page, 1_100);
  await open(page, "#/rounds");
  await page.reload();
  await expect.poll(async () => (await texts(page, "s")).length, { timeout: 30_000 }).toBe(1);
  await saved(page);
  const before = await page.evaluate(() => Object.entries(localStorage).sort());
  await page.addInitScript(() => delete window.DecompressionStream);
  await page.reload();
  await expect(page.getByRole("button", { name: /Tải/ }).first()).toBeVisible();
  await expect(page.getByTestId("item-0")).toHaveCount(0);
  expect(await page.evaluate(() => Object.entries(localStorage).sort())).toEqual(before);
});

test("a damaged packed snapshot in one store is taken from the other", async ({ page }) => {
  await begin(page);
  await journal(page, 1_100);
  await open(page, "#/rounds");
  await page.reload();
  await expect.poll(async () => (await texts(page, "s")).length, { timeout: 30_000 }).toBe(1);
  const before = await values(page);
  await saved(page);
  await page.evaluate(() => {
    const [key, text] = Object.entries(localStorage).find(([key]) => key.split("/")[2] === "s");
    const at = text.length >> 1;
    const other = String.fromCharCode(text.charCodeAt(at) ^ 1);
    localStorage.setItem(key, text.slice(0, at) + other + text.slice(at + 1));
  });
  await page.reload();
  expect(await values(page)).toEqual(before);
});
