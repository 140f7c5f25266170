import { readFile } from "node:fs/promises";

import jsQR from "jsqr";

import { axe, expect, open, test } from "./support.mjs";

const heading = (page) => page.getByRole("main").getByRole("heading", { level: 1 });

/// Makes an agency's code of a spreadsheet and puts it into use; ends on the page that hands it round.
async function makeCode(page, file) {
  await open(page, "#/table");
  await page.getByLabel("Chọn tệp bảng tính").setInputFiles(file);
  await expect(page.getByText("40 tiêu chí trong 5 phần.")).toBeVisible();
  await page.getByRole("button", { name: "Dùng ngay và chia sẻ" }).click();
  await expect(page.locator("#error-summary")).toContainText("Hãy đặt tên cho bộ quy tắc.");
  await page.getByLabel("Tên bộ quy tắc").fill("Quy tắc ứng xử của viên chức ngành y tế");
  await page.getByLabel("Cơ quan ban hành").fill("Sở Y tế");
  await page.getByRole("button", { name: "Dùng ngay và chia sẻ" }).click();
  await expect(page).toHaveURL(/#\/checklists\/[a-z0-9]+\/share$/);
}

/// What a telephone reads in the picture on the page.
async function read(code) {
  const png = (await code.screenshot()).toString("base64");
  const { width, height, data } = await code.page().evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    canvas.drawImage(picture, 0, 0);
    const { width, height, data } = canvas.getImageData(0, 0, picture.width, picture.height);
    return { width, height, data: Array.from(data) };
  }, png);
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}

