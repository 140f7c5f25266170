import { axe, expect, open, test } from "./support.mjs";
import { seed } from "./seed.mjs";

test("a gap becomes a need and a class; what its learners said stands beside the next round's answers", async ({ page }) => {
  const made = await seed(page);
  await open(page, `#/rounds/${made.second}/result`);
  await expect(page.getByTestId("taught")).toHaveCount(0);
  await open(page, `#/annual/${made.annual}/needs`);
  await page.getByRole("button", { name: "Xem điều còn thiếu của tôi" }).click();
  await page.getByRole("button", { name: "Ghi các mục đã chọn thành nhu cầu" }).click();
  await page.getByRole("button", { name: /^Lập lớp cho/ }).first().click();
  await page.getByRole("button", { name: "Lập lớp này" }).click();
  await page.getByRole("link", { name: "Xem lớp" }).click();
  await page.getByRole("link", { name: "Tiến độ", exact: true }).click();
  await page.getByRole("link", { name: /^Phiếu đánh giá/ }).last().click();
  const slip = (rating) => Array.from({ length: 20 }, () => rating).join(" ");
  await page.getByRole("textbox", { name: "Các phiếu, mỗi phiếu một dòng" }).fill(`${slip(8)}\n${slip(9)}`);
  await page.getByRole("button", { name: "Thêm các phiếu này" }).click();
  await expect(page.getByText("2 phiếu hợp lệ")).toBeVisible();

  await open(page, `#/rounds/${made.second}/result`);
  const taught = page.getByTestId("taught");
  await expect(taught).toHaveCount(1);
  await expect(taught).toContainText("Chỉ số chung: 8,50/10, xuất sắc (2 phiếu)");
  // The item that was the gap: how it was answered then and now.
  await expect(taught.getByRole("link", { name: /^Mục \d+: (lượt|vẫn)/ }).first()).toBeVisible();
  await axe(page);
  await taught.getByRole("link", { name: /^Lớp/ }).click();
  await expect(page.getByTestId("index")).toContainText("8,50/10");
});

test("people are named in a need, counted once, and the list of learners fills a target", async ({ page }) => {
  const { annual } = await seed(page);
  await open(page, `#/annual/${annual}/needs`);
  const write = async (names) => {
    await page.getByRole("button", { name: "Ghi một nhu cầu" }).click();
    await page.getByLabel("Cần học gì").fill("Kỹ năng tiếp dân");
    await page.getByLabel("Ai cần học (không bắt buộc)").fill(names.join("\n"));
    await expect(page.getByText(`Theo tên: ${names.length} người.`)).toBeVisible();
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
  };
  await write(["Nguyễn Văn An, Sở Nội vụ", "Trần Chi"]);
  await expect(page.getByTestId("wanted-sum")).toContainText("cộng 2 nhu cầu");
  await write(["nguyen van an, so noi vu", "Lê Dung", "Phạm Em"]);
  await expect(page.getByTestId("wanted-sum")).toContainText("cộng 4 nhu cầu");
  const kept = await page.evaluate(() => Object.values(localStorage).join("\n"));
  expect(kept).not.toContain("Trần Chi");

  await open(page, `#/annual/${annual}/progress`);
  await page.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
  await page.getByLabel("Tên chỉ tiêu").fill("Được bồi dưỡng trong năm");
  await expect(page.getByTestId("listed")).toContainText("Theo danh sách người học: 0 trên 2 người.");
  await page.getByRole("button", { name: "Lấy số này" }).click();
  await expect(page.getByLabel("Đã thực hiện", { exact: true })).toHaveValue("0");
  await axe(page);
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByTestId("target")).toContainText("0/2 = 0,00% (Người có tên trong danh sách người học)");
});
