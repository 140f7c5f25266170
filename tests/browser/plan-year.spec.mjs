import { readFile } from "node:fs/promises";

import { axe, expect, open, test } from "./support.mjs";

const gift = "pctn-2018.22-2";

/// A plan with one goal that grew from an item rated low.
async function planWithGoal(page) {
  const checklist = {
    format: "guong-checklist",
    format_version: 1,
    title: "Phiếu ngắn",
    entries: [{ item: gift }, { item: "pctn-2018.20-1" }, { item: "own.a" }],
    own_items: [{ id: "own.a", text: "Tôi trả lời thư trong hai ngày", theme: "d10", criticality: "normal" }],
  };
  await page.route("**/phieu.json", (route) =>
    route.fulfill({ contentType: "application/json", body: JSON.stringify(checklist) }),
  );
  await open(page, "#/open?from=/phieu.json&view=list");
  for (const index of [0, 1, 2]) await page.getByTestId(`item-${index}`).getByTestId("opt-1").check();
  const round = page.url().match(/rounds\/([^/?]+)/)[1];
  await open(page, `#/rounds/${round}/gaps`);
  await page.getByTestId("gap").first().getByLabel("Đưa vào kế hoạch").check();
  await page.getByRole("button", { name: "Lập kế hoạch từ 1 mục đã chọn" }).click();
  await expect(page.getByTestId("goal")).toHaveCount(1);
  return page.url().match(/plans\/([^/?]+)/)[1];
}

test("hours with evidence against the year's floor, changed, taken back and found again", async ({ page }) => {
  test.setTimeout(1_800_000);
  const plan = await planWithGoal(page);
  await page.getByRole("button", { name: "Sửa tên, thời gian, số tiết" }).click();
  await page.getByLabel("Mức tối thiểu trong năm (tiết)").fill("40");
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.getByRole("button", { name: /Chuyên đề quy định về tặng quà/ }).click();
  await page.getByRole("link", { name: "Ghi số tiết và minh chứng" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Số tiết trong năm" })).toBeVisible();
  await expect(page.getByTestId("missing")).toHaveText("Còn thiếu 40 tiết được tính.");

  // An action measured in periods is offered; a tick needs a day and evidence.
  await page.getByRole("button", { name: /^Ghi “Chuyên đề quy định về tặng quà/ }).click();
  await page.getByLabel("Nhóm nội dung", { exact: true }).selectOption({ label: "Kiến thức, kỹ năng quản lý nhà nước" });
  await page.getByLabel("Số tiết", { exact: true }).fill("16");
  await page.getByLabel("Tính vào mức tối thiểu trong năm").check();
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("alert")).toContainText("Hãy viết nội dung.");
  await expect(page.getByLabel("Số tiết", { exact: true })).toHaveValue("16");
  const today = await page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  });
  await page.getByLabel("Ngày học xong").fill(today);
  await page.getByLabel("Nơi học hoặc nền tảng").fill("Trường Chính trị tỉnh");
  await page.getByLabel("Số hoặc tên giấy chứng nhận").fill("12/GCN");
  await axe(page);
  await page.getByRole("button", { name: "Lưu" }).click();
  const line = page.getByTestId("study");
  await expect(line).toHaveCount(1);
  await expect(line).toContainText("Được tính");
  await expect(line).toContainText("Giấy chứng nhận: 12/GCN");
  await expect(page.getByTestId("missing")).toHaveText("Còn thiếu 24 tiết được tính.");
  const row = page.getByTestId("groups").getByRole("row", { name: /quản lý nhà nước/ });
  await expect(row.getByRole("cell")).toHaveText(["0", "16", "16"]);
  await expect(page.getByRole("button", { name: /^Ghi “/ })).toHaveCount(0);
  await axe(page);

  await page.getByRole("button", { name: "Ghi một lớp hoặc khóa học" }).click();
  await page.getByLabel("Tên lớp, khóa học").fill("Kỹ năng số cơ bản");
  await page.getByLabel("Số tiết", { exact: true }).fill("24");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(line).toHaveCount(2);
  await page.getByRole("button", { name: "Sửa: Kỹ năng số cơ bản" }).click();
  await page.getByLabel("Ngày học xong").fill(today);
  await page.getByLabel("Đường dẫn, hoặc nơi lưu giấy tờ").fill("https://daotao.ai/gcn/1");
  await page.getByLabel("Tính vào mức tối thiểu trong năm").check();
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByTestId("missing")).toHaveText("Đã đủ mức tối thiểu.");
  await page.getByRole("button", { name: "Xóa: Kỹ năng số cơ bản" }).click();
  await expect(line).toHaveCount(1);
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await expect(line).toHaveCount(2);
  await page.reload();
  await expect(line).toHaveCount(2);
  await expect(page.getByTestId("missing")).toHaveText("Đã đủ mức tối thiểu.");
  await open(page, `#/plans/${plan}`);
  await expect(page.getByTestId("periods")).toContainText("40 tiết được tính; tối thiểu 40 tiết");
});

