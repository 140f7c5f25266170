import { kb, median, ms, times } from "./sums.mjs";
import { browser, memory, visit } from "./visits.mjs";

const ROWS = 60;
const STARTS = 7;
/// So many cycles pass before the first look: what is fetched and built once is there by then.
const WARM = 5;

/// Goes to an address of the app and waits until its page is painted; `row` is the place of a row that has to stand there.
async function go(page, address, row = null) {
  await page.evaluate(async ([to, place]) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const is = () => (place === null ? document.querySelector("main h1") : document.querySelector(`[data-testid="item-${place}"]`));
    location.hash = to;
    await frame();
    while (!is()) await frame();
    await frame();
  }, [address, row]);
}

/// In the page: so many answers, one a task, as fast as they come.
async function answer(times, turn) {
  for (let place = 0; place < times; place += 1) {
    document.querySelector(`[data-testid="item-${place}"] [data-testid="opt-${(turn + place) % 4}"]`).click();
    await new Promise((later) => setTimeout(later));
  }
}

async function round(page, number) {
  const before = page.url();
  await page.evaluate((to) => { location.hash = to; }, `#/open?from=/lists/turn-${number}.json&view=list`);
  await page.waitForURL((url) => url.href !== before && /#\/rounds\//.test(url.hash));
  await go(page, new URL(page.url()).hash, ROWS - 1);
  await page.evaluate(([times, turn]) => window.answer(times, turn), [ROWS, number]);
}

/// Closes the app and opens its home again; how long that takes.
async function reopened(page) {
  await page.evaluate(() => { location.hash = "#/"; });
  await page.reload({ waitUntil: "commit" });
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    while (document.querySelector("#opening") || !document.querySelector("main h1")) await frame();
    await frame();
    return performance.now();
  });
}

/// How long the app takes to open the home of somebody with so many rounds, all answered.
async function start(page) {
  const found = [];
  for (let turn = 0; turn < STARTS; turn += 1) found.push(await reopened(page));
  return median(found);
}

/// Start times as rounds gather, each in a visit of its own.
async function rounds({ page }, wanted, say) {
  const found = [];
  const looks = [...new Set([1, Math.min(20, wanted), wanted])];
  for (let number = 1; number <= wanted; number += 1) {
    await round(page, number);
    await reopened(page);
    if (!looks.includes(number)) continue;
    const letters = await page.evaluate(() => Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0));
    found.push({ rounds: number, took: await start(page), letters });
    say(`${number} rounds of ${ROWS}: starts in ${ms(found.at(-1).took)}`);
  }
  return found;
}

/// An hour of somebody at work, without the pauses: through the rooms, answering, changing the language.
async function hour(place, cycles, say) {
  const { page } = place;
  const list = new URL(page.url()).hash;
  const id = /rounds\/([^/]+)/.exec(list)[1];
  const looks = [];
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    await go(page, list, ROWS - 1);
    await page.evaluate(([times, turn]) => window.answer(times, turn), [12, cycle]);
    for (const address of [`#/rounds/${id}/item/1`, `#/rounds/${id}/result`, `#/rounds/${id}/gaps`, "#/plans", "#/standards", "#/data", "#/"]) {
      await go(page, address);
    }
    await page.evaluate(() => document.querySelector("[data-testid=lang]").click());
    if (cycle === Math.min(WARM, cycles) || cycle === cycles) {
      looks.push({ cycle, ...(await memory(place)) });
      say(`cycle ${cycle} of ${cycles}: ${kb(looks.at(-1).all)}`);
    }
  }
  return looks;
}

/// What grows with the work of years, and what must not grow with the work of an hour.
export async function growth({ address, cycles, rounds: wanted, say }) {
  const chrome = await browser();
  const within = (then) => visit({ chrome, address, who: "app", rows: ROWS, isSlow: false }, async (place) => {
    await place.page.addInitScript(`window.answer = ${answer}`);
    await place.page.evaluate(`window.answer = ${answer}`);
    return then(place);
  });
  try {
    const looks = await within((place) => hour(place, cycles, say));
    return { looks, starts: await within((place) => rounds(place, wanted, say)) };
  } finally {
    await chrome.close();
  }
}

export function growthLines({ looks, starts }) {
  const [first, last] = [looks[0], looks.at(-1)];
  const [one, many] = [starts[0], starts.at(-1)];
  const said = starts.map(({ rounds: count, took, letters }) => `${count} ${ms(took)} (${kb(letters)} in local storage)`);
  return [
    `Opening the home as rounds of ${ROWS} answers gather, each in a visit of its own: ${said.join(", ")}: ${times(many.took / one.took)} from first to last.`,
    `Memory over a scripted hour: ${kb(first.all)} after cycle ${first.cycle}, ${kb(last.all)} after cycle ${last.cycle} `
      + `(JavaScript ${kb(first.js)} → ${kb(last.js)}, page ${kb(first.blink)} → ${kb(last.blink)}, the program ${kb(first.wasm)} → ${kb(last.wasm)}).`,
  ].join("\n\n");
}
