import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

import { axe, expect, open, test } from "./support.mjs";

async function begin(page) {
  await open(page);
  await page.getByRole("radio", { name: "Công chức" }).check();
  await page.getByRole("button", { name: "Bắt đầu tự soi" }).click();
  await expect(page).toHaveURL(/#\/rounds\//);
  for (const place of [0, 1, 2]) await page.getByTestId(`item-${place}`).getByTestId("opt-3").click();
}

async function backUp(page) {
  const saving = page.waitForEvent("download");
  await page.getByRole("main").getByRole("button", { name: "Tải tệp dự phòng" }).click();
  return readFile(await (await saving).path(), "utf8");
}

async function choose(page, name, text) {
  await page.locator("#data-file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

const entries = (page) => page.evaluate(() => Object.entries(localStorage).sort());

/// What a backup holds, without the days and times that differ by nature.
function values(text) {
  const { registers } = JSON.parse(text);
  return Object.entries(registers)
    .filter(([path]) => path !== "settings")
    .map(([path, { v }]) => [path, v]);
}

test("backup, erase, restore: everything is back", async ({ page }) => {
  await begin(page);
  await open(page, "#/data");
  const first = await backUp(page);
  await expect(page.getByText(/Đã trao tệp guong-.*\.guong-backup\.json/)).toBeVisible();
  await expect(page.getByText("Đã có tệp dự phòng hôm nay")).toBeVisible();

  await expect(page.getByRole("button", { name: "Xóa tất cả…" })).toBeDisabled();
  await page.getByRole("checkbox", { name: /Tôi đã có tệp dự phòng/ }).check();
  await page.getByRole("button", { name: "Xóa tất cả…" }).click();
  await axe(page);
  await page.getByRole("button", { name: "Xóa hẳn" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã xóa hết");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await entries(page)).toEqual([]);
  await axe(page);
  await page.getByRole("button", { name: "Mở lại từ đầu" }).click();
  await expect(page.getByRole("radio", { name: "Công chức" })).not.toBeChecked();

  await open(page, "#/data");
  await choose(page, "bản của tôi.json", first);
  const table = page.getByRole("table", { name: "Nếu khôi phục thì sẽ" });
  await expect(table.getByRole("row", { name: /Giữ cái mới hơn/ })).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Khôi phục", exact: true }).click();
  await expect(page.getByText(/Đã khôi phục \d+ mục/)).toBeVisible();
  const second = await backUp(page);
  expect(values(second)).toEqual(values(first));

  await page.reload();
  await page.getByRole("link", { name: "Trang chủ" }).click();
  await expect(page.getByText(/Đã xem 3\/\d+ mục/)).toBeVisible();
});

test("a week after the last backup with changes since, the page asks for a new one; without changes it does not", async ({ page }) => {
  const day = (number) => page.clock.setFixedTime(new Date(Date.UTC(2026, 10, number, 3)));
  const line = page.locator(".frame__backup");
  await day(2);
  await begin(page);
  await day(9);
  await open(page, "#/rounds");
  await page.reload();
  await expect(line).toHaveAttribute("data-state", "fresh");
  await day(10);
  await page.reload();
  await expect(line).toHaveAttribute("data-state", "due");
  await expect(line).toContainText("Chưa có tệp dự phòng");
  await line.getByRole("link").click();
  await backUp(page);
  await expect(line).toHaveAttribute("data-state", "fresh");
  await day(30);
  await page.reload();
  await expect(line).toHaveAttribute("data-state", "fresh");
  await open(page, "#/profile");
  await page.getByRole("checkbox", { name: "Lãnh đạo, quản lý" }).check();
  await expect(line).toHaveAttribute("data-state", "due");
  await axe(page);
});

test("restoring can be undone as one", async ({ page }) => {
  await begin(page);
  await open(page, "#/data");
  const text = await backUp(page);
  await open(page, "#/profile");
  await page.getByRole("checkbox", { name: "Lãnh đạo, quản lý" }).check();
  await open(page, "#/data");
  await choose(page, "a.json", text);
  await page.getByRole("radio", { name: "Lấy theo tệp" }).check();
  await page.getByRole("button", { name: "Khôi phục", exact: true }).click();
  await page.getByRole("region", { name: "Thông báo" }).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.getByText("Đã hoàn tác.")).toBeVisible();
  await open(page, "#/profile");
  await expect(page.getByRole("checkbox", { name: "Lãnh đạo, quản lý" })).toBeChecked();
});

test("a bad file is refused, its place is named, and nothing changes", async ({ page }) => {
  await begin(page);
  await open(page, "#/data");
  const good = await backUp(page);
  const before = await entries(page);
  const messages = page.getByRole("region", { name: "Thông báo" });
  const bad = [
    ["altered", good.replace("cong_chuc", "vien_chuc"), "đã bị thay đổi"],
    ["cut short", good.slice(0, 400), "không đọc được từ dòng"],
    ["foreign", '{"format":"something-else"}', "tệp thuộc loại khác"],
    ["newer", good.replace('"format_version": 1', '"format_version": 99'), "phiên bản mới hơn"],
    ["no text", Buffer.from([0xff, 0xfe, 0x00]), "không phải văn bản"],
    ["too long", good + " ".repeat(5 * 1024 * 1024), "dài quá mức cho phép"],
    ["too large", " ".repeat(20 * 1024 * 1024 + 1), "quá lớn"],
  ];
  for (const [name, text, words] of bad) {
    await choose(page, `${name}.json`, text);
    await expect(messages.getByText(words).first(), name).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(0);
    expect(await entries(page), name).toEqual(before);
  }
  await axe(page);
});

test.describe("where the browser blocks storage", () => {
  test("it says so and stays usable", async ({ page }) => {
    await page.addInitScript(() => {
      delete Navigator.prototype.storageBuckets;
      for (const store of ["localStorage", "indexedDB"]) {
        Object.defineProperty(window, store, {
          get() {
            throw new DOMException("blocked", "SecurityError");
          },
        });
      }
    });
    await open(page);
    await expect(page.getByText(/Không lưu được: trình duyệt chặn lưu trữ/).first()).toBeVisible();
    await expect(page.getByRole("banner").getByRole("button", { name: "Tải tệp dự phòng" })).toBeVisible();
    await axe(page);
    await page.getByRole("radio", { name: "Công chức" }).check();
    await page.getByRole("button", { name: "Bắt đầu tự soi" }).click();
    await expect(page).toHaveURL(/#\/rounds\//);
    const saving = page.waitForEvent("download");
    await page.getByRole("banner").getByRole("button", { name: "Tải tệp dự phòng" }).click();
    expect(values(await readFile(await (await saving).path(), "utf8")).length).toBeGreaterThan(0);
  });
});

test("what is erased in one window is told in the other, which writes nothing more", async ({ context, page }) => {
  await begin(page);
  const other = await context.newPage();
  await open(other, "#/profile");
  await open(page, "#/data");
  await page.getByRole("checkbox", { name: /Tôi đã có tệp dự phòng/ }).check();
  await page.getByRole("button", { name: "Xóa tất cả…" }).click();
  await page.getByRole("button", { name: "Xóa hẳn" }).click();
  await expect(other.getByText(/vừa bị xóa từ nơi khác/).first()).toBeVisible();
  await other.getByRole("checkbox", { name: "Lãnh đạo, quản lý" }).click();
  await expect(other.getByText(/vừa bị xóa từ nơi khác/).first()).toBeVisible();
  expect(await entries(other)).toEqual([]);
  const left = () =>
    page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...((await navigator.storageBuckets?.keys()) ?? []),
    ]);
  await expect.poll(left, "neither of the two databases is left").toEqual([]);
});

test.describe("what must not be touched", () => {
  const vault = "AAAAAAAA";
  const key = `guong/${vault}/head`;
  const sealed = (start, body) => {
    const digest = createHash("sha256").update(`${key}\n${start}${body}`).digest();
    return start + digest.subarray(0, 16).toString("base64url") + body;
  };

  async function rescue(page, text, title) {
    await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [key, text]);
    await open(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByText("Nothing of yours was changed.")).toBeVisible();
    await axe(page);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: /Save the data as it stands/ }).click();
    const saved = JSON.parse(await readFile(await (await saving).path(), "utf8"));
    expect(saved.keys).toEqual({ [key]: text });
    expect(await entries(page)).toEqual([[key, text]]);
  }

  test("data of a later version is left alone", async ({ page }) => {
    await rescue(page, sealed("2p", "whatever"), "Dữ liệu do phiên bản mới hơn ghi");
  });

  test("data that cannot be opened is left alone", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("guong/AAAAAAAA/j/BBBBBBBB/1", "1pnonsense"));
    await open(page);
    const before = await entries(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không đọc được dữ liệu đã lưu");
    await page.reload();
    expect(await entries(page)).toEqual(before);
  });

  test.describe("faulty content", () => {
    test("names its places in both languages and writes nothing", async ({ page }) => {
      await page.route(/outline-.*\.json$/, (route) => route.fulfill({ json: { format: "nonsense" } }));
      await open(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tệp nội dung đi kèm bị lỗi");
      await expect(page.getByText("What is wrong")).toBeVisible();
      expect(await entries(page)).toEqual([]);
    });
  });
});