test.describe("an official with only a spreadsheet", () => {
  test.use({ deviceScaleFactor: 3, permissions: ["clipboard-read", "clipboard-write"] });

  for (const kind of ["csv", "xlsx"]) {
    test(`makes a code of forty items from a .${kind}, hands it round as a link and a QR code; a colleague assesses it offline`, async ({
      page,
      browser,
    }) => {
      test.setTimeout(600_000);
      await makeCode(page, `tests/sheets/quy-tac-40.${kind}`);
      await expect(heading(page)).toHaveText("Chia sẻ phiếu “Quy tắc ứng xử của viên chức ngành y tế”");
      const link = await page.getByLabel("Liên kết để gửi").inputValue();
      expect(link.length).toBeLessThan(3_000);
      await expect(page.getByText(new RegExp(`Dài ${link.length.toLocaleString("vi-VN")} ký tự`))).toBeVisible();
      await page.getByRole("button", { name: "Sao chép liên kết" }).click();
      await expect(page.getByText("Đã sao chép liên kết.").first()).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
      const code = page.getByRole("img", { name: /^Mã QR của phiếu/ });
      const width = await code.evaluate((picture) => picture.getBoundingClientRect().width);
      expect(width, "at least 6 cm").toBeGreaterThanOrEqual(226);
      const scanned = await read(code);
      expect(scanned, "the picture is an address of ours").toMatch(/#\/get\/\d+$/);
      await axe(page);
      const files = [];
      for (const _ of [1, 2]) {
        const waiting = page.waitForEvent("download");
        await page.getByRole("button", { name: "Lưu ra tệp để gửi" }).click();
        files.push(await readFile(await (await waiting).path(), "utf8"));
      }
      expect(files[1], "two exports are byte-equal").toBe(files[0]);

      const colleague = await browser.newContext();
      const theirs = await colleague.newPage();
      await open(theirs);
      await theirs.waitForLoadState("networkidle");
      await colleague.setOffline(true);
      await theirs.evaluate((hash) => void (location.hash = hash), new URL(scanned).hash);
      await expect(heading(theirs)).toHaveText("Nhận phiếu tự đánh giá");
      await expect(theirs.getByText("chưa có ở đây, sẽ được lưu")).toBeVisible();
      await theirs.getByText("Xem các tiêu chí").click();
      await expect(theirs.locator(".sharing__items > li")).toHaveCount(40);
      await axe(theirs);
      const shown = await theirs.locator(".sharing__items").innerText();
      await theirs.evaluate((hash) => void (location.hash = hash), new URL(link).hash);
      await theirs.getByText("Xem các tiêu chí").click();
      await expect(theirs.locator(".sharing__items"), "the link says what the code says").toHaveText(shown, {
        useInnerText: true,
      });
      await theirs.getByRole("button", { name: "Nhận và tự đánh giá" }).click();
      await expect(theirs).toHaveURL(/#\/rounds\/[a-z0-9]+$/);
      await expect(theirs.getByText("Quy tắc ứng xử của viên chức ngành y tế").first()).toBeVisible();
      const round = theirs.url().split("#")[1];
      await theirs.evaluate((hash) => void (location.hash = hash), `${round}/list`);
      await expect(theirs.getByTestId("item")).toHaveCount(40);
      for (let at = 0; at < 40; at += 1) {
        await theirs.getByTestId(`item-${at}`).getByTestId(`opt-${[2, 3, 1, 3][at % 4]}`).check();
      }
      await theirs.evaluate((hash) => void (location.hash = hash), `${round}/result`);
      await expect(theirs.getByText(/40\/40|40 trên 40/).first()).toBeVisible();
      await colleague.close();
    });
  }
});

test("the templates are read back as they were handed out", async ({ page }) => {
  await open(page, "#/table");
  for (const name of ["Tải mẫu Excel (.xlsx)", "Tải mẫu CSV"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    const first = await readFile(await download.path());
    const [again] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    expect((await readFile(await again.path())).equals(first), "two exports are byte-equal").toBe(true);
    await page
      .getByLabel("Chọn tệp bảng tính")
      .setInputFiles({ name: download.suggestedFilename(), mimeType: "text/csv", buffer: first });
    await expect(page.getByText("2 tiêu chí trong 2 phần.")).toBeVisible();
  }
  await page.locator("summary").getByText("Mỗi cột có nghĩa gì").click();
  await axe(page);
});

test("what is wrong in a table is told by row and column, and nothing is kept", async ({ page }) => {
  await open(page, "#/table");
  const choose = (text, name = "bang.csv") =>
    page.getByLabel("Chọn tệp bảng tính").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await choose("Nội dung;Chủ đề;Loại;Ghi chú\r\nTôi làm.;d99;Lạ;x\r\n;1;;\r\n");
  await expect(page.getByText("Có 3 chỗ cần sửa trong bảng")).toBeVisible();
  await expect(page.getByText("Dòng 2, Chủ đề")).toBeVisible();
  await expect(page.getByText("“Lạ” không nằm trong các từ: Việc phải làm")).toBeVisible();
  await expect(page.getByText("Dòng 3, Nội dung")).toBeVisible();
  await expect(page.getByText("bỏ qua: Ghi chú.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Dùng ngay và chia sẻ" })).toHaveCount(0);
  await axe(page);
  await choose(Uint8Array.from([0x54, 0xf4, 0x69]));
  await expect(page.getByText("CSV UTF-8")).toBeVisible();
  await choose("PK\u0003\u0004 hỏng", "bang.xlsx");
  await expect(page.getByText("Tệp không phải bảng tính, hoặc đã hỏng.")).toBeVisible();
});

test("a link that was cut or changed says so, and keeps nothing", async ({ page }) => {
  const whole = (await readFile("tests/frozen/link-v1.txt", "utf8")).trim();
  await open(page, `#/get/${whole}`);
  await expect(page.getByText("Phiếu đầu tiên")).toBeVisible();
  await open(page, `#/get/${whole.slice(0, 40)}`);
  await expect(page.getByText(/Liên kết bị cắt: chỉ còn khoảng \d+ % nội dung/)).toBeVisible();
  await open(page, `#/get/${whole.slice(0, 30)}xyz${whole.slice(33)}`);
  await expect(page.getByText("Liên kết bị thay đổi")).toBeVisible();
  await axe(page);
  await open(page, "#/get/hello");
  await expect(page.getByText("Liên kết không chứa phiếu nào của Gương.")).toBeVisible();
  await open(page, "#/checklists");
  await expect(page.getByText("Bạn chưa có phiếu nào")).toBeVisible();
});

/// A standard of one item, with a checklist over it.
function bundle(text, authority = "binding") {
  const said = (vi) => ({ vi });
  const standard = {
    format: "guong-standard", format_version: 1, id: "co-quan-x", version: "1.0.0", title: said("Quy tắc X"),
    short_title: said("Quy tắc X"), description: said("Thử"), authority, jurisdiction: "VN", issuer: said("Cơ quan X"),
    status: "in_force", supersedes: [], superseded_by: null, content_licence: "CC-BY-4.0",
    sources: [{ key: "s1", title: said("Nội quy"), number: "", issuer: said("Cơ quan X"), url: "", licence: "", verified: "no" }],
    domains: [{ id: "s1", title: said("Phần một"), theme: "d01" }],
    items: [{
      id: "co-quan-x.1", rev: 1, domain: "s1", kind: "duty", criticality: "normal", text: said(text), scale: "practice4",
      citations: [{ source: "s1", locator: said("Điều 1"), mark: "S" }], topics: [],
    }],
    topics: [],
  };
  const checklist = {
    format: "guong-checklist", format_version: 1, title: "Phiếu X", entries: [{ item: "co-quan-x.1" }], own_items: [],
    theme_shares: {},
  };
  return { standards: [standard], checklist };
}

test("a file with its standards is seen first, never official, and never takes the place of another", async ({ page }) => {
  await open(page, "#/checklists");
  const choose = (what) =>
    page.getByLabel("Mở một tệp phiếu").setInputFiles({
      name: "goi.json", mimeType: "application/json", buffer: Buffer.from(typeof what === "string" ? what : JSON.stringify(what)),
    });
  await choose(bundle("Tôi chào người dân."));
  await expect(heading(page)).toHaveText("Nhận phiếu tự đánh giá");
  await expect(page.getByText("Bộ này tự nhận là bắt buộc.")).toBeVisible();
  await page.getByRole("button", { name: "Chỉ lưu lại" }).click();
  await expect(page.getByRole("link", { name: "Phiếu X", exact: true })).toBeVisible();
  await open(page, "#/standards/co-quan-x");
  await expect(page.getByRole("main").getByText("Nhận từ bên ngoài").first()).toBeVisible();
  await expect(page.getByRole("main").getByText("goi.json")).toBeVisible();
  await expect(page.getByRole("main").getByText("Bắt buộc", { exact: true })).toHaveCount(0);

  const choosing = page.getByLabel("Chọn tệp được gửi");
  const chooseHere = (what) =>
    choosing.setInputFiles({ name: "goi.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(what)) });
  await open(page, "#/get");
  await chooseHere(bundle("Tôi chào người dân."));
  await expect(page.getByText("đã có ở đây, cùng phiên bản và cùng nội dung")).toBeVisible();
  await chooseHere(bundle("Tôi không chào ai."));
  await expect(page.getByText("ở đây đã có một bản khác")).toBeVisible();
  await expect(page.getByText("Chưa nhận được")).toBeVisible();
  await expect(page.getByRole("button", { name: "Nhận và tự đánh giá" })).toHaveCount(0);
  await axe(page);
  const hostile = bundle("x");
  hostile.standards[0].id = "co-quan-y";
  hostile.standards[0].sources[0].url = "javascript:alert(1)";
  hostile.standards[0].items.push(hostile.standards[0].items[0]);
  await chooseHere(hostile);
  await expect(page.getByText("standards[0].sources[0].url")).toBeVisible();
  await expect(page.getByText("liên kết phải bắt đầu bằng http hoặc https")).toBeVisible();
});

test("what an agency lists beside the app is shown in the library and on the page of checklists", async ({ page }) => {
  const list = {
    format: "guong-hosted", format_version: 1,
    files: [
      { title: { vi: "Quy tắc của cơ quan X" }, from: "co-quan-x.json" },
      { title: { vi: "Nơi khác" }, from: "https://example.org/x.json" },
    ],
  };
  await page.route("**/hosted.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(list) }));
  await page.route("**/co-quan-x.json", (route) =>
    route.fulfill({ contentType: "application/json", body: JSON.stringify(bundle("Tôi chào người dân.")) }));
  for (const where of ["#/standards", "#/checklists"]) {
    await open(page, where);
    await expect(page.getByRole("heading", { name: "Của cơ quan: đặt cạnh ứng dụng trên máy chủ" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Nơi khác" })).toHaveCount(0);
  }
  await page.getByRole("link", { name: "Quy tắc của cơ quan X" }).click();
  await expect(heading(page)).toHaveText("Nhận phiếu tự đánh giá");
  await expect(page.getByText("Máy chủ đang chạy Gương, tệp co-quan-x.json")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Nhận và tự đánh giá" }).click();
  await expect(page).toHaveURL(/#\/rounds\/[a-z0-9]+$/);
  await open(page, "#/get?from=https%3A%2F%2Fexample.org%2Fx.json");
  await expect(page.getByText("Địa chỉ này ở máy chủ khác.")).toBeVisible();
});

test("a table is opened in the editor, to be written on", async ({ page }) => {
  await open(page, "#/table");
  await page.getByLabel("Chọn tệp bảng tính").setInputFiles("tests/sheets/quy-tac-40.csv");
  await page.getByLabel("Tên bộ quy tắc").fill("Quy tắc của Sở Y tế");
  await page.getByLabel("Cơ quan ban hành").fill("Sở Y tế");
  await page.getByRole("button", { name: "Mở để soạn tiếp" }).click();
  await expect(page).toHaveURL(/#\/editor\/[a-z0-9-]+\/items$/);
  await expect(page.getByRole("main").getByText("Phần 5").first()).toBeVisible();
});

test("a newer version that comes in a link is seen change by change first", async ({ page }) => {
  const whole = (text, version) => {
    const one = bundle(text);
    one.standards[0].version = version;
    return one;
  };
  await open(page, "#/get");
  const choose = (what) =>
    page.getByLabel("Chọn tệp được gửi").setInputFiles({
      name: "goi.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(what)),
    });
  await choose(whole("Tôi chào người dân.", "1.0.0"));
  await page.getByRole("button", { name: "Chỉ lưu lại" }).click();
  await open(page, "#/get");
  await choose(whole("Tôi chào mọi người dân.", "1.1.0"));
  await page.getByRole("button", { name: "Xem những gì thay đổi" }).click();
  await expect(page).toHaveURL(/#\/successor\/co-quan-x/);
  await expect(page.getByText("goi.json")).toBeVisible();
});

test("a standard is taken along as a table and as a framework for Moodle", async ({ page }) => {
  await open(page, "#/standards/mau-trungtam");
  const take = async (name) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
  };
  const [name, moodle] = await take("Khung năng lực Moodle (.csv)");
  expect(name).toBe("mau-trungtam-moodle-vi.csv");
  expect(moodle.split("\r\n")[0].split(",")).toHaveLength(14);
  const [, csv] = await take("Bảng tính (.csv)");
  expect(csv.startsWith("\ufeffPhần;Chủ đề;Nội dung;")).toBe(true);
  const [, json] = await take("JSON của Gương");
  expect(JSON.parse(json).id).toBe("mau-trungtam");
});
