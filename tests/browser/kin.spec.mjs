import { axe, expect, open, test } from "./support.mjs";

// One answer that serves several items; several positions of one person.

const said = (text) => ({ vi: text, en: text });

/// A standard with three items: the second is the same as the first, the third overlaps with it.
function bundle() {
  const item = (id, text, relations = []) => ({
    id, domain: "one", kind: "duty", criticality: "normal", text: said(text), scale: "practice4",
    citations: [{ source: "s", locator: null, mark: "S" }], relations,
  });
  const standard = (id, items) => ({
    format: "guong-standard", format_version: 1, id, version: "1.0.0", title: said(`Bộ ${id}`),
    short_title: said(`Bộ ${id}`), description: said("Để thử."), authority: "internal",
    issuer: said("Cơ quan"), status: "in_force", content_licence: "CC-BY-4.0",
    sources: [{ key: "s", title: said("Văn bản"), number: "1/2026", issuer: said("Cơ quan") }],
    domains: [{ id: "one", title: said("Một"), theme: "d05" }], items,
  });
  const first = standard("mot", [
    item("mot.1", "Tôi từ chối quà không đúng quy định.", [
      { std: "hai", item: "hai.1", rel: "equal" },
      { std: "hai", item: "hai.2", rel: "intersects" },
    ]),
  ]);
  const second = standard("hai", [
    item("hai.1", "Tôi không nhận quà trái quy định."),
    item("hai.2", "Tôi báo lại khi được tặng quà."),
  ]);
  const entries = ["mot.1", "hai.1", "hai.2"].map((item) => ({ item }));
  const checklist = {
    format: "guong-checklist", format_version: 1, title: "Phiếu hai bộ", entries, own_items: [], theme_shares: {},
  };
  return { standards: [first, second], checklist };
}

async function begin(page, query = "") {
  const body = JSON.stringify(bundle());
  await page.route("**/hai-bo.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await open(page, `#/open?from=/hai-bo.json${query}`);
  await expect(page).toHaveURL(/#\/rounds\//);
}

const use = (page) => page.getByRole("button", { name: /^Dùng mức này/ });
const undo = (page) => page.getByRole("button", { name: "Hoàn tác" }).first();

test("one answer is offered to the same item of another standard, by keyboard, and undone as one step", async ({ page }) => {
  await begin(page);
  await page.getByRole("main").getByRole("link", { name: /^Bắt đầu: mục 1/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mục 1/3");
  await expect(use(page)).toHaveCount(0);
  await page.keyboard.press("3");
  await expect(use(page)).toHaveCount(1);
  await expect(use(page)).toContainText("Phần lớn");
  await expect(page.getByRole("status").filter({ hasText: "có thể dùng cho 1 tiêu chí khác" })).toHaveCount(1);
  await axe(page, "main");
  await use(page).focus();
  await page.keyboard.press("Enter");
  await expect(use(page)).toHaveCount(0);
  await expect(page.getByText("Đã ghi “Phần lớn” cho tiêu chí 2")).toBeFocused();
  await expect(page.getByText("2 trên 3 mục")).toBeVisible();
  await undo(page).click();
  await expect(use(page)).toHaveCount(1);
  await expect(page.getByText("1 trên 3 mục")).toBeVisible();
  // Not recorded here says nothing about another item.
  await page.locator("input[data-testid=opt-5]").check();
  await expect(use(page)).toHaveCount(0);
  await page.locator("input[data-testid=opt-2]").check();
  // What only overlaps is pointed to in a folded line, and given no level.
  await page.getByText("Nội dung gần ở mục khác (1)").click();
  await axe(page, "main");
  await page.getByRole("button", { name: /^Tự trả lời tiêu chí: Tôi báo lại/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mục 3/3");
  await expect(page.locator("input[data-testid=opt-0]")).toBeFocused();
});

test("the list offers it too, and leads to the row", async ({ page }) => {
  await begin(page, "&view=list");
  await page.getByTestId("item-1").getByTestId("opt-1").check();
  // Found from the other side.
  await expect(use(page)).toHaveCount(1);
  await use(page).click();
  await expect(page.getByTestId("item-0").getByTestId("opt-1")).toBeChecked();
  await page.getByTestId("item").first().getByText("Căn cứ, ghi chú").click();
  await page.getByText("Nội dung gần ở mục khác (1)").click();
  await page.getByRole("button", { name: /^Tự trả lời tiêu chí: Tôi báo lại/ }).click();
  await expect(page.getByTestId("item-2").getByTestId("opt-0")).toBeFocused();
  await axe(page, "main");
});

test("somebody with two positions is asked shared items once, and sees for which", async ({ page }) => {
  await open(page, "#/profile");
  await expect(page.getByRole("heading", { name: "Vị trí 1" })).toHaveCount(0);
  await page.getByLabel("Công chức").check();
  await page.getByLabel("Lãnh đạo, quản lý").check();
  await page.getByRole("button", { name: "Thêm vị trí kiêm nhiệm" }).click();
  const names = page.getByLabel(/^Gọi vị trí này là/);
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.type("Giảng viên kiêm chức");
  await names.nth(0).fill("Trưởng phòng");
  await page.getByLabel("Viên chức").nth(1).check();
  await axe(page);
  await page.reload();
  await expect(names.nth(0)).toHaveValue("Trưởng phòng");
  await expect(names.nth(1)).toHaveValue("Giảng viên kiêm chức");
  await expect(page.getByLabel("Viên chức").nth(0)).not.toBeChecked();
  await open(page, "#/checklists");
  await page.getByRole("button", { name: /^Bắt đầu/ }).first().click();
  await expect(page).toHaveURL(/#\/rounds\//);
  const round = /rounds\/([a-z0-9]+)/.exec(page.url())[1];
  await open(page, `#/rounds/${round}`);
  await expect(page.getByRole("heading", { name: "Bạn kiêm nhiệm nhiều vị trí" })).toBeVisible();
  await expect(page.getByText(/chỉ hỏi một lần/)).toBeVisible();
  await axe(page);
  await open(page, `#/rounds/${round}/list`);
  const texts = await page.getByTestId("item-text").allTextContents();
  expect(new Set(texts).size).toBe(texts.length);
  await open(page, `#/rounds/${round}/item/1`);
  await expect(page.getByText(/^Cho: /)).toBeVisible();
  await open(page, "#/checklists/new");
  await page.getByRole("searchbox").fill("quà");
  await expect(page.getByText(/^Cho: .*Trưởng phòng/).first()).toBeVisible();
  await open(page, "#/profile");
  await page.getByRole("button", { name: "Bỏ vị trí: Giảng viên kiêm chức" }).click();
  await expect(page.getByRole("heading", { name: "Vị trí 1" })).toHaveCount(0);
  await expect(page.getByLabel("Công chức")).toBeChecked();
});
