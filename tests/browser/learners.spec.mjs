import { axe, expect, open, test } from "./support.mjs";

/// A new annual plan; gives its id.
async function newPlan(page) {
  await open(page, "#/annual");
  await page.getByRole("button", { name: "Lập kế hoạch năm" }).click();
  await expect(page).toHaveURL(/#\/annual\/[a-z0-9]+/);
  return /annual\/([a-z0-9]+)/.exec(page.url())[1];
}

const at = (plan, side) => `#/annual/${plan}/${side}`;

async function choose(page, name, text) {
  await page.getByLabel("Chọn tệp Excel hoặc CSV").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
}

async function use(page) {
  await page.getByRole("button", { name: "Đưa vào kế hoạch" }).click();
}

function classes(count) {
  const lines = ["Tên lớp;Số lớp;Học viên mỗi lớp;Kinh phí"];
  for (let index = 0; index < count; index += 1) lines.push(`Lớp số ${index + 1};1;70;300.000.000`);
  return lines.join("\n");
}

function learners(count) {
  const family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng"];
  const given = ["An", "Ánh", "Bình", "Dũng", "Đức", "Hằng", "Yến"];
  const lines = ["TT;Họ và tên;Mã số;Cơ quan, đơn vị;Nhóm;Lớp;Số tiết đã học"];
  for (let index = 0; index < count; index += 1) {
    const who = index % 6144;
    const name = `${family[who % 6]} Thị ${given[Math.floor(who / 6) % 7]} ${who}`;
    const unit = `Ủy ban nhân dân xã số ${who % 54}`;
    const done = index % 4 === 0 ? "" : "24";
    lines.push(`${index + 1};${name};CB${who};${unit};Công chức;Lớp số ${(index % 179) + 1};${done}`);
  }
  return lines.join("\n");
}

/// How long something takes until it is on the screen, in milliseconds.
async function timed(name, page, act, shown) {
  const from = Date.now();
  await act();
  await shown();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  console.log(`${name}: ${Date.now() - from} ms`);
}

test("12,288 learners come in from a table, are found, put in order, changed and taken back", async ({ page }) => {
  test.setTimeout(1_800_000);
  const plan = await newPlan(page);
  await open(page, at(plan, "import"));
  await axe(page);
  await choose(page, "lop.csv", classes(179));
  await expect(page.getByTestId("counts")).toContainText("179 lớp mới");
  await axe(page);
  await use(page);
  await expect(page.getByText("Đã thêm 179, sửa 0.")).toBeVisible();
  await page.getByRole("button", { name: "Nhập bảng khác" }).click();
  await choose(page, "nguoi.csv", learners(12288));
  await expect(page.getByRole("radio", { name: /^Một lượt học/ })).toBeChecked();
  await expect(page.getByTestId("counts")).toContainText("12.288 lượt học mới");
  await use(page);
  await expect(page.getByText("Đã thêm 12.288, sửa 0.")).toBeVisible();

  const rows = page.getByTestId("roster").getByRole("row");
  const first = rows.nth(1);
  await timed("first rows", page, () => page.getByRole("link", { name: "Xem người học" }).click(), () =>
    expect(first).toContainText("Nguyễn Thị An 0"),
  );
  const sums = page.getByTestId("roster-sums");
  await expect(sums).toContainText("9.216 lượt đã học xong trên 12.288 lượt");
  await expect(sums).toContainText("6.144");
  await expect(page.getByTestId("roster-shown")).toHaveText("Đang xem 12.288 trên 12.288 dòng.");
  expect(await rows.count(), "only what is in view stands in the page").toBeLessThan(80);
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "12289");
  await axe(page);

  await timed("sort by name", page, () => page.getByRole("button", { name: "Họ và tên" }).click(), () =>
    expect(page.getByRole("columnheader", { name: "Họ và tên" })).toHaveAttribute("aria-sort", "ascending"),
  );
  await page.getByLabel("Xếp theo").selectOption({ label: "Thứ tự nhập" });
  await expect(first).toContainText("Nguyễn Thị An 0");

  const find = page.getByLabel("Tìm theo tên hoặc mã số");
  await timed("filter", page, () => find.fill("dang thi duc cb4121"), () =>
    expect(page.getByTestId("roster-shown")).toHaveText(/^Đang xem [0-9] trên/),
  );
  await find.fill("cb4121");
  await expect(page.getByTestId("roster-shown")).toHaveText("Đang xem 2 trên 12.288 dòng.");
  await expect(sums).toContainText("2 lượt");
  await find.fill("");

  // Scrolled to the end with the wheel and by keys: rows stand wherever one looks.
  const grid = page.getByRole("grid");
  await grid.hover();
  // A row stays itself while it is in the window: only those that enter are drawn.
  const twelfth = await grid.locator('[data-row="12"]').elementHandle();
  await page.mouse.wheel(0, 1040);
  await expect(grid.locator("[data-row]").first()).not.toHaveAttribute("data-row", "0");
  expect(await twelfth.evaluate((row) => row.isConnected && row.dataset.row)).toBe("12");
  for (let step = 0; step < 20; step += 1) await page.mouse.wheel(0, 2500);
  await expect
    .poll(() => rows.nth(12).boundingBox().then((box) => box !== null && box.height > 0))
    .toBe(true);
  const blank = await grid.evaluate((place) => {
    const middle = place.getBoundingClientRect();
    const found = document.elementFromPoint(middle.left + 80, middle.top + middle.height / 2);
    return found.closest("[data-row]") === null;
  });
  expect(blank, "no blank between the rows").toBe(false);
  await grid.focus();
  await page.keyboard.press("End");
  await expect(page.getByRole("row", { selected: false }).filter({ hasText: "CB6143" })).toBeVisible();
  await expect(grid).toHaveAttribute("aria-activedescendant", "roster-table-row-12287");
  await page.keyboard.press("PageUp");
  await expect(grid).not.toHaveAttribute("aria-activedescendant", "roster-table-row-12287");
  await page.keyboard.press("Home");
  await expect(first).toContainText("Nguyễn Thị An 0");

  // One turn changed, and back.
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Họ và tên")).toHaveValue("Nguyễn Thị An 0");
  await dialog.getByLabel("Số tiết đã học xong").fill("nhiều");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("Số tiết đã học xong").fill("40");
  await axe(page);
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog).toBeHidden();
  await expect(sums).toContainText("9.217 lượt đã học xong trên 12.288 lượt");
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await expect(sums).toContainText("9.216 lượt đã học xong trên 12.288 lượt");

  // Two chosen by keys, deleted, and back.
  await grid.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.getByTestId("chosen")).toHaveText("Đã chọn 2 dòng.");
  await page.getByRole("button", { name: "Xóa các dòng đã chọn" }).click();
  await expect(page.getByTestId("roster-shown")).toHaveText("Đang xem 12.286 trên 12.286 dòng.");
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await expect(page.getByTestId("roster-shown")).toHaveText("Đang xem 12.288 trên 12.288 dòng.");

  await page.reload();
  await expect(page.getByTestId("roster-shown")).toHaveText("Đang xem 12.288 trên 12.288 dòng.");
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await axe(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, `${width} px`).toBeLessThanOrEqual(0);
  }
});

