import { begin } from "./round.mjs";

const ITEMS = 12;

/// A tour in a profile without a lock: writes a word wherever a person can write, and says which were written.
export async function plain(page, address, words) {
  await write(page, await begin(page, address, ITEMS), words);
  return ["note", "evidence", "reason", "title"];
}

/// The same in a locked profile: makes one with `words.passphrase`, unlocks it, takes the tour, locks it again.
/// There is none yet; when there is, this becomes a function like `plain` and also gives "passphrase".
export const locked = null;

/// An answer with a note and evidence, an answer with a reason, a title.
async function write(page, list, words) {
  const round = list.replace(/\/list.*$/, "");
  await page.goto(`${round}/item/1`);
  await page.locator("input[data-testid=opt-2]").check();
  await page.getByText("Ghi chú, minh chứng").click();
  await page.getByLabel("Ghi chú cho riêng bạn").pressSequentially(`Hỏi lại ${words.note}.`);
  await page.getByLabel("Minh chứng").pressSequentially(words.evidence);
  await page.goto(list);
  await page.getByTestId("item-1").getByTestId("opt-4").click();
  await page.getByRole("dialog").getByRole("textbox").fill(`Vì ${words.reason}`);
  await page.getByRole("dialog").getByRole("button", { name: "Lưu" }).click();
  await page.goto("about:blank");
}
