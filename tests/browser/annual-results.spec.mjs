import { axe, expect, open, test } from "./support.mjs";

/// A plan with one class of 1,035 turns; gives its id.
async function planned(page) {
  await open(page, "#/annual");
  await page.getByRole("button", { name: "Lập kế hoạch năm" }).click();
  await page.getByRole("link", { name: "Thêm lớp" }).first().click();
  await page.getByLabel("Tên lớp, chương trình").fill("Cập nhật kiến thức cho công chức");
  await page.getByLabel("Số lớp", { exact: true }).fill("20");
  await page.getByLabel("Tổng số lượt, nếu đã có con số").fill("1.035");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByRole("link", { name: "Tiến độ", exact: true }).click();
  return /annual\/([a-z0-9]+)\/progress/.exec(page.url())[1];
}

test("what was held stands beside what was planned, with both numbers; targets against several plans", async ({ page }) => {
  await planned(page);
  const progress = page.getByTestId("progress");
  await expect(progress).toContainText("0/1.035 = 0,00%");
  await page.getByRole("button", { name: "Nhập kết quả lớp Cập nhật kiến thức" }).click();
  await page.getByRole("textbox", { name: "Lượt người đã học xong" }).fill("hai trăm");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Số này ngoài khoảng cho phép.");
  await page.getByRole("textbox", { name: "Số lớp đã tổ chức" }).fill("5");
  await page.getByRole("textbox", { name: "Lượt người đã học xong" }).fill("274");
  await page.getByRole("textbox", { name: "Đã chi (đồng)" }).fill("5.000.000.000");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(progress).toContainText("274/1.035 = 26,47%");
  await expect(page.getByRole("row", { name: /^Khối Nhà nước/ })).toContainText("26,47%");
  await expect(page.getByRole("row", { name: /^Cộng/ }).first()).toContainText("5.000.000.000");

  await page.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
  await page.getByLabel("Tên chỉ tiêu").fill("Tinh giản biên chế");
  await page.getByLabel("Đếm gì").selectOption({ label: "Tinh giản biên chế" });
  await page.getByLabel("Đã thực hiện", { exact: true }).fill("649");
  await page.getByLabel("Kế hoạch 1: con số").fill("1.240");
  await page.getByRole("button", { name: "Thêm một kế hoạch khác" }).click();
  await page.getByLabel("Kế hoạch 2: con số").fill("2.710");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  // Two plans must be told apart by name.
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
  await page.getByLabel("Kế hoạch 1: của năm").fill("chỉ tiêu năm");
  await page.getByLabel("Kế hoạch 2: của năm").fill("cả giai đoạn");
  await axe(page);
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  const target = page.getByTestId("target");
  await expect(target).toContainText("649/1.240 = 52,34% (chỉ tiêu năm)");
  await expect(target).toContainText("649/2.710 = 23,95% (cả giai đoạn)");

  await page.getByText("Soi lại một con số").click();
  await page.getByLabel("Tỷ lệ nay (%)").fill("12,1");
  await page.getByLabel("Thay đổi", { exact: true }).fill("19,49");
  await page.getByRole("button", { name: "Soi lại", exact: true }).click();
  await expect(page.getByTestId("growth")).toContainText("tỷ lệ gốc sẽ là −7,39%. Có phải đó là tăng tương đối");
  await page.getByLabel("phần trăm so với gốc").check();
  await page.getByRole("button", { name: "Soi lại", exact: true }).click();
  await expect(page.getByTestId("growth")).toContainText("tỷ lệ gốc là 10,13%");
  await axe(page);

  await page.getByRole("button", { name: "Xóa chỉ tiêu Tinh giản biên chế" }).click();
  await expect(target).toHaveCount(0);
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await expect(target).toHaveCount(1);
  await page.reload();
  await expect(progress).toContainText("274/1.035 = 26,47%");
});

test("learners judge a class: slips typed all or none, one filled in on the computer, the result at the class", async ({ page }) => {
  await planned(page);
  await page.getByRole("link", { name: /^Phiếu đánh giá/ }).click();
  await expect(page.getByText("Chưa có phiếu nào.")).toBeVisible();
  const slip = (rating) => Array.from({ length: 20 }, () => rating).join(" ");
  const lines = page.getByRole("textbox", { name: "Các phiếu, mỗi phiếu một dòng" });
  await lines.fill(`${slip(8)}\n${slip(9)} 7\n${slip(6)}`);
  await page.getByRole("button", { name: "Thêm các phiếu này" }).click();
  await expect(page.getByTestId("slips-status")).toContainText("Dòng 2: có 21 điểm, cần 20.");
  await expect(page.getByText("Chưa có phiếu nào.")).toBeVisible();
  const twoLeftOut = `- - ${Array.from({ length: 18 }, () => 9).join(" ")}`;
  await lines.fill(`${slip(8)}\n${slip(6)}\n${twoLeftOut}`);
  await page.getByRole("button", { name: "Thêm các phiếu này" }).click();
  await expect(page.getByText("2 phiếu hợp lệ, 1 phiếu không tính")).toBeVisible();
  await expect(page.getByTestId("index")).toHaveText("Chỉ số chung: 7,00/10, tốt");

  await page.getByText("Điền một phiếu trên máy").click();
  for (const select of await page.getByRole("combobox").all()) await select.selectOption("10");
  await page.getByRole("button", { name: "Lưu phiếu này" }).click();
  await expect(page.getByText("3 phiếu hợp lệ, 1 phiếu không tính")).toBeVisible();
  await expect(page.getByTestId("index")).toHaveText("Chỉ số chung: 8,00/10, xuất sắc");
  for (const select of await page.getByRole("combobox").all()) await expect(select).toHaveValue("");
  await axe(page);

  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    page.getByRole("button", { name: "Tải bản Word" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("phieu-danh-gia-lop.docx");
  await page.getByRole("link", { name: "Tiến độ", exact: true }).click();
  await expect(page.getByTestId("held")).toContainText("Người học đánh giá 8,00/10 (xuất sắc), 3 phiếu");
});
