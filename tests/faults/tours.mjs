import { begin } from "./round.mjs";

const ITEMS = 12;

/// A tour in a profile without a lock. `word` makes a word that is nowhere else, and remembers it by its name.
export async function plain(page, address, word) {
  await write(page, await begin(page, address, ITEMS), address, word);
}

/// The same in a locked profile: the lock is made before anything is written, as the app advises.
export async function locked(page, address, word) {
  await page.goto(`${address}#/data`);
  for (const label of ["Mật khẩu mới", "Nhập lại mật khẩu mới"]) {
    await page.getByLabel(label, { exact: true }).fill(word("passphrase"));
  }
  await page.getByRole("button", { name: "Đặt mật khẩu", exact: true }).click();
  const groups = page.getByRole("list", { name: "Mã khôi phục" }).getByRole("listitem");
  await groups.first().waitFor();
  const last = (await groups.allTextContents()).at(-1);
  await page.getByRole("button", { name: "Tôi đã chép xong" }).click();
  await page.getByLabel("Nhóm cuối cùng của mã").fill(last);
  await page.getByRole("button", { name: "Kiểm tra" }).click();
  await page.getByText("Đã khớp").waitFor();
  await plain(page, address, word);
}

/// Writes a word wherever a person can write: what is kept, and what is typed and left.
async function write(page, list, address, word) {
  const round = list.replace(/\/list.*$/, "");
  const radio = (place, option) => page.getByTestId(`item-${place}`).getByTestId(`opt-${option}`);
  for (const place of [0, 2]) await radio(place, 1).check();
  await radio(1, 4).click();
  await page.getByRole("dialog").getByRole("textbox").fill(`Vì ${word("reason")}`);
  await page.getByRole("dialog").getByRole("button", { name: "Lưu" }).click();

  await visit(page, `${round}/item/1`);
  await fill(page, "beside an answer", word);

  await visit(page, round);
  await fill(page, "title of a round", word);
  await page.getByRole("button", { name: "Đổi tên" }).click();

  await visit(page, `${round}/gaps`);
  const gap = (place) => page.getByTestId("gap").nth(place);
  await gap(1).getByText("Cách xử lý khác").click();
  await gap(1).getByLabel("Chấp nhận, có lý do").check();
  await fill(page, "why a gap is accepted", word);
  await gap(1).getByRole("button", { name: "Ghi nhận" }).click();
  await gap(0).getByLabel("Đưa vào kế hoạch").check();
  await page.getByRole("button", { name: /^Lập kế hoạch từ/ }).click();
  await page.getByRole("button", { name: "Sửa mục tiêu" }).click();
  await fill(page, "goal", word);
  await page.getByRole("button", { name: "Lưu", exact: true }).first().click();

  await visit(page, `${address}#/checklists/new`);
  await fill(page, "own checklist", word);
  await page.getByRole("button", { name: "Thêm vào phiếu" }).click();
  // What was typed last is kept, and what the page showed is put away.
  await page.goto("about:blank");
}

/// Goes to another page of the app and waits until it has taken the place of this one. Never by loading the app anew:
/// that would lock a locked profile.
async function visit(page, address) {
  await page.evaluate(() => document.querySelector("main h1").setAttribute("data-left", ""));
  await page.goto(address);
  await page.locator("main h1:not([data-left])").waitFor();
}

/// Types a word into every field on the page that takes words, also into those folded away.
async function fill(page, name, word) {
  await page.evaluate(() => document.querySelectorAll("main details").forEach((details) => (details.open = true)));
  const fields = page.locator("main").locator("textarea, input[type=text], input:not([type])").filter({ visible: true });
  await fields.first().waitFor();
  for (const [number, field] of (await fields.all()).entries()) {
    // Where a number is wanted the word is refused, and was typed all the same.
    await field.fill(word(`${name} ${number + 1}`));
    await field.press("End");
    await field.pressSequentially(".");
  }
}
