import { openRound } from "./round.mjs";
import { expect, open, test } from "./support.mjs";

// Run by `cargo xtask figures`. No check, timing decides nothing: what a passphrase costs, beside a profile without one.
const PASSPHRASE = "bon con meo ngoi tren cau";
const ITEMS = 120;
const ROUNDS = 5;
const UNLOCKS = 10;

const button = (page, name) => page.getByRole("button", { name, exact: true });

/// Into the list of a round, in a profile with or without a passphrase.
async function enter(page, isSealed) {
  await openRound(page, ITEMS);
  const list = `#/rounds/${/rounds\/([a-z0-9]+)/.exec(page.url())[1]}/list`;
  if (isSealed) {
    await open(page, "#/data");
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(PASSPHRASE);
    await page.getByLabel("Nhập lại mật khẩu mới", { exact: true }).fill(PASSPHRASE);
    await button(page, "Đặt mật khẩu").click();
    const groups = page.getByRole("list", { name: "Mã khôi phục" }).getByRole("listitem");
    await expect(groups).toHaveCount(7);
  }
  await open(page, list);
  await expect(page.getByTestId("item")).toHaveCount(ITEMS);
  return list;
}

/// In the page: click to painted and click to "saved" of some answers, in milliseconds.
async function answer(turn) {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
  const saved = async () => {
    while (document.querySelector(".frame__save[data-state]").dataset.state !== "saved") {
      await new Promise((later) => setTimeout(later));
    }
    return performance.now();
  };
  const times = [];
  for (let place = 0; place < 24; place += 1) {
    const radio = document.querySelector(`[data-testid=item-${place}] input[data-testid=opt-${turn % 4}]`);
    const began = performance.now();
    radio.click();
    const paint = (await painted()) - began;
    times.push({ paint, save: (await saved()) - began });
  }
  return times;
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

const ms = (number) => `${number.toFixed(1)} ms`;

test("what a passphrase costs", async ({ browser }) => {
  test.setTimeout(1_800_000);
  const pages = [];
  for (const isSealed of [false, true]) {
    const page = await (await browser.newContext()).newPage();
    pages.push({ page, isSealed, times: [], list: await enter(page, isSealed) });
  }
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const { page, times } of pages) times.push(...(await page.evaluate(answer, turn)));
  }
  const [plain, sealed] = pages.map(({ times }) => ({
    paint: median(times.map(({ paint }) => paint)),
    save: median(times.map(({ save }) => save)),
  }));
  const { page } = pages[1];
  const unlocks = [];
  for (let turn = 0; turn < UNLOCKS; turn += 1) {
    await button(page, "Khóa").click();
    const field = page.getByLabel("Mật khẩu", { exact: true });
    await field.fill(PASSPHRASE);
    const began = await page.evaluate(() => performance.now());
    await field.press("Enter");
    await button(page, "Khóa").waitFor();
    unlocks.push((await page.evaluate(() => performance.now())) - began);
  }
  const samples = ROUNDS * 24;
  console.log(`\n${samples} answers in a round of ${ITEMS}, medians:`);
  for (const [name, what] of [["click to painted", "paint"], ["click to saved", "save"]]) {
    const ratio = (sealed[what] / plain[what]).toFixed(2);
    console.log(`${name}: plain ${ms(plain[what])}, with a passphrase ${ms(sealed[what])}, ratio ${ratio}`);
  }
  console.log(`unlock, Enter to the open page: median ${ms(median(unlocks))}, worst ${ms(Math.max(...unlocks))} of ${UNLOCKS}`);
});
