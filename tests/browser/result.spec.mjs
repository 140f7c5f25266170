import { axe, expect, open, test } from "./support.mjs";

/// A checklist of own items on one theme, hosted beside the app.
const hosted = (count) => ({
  format: "guong-checklist",
  format_version: 1,
  title: `Phiếu ${count} mục`,
  entries: Array.from({ length: count }, (_, index) => ({ item: `own.n${index}` })),
  own_items: Array.from({ length: count }, (_, index) => ({
    id: `own.n${index}`,
    text: `Việc số ${index + 1} tôi làm đúng quy định`,
    theme: "d10",
    criticality: "normal",
  })),
});

async function openList(page, checklist) {
  await page.route("**/phieu.json", (route) =>
    route.fulfill({ contentType: "application/json", body: JSON.stringify(checklist) }),
  );
  await open(page, "#/open?from=/phieu.json&view=list");
  await expect(page.getByTestId("item-0")).toBeVisible();
}

async function answer(page, from, to, option) {
  for (let index = from; index < to; index += 1) {
    const row = page.getByTestId(`item-${index}`);
    await row.getByTestId(`opt-${option}`).check();
  }
}

const roundOf = (page) => page.url().match(/rounds\/([^/?]+)/)[1];

test("blank is not zero, and complete brings the band with its thresholds", async ({ page }) => {
  test.setTimeout(1_800_000);
  await openList(page, hosted(120));
  const round = roundOf(page);
  await answer(page, 0, 30, 3);

  await open(page, `#/rounds/${round}/result`);
  const said = page.getByTestId("coverage");
  await expect(said).toHaveText("100 % trên 30 mục đã trả lời; mới hoàn thành 25 %; chưa đủ để xếp loại.");
  await expect(page.getByRole("main")).not.toContainText("Vững vàng ·");
  await expect(page.getByRole("cell", { name: "Vững vàng", exact: true })).toHaveCount(0);
  await expect(page.getByText("không phải xếp loại chính thức")).toBeVisible();
  await page.locator("summary", { hasText: "Cách tính với số của bạn" }).click();
  const formula = page.getByTestId("formula");
  await expect(formula).toContainText("30,00 ÷ 120,00 = 25 %");
  await expect(formula).toContainText("30,00 ÷ 30,00 = 100 %");
  await axe(page);

  await page.getByRole("link", { name: "Trả lời tiếp 90 mục" }).first().click();
  await open(page, `#/rounds/${round}/list`);
  await answer(page, 30, 120, 3);
  await open(page, `#/rounds/${round}/result`);
  await expect(said).toHaveText("Đã trả lời 120 trên 120 mục áp dụng; hoàn thành 100 %.");
  await expect(page.getByRole("cell", { name: "Vững vàng", exact: true })).toBeVisible();
  await expect(page.getByText("Từ 90 %: Vững vàng")).toBeVisible();
  await expect(page.getByText("Nguồn của các ngưỡng")).toBeVisible();
});

test("a result without answers teaches what to do next", async ({ page }) => {
  await openList(page, hosted(4));
  const round = roundOf(page);
  await open(page, `#/rounds/${round}/result`);
  await expect(page.getByTestId("coverage")).toHaveText(
    "Chưa có mục nào được chấm mức; chưa đủ để xếp loại.",
  );
  await expect(page.getByRole("link", { name: "Trả lời tiếp 4 mục" }).first()).toBeVisible();
  await axe(page);
  await open(page, `#/rounds/${round}/gaps`);
  await expect(page.getByText("Chưa có câu trả lời nào")).toBeVisible();
  await axe(page);
});

test("a critical item below its target stands apart and leads to its item", async ({ page }) => {
  const checklist = hosted(5);
  checklist.own_items[1].criticality = "critical";
  await openList(page, checklist);
  const round = roundOf(page);
  await answer(page, 0, 5, 3);
  await answer(page, 1, 2, 1);
  await open(page, `#/rounds/${round}/result`);
  const gates = page.getByRole("region", { name: "Cần xử lý trước" });
  await expect(gates.getByRole("link", { name: "Việc số 2 tôi làm đúng quy định" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Cần xử lý trước" })).toBeVisible();
  await gates.getByRole("link", { name: "Xem 1 khoảng cách" }).click();
  await expect(page.getByTestId("reason")).toContainText("điều cốt yếu chưa đạt, khoảng cách lớn (0,67)");
});
