import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { axe, expect, open, root, test } from "./support.mjs";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../successor");
const text = (name) => fs.readFileSync(path.join(folder, `${name}.json`), "utf8");
const heading = (page) => page.getByRole("heading", { level: 1 });

/// A round by the first edition, every item answered; gives its address.
async function firstRound(page) {
  await page.route("**/quy-tac.json", (route) =>
    route.fulfill({ contentType: "application/json", body: text("v1") }),
  );
  await open(page, "#/open?from=/quy-tac.json&view=list");
  await expect(page).toHaveURL(/#\/rounds\/[a-z0-9]+\/list/);
  const rows = page.getByTestId("item");
  await expect(rows).toHaveCount(10);
  for (let index = 0; index < 10; index += 1) {
    await page.getByTestId(`item-${index}`).getByTestId(`opt-${[2, 3, 1, 3, 3, 2, 3, 1, 2, 3][index]}`).check();
  }
  return page.url().replace("/list", "");
}

/// Hands a file to the page of checklists.
async function handIn(page, name) {
  await open(page, "#/checklists");
  const chosen = page.locator("input[type=file]");
  await chosen.setInputFiles({ name: `${name}.json`, mimeType: "application/json", buffer: Buffer.from(text(name)) });
}

test("a newer edition is looked at before anything happens, and no answer is lost", async ({ page }) => {
  test.setTimeout(600_000);
  const first = await firstRound(page);
  await page.goto(`${first}/result`);
  await expect(page.locator("#result-coverage")).toBeVisible();
  const score = await page.locator("main").innerText();

  // Every change stands there, and nothing has happened yet.
  await handIn(page, "v2");
  await expect(page).toHaveURL(/#\/successor\/quy-tac-so\?version=1\.0\.0/);
  await expect(page.getByText("Chưa có gì thay đổi.")).toBeVisible();
  const counts = page.getByTestId("counts");
  for (const [kind, count] of [["Viết lại", 3], ["Tách thành nhiều mục", 1], ["Mục mới", 2], ["Đã bỏ", 1], ["Giữ nguyên", 5]]) {
    await expect(counts.getByText(kind).locator("xpath=following-sibling::dd").first()).toHaveText(`${count} chỗ`);
  }
  const step = (words) => page.getByTestId("step").filter({ hasText: words });
  await expect(step("Tôi giữ kín mật khẩu của mình.")).toContainText("Hỏi lại");
  await expect(step("Tôi gửi bản giấy")).toContainText("Cất lại trong lượt cũ");
  await expect(step("thư điện tử trong năm ngày")).toContainText("Bạn đã trả lời: Mới một phần");
  await axe(page, "main");

  // Left alone, it changes nothing.
  await page.getByRole("button", { name: "Để sau, không thay đổi gì" }).click();
  await expect(page).toHaveURL(/#\/standards\/quy-tac-so/);
  await open(page, "#/rounds");
  await expect(page.getByTestId("replaced")).toHaveCount(0);

  // Accepted: the old round stays, quietly marked.
  await handIn(page, "v2");
  await page.getByRole("button", { name: "Dùng bản mới" }).click();
  await expect(page.getByText("Đã nhận bản mới.")).toBeVisible();
  await expect(page.getByTestId("offer")).toContainText("phiên bản 1.0.0");
  await expect(page.getByTestId("offer")).toContainText("5 câu trả lời được giữ");
  await expect(page.getByTestId("offer")).toContainText("3 câu chờ bạn xác nhận");
  await page.getByText("Câu trả lời của mục đã bỏ (1)").click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải về các câu trả lời này" }).click();
  const saved = fs.readFileSync(await (await saving).path(), "utf8");
  expect(saved).toContain("Tôi gửi bản giấy của mọi báo cáo.");
  await axe(page, "main");
  await open(page, "#/rounds");
  await expect(page.getByTestId("replaced")).toContainText("Đã được thay thế từ 01/01/2026");
  await page.goto(`${first}/result`);
  await expect(page.locator("#result-coverage")).toBeVisible();
  expect(await page.locator("main").innerText()).toBe(score);

  // A new round from the old one.
  await page.goto(`${root}#/successor/quy-tac-so?version=1.0.0`);
  await page.getByRole("button", { name: /^Bắt đầu lượt mới từ lượt này/ }).click();
  await expect(page).toHaveURL(/#\/rounds\//);
  const second = page.url();
  await expect(page.getByText("5 trên 12 mục").first()).toBeVisible();
  await page.goto(`${second}/list`);
  await expect(page.getByTestId("filter-unchecked")).toContainText("3");
  await page.goto(`${second}/item/1`);
  await expect(page.getByTestId("before")).toContainText("Tôi chào người dân trước khi hỏi việc.");
  await page.getByRole("button", { name: "Vẫn như lần trước" }).click();
  await page.goto(`${second}/item/6`);
  await expect(page.getByTestId("before")).toContainText("Tôi giữ kín mật khẩu và hồ sơ của người dân.");
  await expect(page.getByRole("button", { name: "Vẫn như lần trước" })).toBeHidden();
  await axe(page, "main");
  await page.goto(second);
  await expect(page.getByText("6 trên 12 mục").first()).toBeVisible();

  // A third edition: the first round finds its way through both.
  await handIn(page, "v3");
  await expect(page).toHaveURL(/version=2\.0\.0/);
  await expect(page.getByText("Bản mới có hiệu lực từ 01/06/2027")).toBeVisible();
  await page.getByRole("button", { name: "Dùng bản mới" }).click();
  await expect(page.getByTestId("offer")).toHaveCount(2);
  await page.goto(`${root}#/successor/quy-tac-so?version=1.0.0`);
  await expect(page.getByText("phiên bản 3.0.0")).toBeVisible();
  await page.reload();
  await page.goto(`${first}/result`);
  await expect(page.locator("#result-coverage")).toBeVisible();
  expect(await page.locator("main").innerText()).toBe(score);
});

test("the page of changes is sound at every width, in both languages", async ({ page }) => {
  test.setTimeout(600_000);
  await firstRound(page);
  await handIn(page, "v2-alone");
  await expect(page.getByText("Bảng này do Gương tự đoán")).toBeVisible();
  await page.getByRole("button", { name: "Dùng bản mới" }).click();
  await expect(page.getByTestId("offer")).toHaveCount(1);
  for (const lang of ["vi", "en"]) {
    if (lang === "en") await page.getByTestId("lang").click();
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        await axe(page, "main");
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${lang} ${scheme} ${width}`).toBeLessThanOrEqual(0);
        const shot = process.env.GUONG_SHOTS;
        if (shot) await page.screenshot({ path: `${shot}/successor-${lang}-${scheme}-${width}.png`, fullPage: true });
      }
    }
  }
});