test("a bad table says row and column and changes nothing; the rest can be taken", async ({ page }) => {
  test.setTimeout(1_800_000);
  const plan = await newPlan(page);
  await open(page, at(plan, "import"));
  const text = ["Tên lớp\tSố lượng\tKinh phí", "Kỹ năng số\t30\t50.000.000", "Soạn thảo\tmười\t20.000.000"];
  await page.getByLabel("Hoặc dán vào đây").fill(text.join("\n"));
  await page.getByRole("button", { name: "Đọc phần đã dán" }).click();
  await expect(page.getByTestId("slips")).toHaveText("Dòng 3, cột Số lượng: “mười” không phải số.");
  await expect(page.getByRole("button", { name: "Đưa vào kế hoạch" })).toBeDisabled();
  await axe(page);
  await page.getByLabel("Bỏ 1 dòng có lỗi, lấy các dòng còn lại").check();
  await use(page);
  await expect(page.getByText("Đã thêm 1, sửa 0.")).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();

  // What a column means can be put right, and is remembered.
  await page.getByRole("button", { name: "Nhập bảng khác" }).click();
  await page.getByLabel("Hoặc dán vào đây").fill("Tên lớp\tNơi\nKỹ năng số\tHội trường A");
  await page.getByRole("button", { name: "Đọc phần đã dán" }).click();
  await page.getByLabel("Cột 2: Nơi").selectOption({ label: "Địa điểm" });
  await expect(page.getByTestId("counts")).toContainText("1 lớp mới");
  await use(page);
  await expect(page.getByText("Đã thêm 1, sửa 0.")).toBeVisible();
  await page.getByRole("button", { name: "Nhập bảng khác" }).click();
  await page.getByLabel("Hoặc dán vào đây").fill("Tên lớp\tNơi\nKỹ năng số\tHội trường B");
  await page.getByRole("button", { name: "Đọc phần đã dán" }).click();
  await expect(page.getByLabel("Cột 2: Nơi")).toHaveValue("place");
  await expect(page.getByTestId("counts")).toContainText("1 lớp được sửa");
});

test("needs are joined, become a class and are marked as answered", async ({ page }) => {
  test.setTimeout(1_800_000);
  const plan = await newPlan(page);
  await open(page, at(plan, "needs"));
  await axe(page);
  for (const [content, people] of [["Kỹ năng số", "15"], ["KỸ NĂNG SỐ", "2"]]) {
    await page.getByRole("button", { name: "Ghi một nhu cầu" }).click();
    await page.getByRole("button", { name: "Lưu" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.getByLabel("Cần học gì").fill(content);
    await page.getByLabel("Bao nhiêu người").fill(people);
    await page.getByRole("button", { name: "Lưu" }).click();
    await expect(page.getByRole("button", { name: "Ghi một nhu cầu" })).toBeVisible();
  }
  const wanted = page.getByTestId("wanted");
  await expect(wanted).toHaveCount(1);
  await expect(wanted).toContainText("17 người cần Kỹ năng số");
  await page.getByRole("button", { name: "Lập lớp cho: Kỹ năng số" }).click();
  await page.getByLabel("Mỗi lớp tối đa bao nhiêu người").fill("10");
  await expect(wanted).toContainText("2 lớp, mỗi lớp 9 người.");
  await axe(page);
  await page.getByRole("button", { name: "Lập lớp này" }).click();
  await expect(wanted).toContainText("Đã có lớp: Kỹ năng số");
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await expect(wanted).toContainText("Chưa có lớp");
  await page.getByRole("button", { name: "Xem điều còn thiếu của tôi" }).click();
  await expect(page.getByText("Không có mục tiêu hay yêu cầu nào còn thiếu")).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await axe(page);
});
