import { expect, open } from "./support.mjs";

/// Lives through the main job once: a round mostly answered, the next round begun, a plan with one goal.
/// Gives the ids of what was made, for addresses.
export async function seed(page) {
  await open(page);
  await page.getByRole("radio", { name: "Công chức" }).check();
  await page.getByRole("button", { name: "Bắt đầu tự soi" }).click();
  await expect(page).toHaveURL(/#\/rounds\//);
  const round = idIn(page, "rounds");
  await open(page, `#/rounds/${round}/list`);
  const levels = [3, 2, 3, 1, 3, 2, 3, 3, 0, 2, 3, 3];
  const items = await page.getByTestId("item").count();
  for (let index = 0; index < items - 4; index += 1) {
    const row = page.getByTestId(`item-${index}`);
    await row.getByTestId(`opt-${levels[index % levels.length]}`).check();
  }
  await open(page, `#/rounds/${round}/gaps`);
  await page.getByTestId("gap").first().getByLabel("Đưa vào kế hoạch").check();
  await page.getByRole("button", { name: /^Lập kế hoạch từ/ }).click();
  await expect(page.getByTestId("goal")).toHaveCount(1);
  const plan = idIn(page, "plans");
  await open(page, "#/rounds");
  await page.getByRole("button", { name: /^Bắt đầu lượt tiếp theo/ }).first().click();
  await expect(page).not.toHaveURL(/#\/rounds$/);
  const second = idIn(page, "rounds");
  await open(page, `#/rounds/${second}/list`);
  for (const [index, level] of [[0, 2], [1, 3], [2, 3], [3, 2]]) {
    await page.getByTestId(`item-${index}`).getByTestId(`opt-${level}`).check();
  }
  await open(page, "#/annual");
  await page.getByRole("button", { name: "Lập kế hoạch năm" }).click();
  await expect(page).toHaveURL(/#\/annual\/[a-z0-9]+$/);
  const annual = idIn(page, "annual");
  await page.getByRole("link", { name: "Thêm lớp" }).first().click();
  await page.getByLabel("Tên lớp, chương trình").fill("Kỹ năng số cơ bản cho công chức cấp xã");
  await page.getByRole("button", { name: "Thêm khoản chi" }).click();
  await page.getByLabel("Đơn giá (đồng)").fill("1.500.000");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByRole("link", { name: "Kỹ năng số cơ bản" }).click();
  await expect(page).toHaveURL(/\/class\//);
  const aClass = idIn(page, "class");
  await open(page, `#/annual/${annual}/import`);
  const people = ["Họ và tên\tMã số\tĐơn vị", "Nguyễn Văn An\tCB01\tSở Nội vụ", "Lê Thị Bình\t\tXã Đông"];
  await page.getByLabel("Hoặc dán vào đây").fill(people.join("\n"));
  await page.getByRole("button", { name: "Đọc phần đã dán" }).click();
  await page.getByRole("button", { name: "Đưa vào kế hoạch" }).click();
  await expect(page.getByText("Đã thêm 2, sửa 0.")).toBeVisible();
  return { round, second, plan, annual, class: aClass };
}

function idIn(page, room) {
  return new RegExp(`${room}/([a-z0-9]+)`).exec(page.url())[1];
}

/// Every address of the app, with the seeded ids.
export function everyAddress({ round, second, plan, annual, class: aClass }) {
  return [
    "", "profile", "checklists", "checklists/new", "rounds",
    `rounds/${round}`, `rounds/${round}/item/1`, `rounds/${second}/item/6`, `rounds/${second}/list`,
    `rounds/${round}/result`, `rounds/${second}/result`, `rounds/${second}/changes`, `rounds/${round}/gaps`,
    "plans", `plans/${plan}`, `plans/${plan}/paper`, `plans/${plan}/hours`, `plans/${plan}/days`, `plans/${plan}/outlook`, "needs", "pay-back",
    "annual", `annual/${annual}`, `annual/${annual}/class`, `annual/${annual}/class/${aClass}`,
    `annual/${annual}/money`, `annual/${annual}/what-if`, `annual/${annual}/papers`,
    `annual/${annual}/progress`, `annual/${annual}/class/${aClass}/slips`,
    `annual/${annual}/learners`, `annual/${annual}/import`, `annual/${annual}/needs`,
    "standards", "standards?for=me&theme=d05", "standards/compare?a=lcbcc-2025&b=lvc-2025", "standards/pctn-2018", "standards/pctn-2018/pctn-2018.22-2",
    "successor/lcbcc-2008?version=1.0.0",
    "editor",
    "get", "get/hello", "table",
    "data", "settings", "help", "about", "gallery", "nowhere",
  ];
}
