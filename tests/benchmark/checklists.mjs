import { RIVALS } from "./bundle.mjs";
import { browser, memory, visit } from "./visits.mjs";

/// Who stands beside whom.
export const CONTENDERS = ["app", ...RIVALS];

const ANSWERS = 24;
const FEW = 8;
/// SurveyJS needs minutes for what the others do in seconds: it has one round only, and few answers.
const isTooSlow = (who, rows) => who === "survey" && rows > 500;

/// Rows all over the list, the first two and the last left alone.
const spread = (rows, times) => Math.max(1, Math.floor((rows - 4) / (2 * times)));

/// Everything about one contender and one size, once: a fast desk first, then, unless that is enough, a slow phone.
export async function once({ chrome, address, who, rows, isDesk }) {
  const found = {};
  await visit({ chrome, address, who, rows, isSlow: false }, async (place) => {
    const { page, cpu, arrival } = place;
    Object.assign(found, { rowsFast: arrival.allRows, lastFast: arrival.lastRow, cpuToUse: arrival.cpu });
    const bytes = await page.evaluate((by) => window.bench.bytes(by), arrival.lastRow);
    Object.assign(found, { code: bytes.code, transfer: bytes.all });
    await page.waitForTimeout(500);
    found.memory = (await memory(place)).all;
    const step = spread(rows, ANSWERS);
    const times = isTooSlow(who, rows) ? FEW : Math.min(ANSWERS, Math.floor((rows - 4) / step));
    const before = await cpu();
    found.answers = await page.evaluate(([...words]) => window.bench.answers(...words), [2, step, times]);
    found.cpuAnswer = ((await cpu()) - before) / times;
    found.filter = await page.evaluate(() => window.bench.filter());
    await page.evaluate(() => window.bench.filter());
    found.lang = await page.evaluate(() => window.bench.lang());
    await page.evaluate(() => window.bench.lang());
    await page.waitForTimeout(1000);
    await page.reload({ waitUntil: "commit" });
    found.restored = await page.evaluate(() => window.bench.restored());
    if (who === "app") found.offline = await offline(place);
  });
  if (isDesk) return found;
  await visit({ chrome, address, who, rows, isSlow: true }, async ({ page, arrival }) => {
    Object.assign(found, { fcp: arrival.fcp, firstRow: arrival.firstRow, lastRow: arrival.lastRow });
    const times = isTooSlow(who, rows) ? 2 : FEW;
    found.slowAnswers = await page.evaluate(([...words]) => window.bench.answers(...words), [2, 2, times]);
    found.slowFilter = await page.evaluate(() => window.bench.filter());
  });
  return found;
}

/// The same reload, kept by the browser, with a network and without one.
async function offline({ context, page }) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  const reload = async () => {
    await page.reload({ waitUntil: "commit" });
    return page.evaluate(() => window.bench.restored());
  };
  await reload();
  const online = await reload();
  await context.setOffline(true);
  const without = await reload();
  await context.setOffline(false);
  return { online, without };
}

/// Waits no longer than any contender at this size could need: a page that never gets there is a fault, not a figure.
async function inTime(rows, who, work) {
  let timer;
  const late = new Promise((_, fail) => {
    const patience = 150_000 + 400 * rows;
    timer = setTimeout(() => fail(new Error(`${who} with ${rows} items did not get there in ${patience / 1000} s`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/// All contenders at all sizes, turn by turn, so that what else the machine does falls on all alike.
export async function checklists({ address, sizes, rounds, isDesk, say }) {
  const found = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const rows of sizes) {
      // Another one begins each time.
      const from = (place) => CONTENDERS[(place + round) % CONTENDERS.length];
      const turn = CONTENDERS.map((_, place) => from(place)).filter((one) => round === 0 || !isTooSlow(one, rows));
      for (const one of turn) {
        const chrome = await browser();
        try {
          const began = Date.now();
          found.push({ who: one, rows, ...(await inTime(rows, one, once({ chrome, address, who: one, rows, isDesk }))) });
          say(`round ${round + 1}/${rounds}, ${rows} items, ${one}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
        } finally {
          await chrome.close();
        }
      }
    }
  }
  return found;
}