test("the days of a plan, a month, a calendar file that tells nothing, and what lies ahead", async ({ page }) => {
  test.setTimeout(1_800_000);
  const plan = await planWithGoal(page);
  await expect(page.getByTestId("due")).toContainText("Nhìn lại");
  await page.getByRole("link", { name: "Lịch", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lịch của kế hoạch" })).toBeVisible();
  const days = page.getByTestId("day");
  await expect(days.filter({ hasText: "Nhìn lại" })).toHaveCount(5);
  await expect(days.filter({ hasText: "Hạn mục tiêu" })).toHaveCount(1);
  await expect(days.filter({ hasText: "Tự chấm lại sau 3 tháng" })).toHaveCount(1);
  const month = page.getByTestId("month");
  const before = await month.locator("caption").textContent();
  await page.getByRole("button", { name: "Tháng sau" }).click();
  await expect(month.locator("caption")).not.toHaveText(before);
  await page.getByRole("button", { name: "Tháng trước" }).click();
  await expect(month.locator("caption")).toHaveText(before);
  await axe(page);

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải tệp lịch" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^guong-\d{4}-\d\d-\d\d\.ics$/);
  const text = (await readFile(await file.path(), "utf8")).replaceAll("\r\n ", "");
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(7);
  expect(text).toContain("SUMMARY:Học tập cá nhân: nhìn lại mục 1");
  expect(text).not.toContain("quà");
  await expect(page.getByText(/guong-.*\.ics/)).toBeVisible();

  await page.getByRole("link", { name: "Dự kiến", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nếu xong đúng hạn" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Hiện nay, như đã tự chấm/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /nếu xong đúng hạn/ }).first()).toContainText("1");
  await axe(page);
  await page.getByRole("link", { name: "Mục tiêu", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`plans/${plan}$`));
});

test("what came of a goal, and unfinished goals taken into the next year", async ({ page }) => {
  test.setTimeout(1_800_000);
  await planWithGoal(page);
  const goal = page.getByTestId("goal");
  // The template knows the day and the article already.
  await goal.getByRole("button", { name: "Sửa mục tiêu" }).click();
  await goal.getByRole("textbox", { name: "Mục tiêu" }).fill("");
  await goal.getByRole("button", { name: "Chèn mẫu câu" }).click();
  await expect(goal.getByRole("textbox", { name: "Mục tiêu" })).toHaveValue(
    /^Đến \d\d\/\d\d\/\d{4}, tôi \[việc quan sát được\] theo .*Điều 22.*, chứng minh bằng \[minh chứng\]\.$/,
  );
  await goal.getByRole("button", { name: "Thôi" }).click();

  await goal.getByText("Sau khi học: có thay đổi không?").click();
  const follow = goal.getByTestId("follow");
  await follow.getByLabel("Cảm nhận ngay khi học xong (một dòng)").fill("Dùng được ngay");
  await follow.getByRole("button", { name: "Ghi lại" }).first().click();
  await expect(follow.getByText(/^Đã ghi ngày/)).toBeVisible();
  await expect(follow.getByText(/^Nên chấm lại từ/)).toBeVisible();
  const again = follow.getByTestId("again");
  await expect(again).toContainText("Lần tự đánh giá: Mới một phần");
  await again.getByRole("combobox").selectOption({ label: "Đầy đủ, nhất quán" });
  await expect(again).toContainText("cao hơn");
  await follow.getByLabel("Kết quả trong công việc").fill("Không còn ai gửi quà");
  await follow.getByRole("button", { name: "Ghi lại" }).last().click();
  await axe(page);
  await page.reload();
  await goal.getByText("Sau khi học: có thay đổi không?").click();
  await expect(follow.getByLabel("Cảm nhận ngay khi học xong (một dòng)")).toHaveValue("Dùng được ngay");
  await expect(follow.getByLabel("Kết quả trong công việc")).toHaveValue("Không còn ai gửi quà");
  await expect(again).toContainText("cao hơn");

  await page.getByText("Chuyển việc chưa xong sang năm sau").click();
  await expect(page.getByTestId("carry")).toContainText("1 mục tiêu chưa xong");
  const former = page.url();
  await page.getByRole("button", { name: "Chuyển mục tiêu chưa xong" }).click();
  await expect(page).not.toHaveURL(former);
  await expect(goal).toHaveCount(1);
  await expect(page.getByTestId("moved")).toHaveCount(0);
  await page.goto(former);
  await expect(page.getByTestId("moved")).toContainText("Đã chuyển sang kế hoạch khác.");
  await expect(goal.getByLabel("Mục tiêu này", { exact: true })).toHaveValue("dropped");
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await expect(page.getByTestId("moved")).toHaveCount(0);
  await expect(goal.getByLabel("Mục tiêu này", { exact: true })).toHaveValue("to-do");
});

test("what a position asks becomes goals; what is paid back follows the formula", async ({ page }) => {
  test.setTimeout(1_800_000);
  await open(page, "#/plans");
  await page.getByRole("link", { name: "Yêu cầu của vị trí việc làm" }).click();
  await page.getByRole("button", { name: "Soạn thảo và ban hành văn bản" }).click();
  await page.getByLabel("Cấp hiện có, tự xem").selectOption("2");
  await page.getByLabel("Ghi ở đâu").fill("Bản mô tả vị trí");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByTestId("requirement")).toContainText("Cần cấp 3, hiện có cấp 2");
  await page.getByRole("button", { name: "Thêm một yêu cầu" }).click();
  await page.getByLabel("Loại").selectOption({ label: "Chứng chỉ, chứng nhận" });
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("alert")).toContainText("Hãy đặt tên.");
  await page.getByLabel("Tên năng lực hoặc chứng chỉ").fill("Chứng chỉ tin học");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("heading", { name: "Còn thiếu 2 yêu cầu" })).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Đưa vào kế hoạch" }).click();
  await expect(page.getByTestId("goal")).toHaveCount(2);
  await expect(page.getByTestId("goal").first()).toContainText("Đạt cấp 3 năng lực “Soạn thảo và ban hành văn bản”");

  await open(page, "#/pay-back");
  await page.getByRole("button", { name: "Tính" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("F: tổng chi phí").fill("90.000.000");
  await page.getByLabel("Thời gian học (tháng)").fill("24");
  await page.getByLabel("T2: thời gian đã phục vụ").fill("12");
  await page.getByRole("button", { name: "Tính" }).click();
  await expect(page.getByTestId("owed")).toContainText("75.000.000 đồng");
  await expect(page.getByTestId("owed")).toContainText("90.000.000 / 72 × (72 − 12)");
  await page.getByLabel(/Bỏ học, bỏ việc/).check();
  await page.getByRole("button", { name: "Tính" }).click();
  await expect(page.getByTestId("owed")).toContainText("90.000.000 đồng");
  await axe(page);
});
