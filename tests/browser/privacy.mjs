import { openRound } from "./round.mjs";
import { expect, open } from "./support.mjs";

export const PASSPHRASE = "bon con meo ngoi tren cau";
export const CANARY = "chim-bao-bao-7391";

export const heading = (page, name) => page.getByRole("heading", { name, exact: true });
export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const secret = (page) => page.getByLabel("Mật khẩu", { exact: true });

/// Everything the browser keeps for this page, in both stores, as text.
export const stored = (page) =>
  page.evaluate(async () => {
    const answer = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open("guong"));
    const kept = [];
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const [keys, texts] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      kept.push([name, keys.map((key, at) => [key, texts[at]])]);
    }
    database.close();
    return JSON.stringify([Object.entries(localStorage).sort(), kept]);
  });

/// A round of own items, the first one answered and with a note.
export async function write(page) {
  await openRound(page, 12);
  const round = /rounds\/([a-z0-9]+)/.exec(page.url())[1];
  await open(page, `#/rounds/${round}/item/1`);
  await page.getByTestId("opt-3").check();
  await page.getByText("Ghi chú, minh chứng").click();
  await page.getByLabel("Ghi chú cho riêng bạn").fill(CANARY);
  await page.getByLabel("Ghi chú cho riêng bạn").blur();
  await expect.poll(async () => (await stored(page)).split(CANARY).length).toBeGreaterThan(2);
  return `#/rounds/${round}/item/1`;
}

/// Puts the open profile behind a passphrase, right after something else was done; gives the recovery code.
export async function protect(page, passphrase = PASSPHRASE, before = async () => {}) {
  await open(page, "#/data");
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(passphrase);
  await page.getByLabel("Nhập lại mật khẩu mới", { exact: true }).fill(passphrase);
  await before();
  await button(page, "Đặt mật khẩu").click();
  await expect(heading(page, "Mã khôi phục: hãy chép ra giấy")).toBeFocused();
  return copyCode(page);
}

/// Copies the code, and types its last group back.
export async function copyCode(page) {
  const groups = page.getByRole("list", { name: "Mã khôi phục" }).getByRole("listitem");
  await expect(groups).toHaveCount(7);
  const code = (await groups.allTextContents()).join("-");
  await button(page, "Tôi đã chép xong").click();
  await expect(groups).toHaveCount(0);
  await page.getByLabel("Nhóm cuối cùng của mã").fill("0000");
  await button(page, "Kiểm tra").click();
  await expect(page.getByText("Chưa khớp").first()).toBeVisible();
  await page.getByLabel("Nhóm cuối cùng của mã").fill(code.slice(-4).toLowerCase());
  await button(page, "Kiểm tra").click();
  await expect(page.getByText("Đã khớp")).toBeVisible();
  return code;
}

export async function lock(page) {
  await button(page, "Khóa").click();
  await expect(heading(page, "Mở hồ sơ")).toBeVisible();
}

export async function unlock(page, passphrase = PASSPHRASE) {
  await secret(page).fill(passphrase);
  await secret(page).press("Enter");
}

export const isOpen = (page) => expect(button(page, "Khóa")).toBeVisible();
