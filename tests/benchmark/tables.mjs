import { LEARNER_HEADS, NAME, PERIODS, learners } from "./rivals/subjects.mjs";
import { NAMES, lineOf } from "./report.mjs";
import { TABLE_GOALS } from "./goals.mjs";
import { table } from "./sums.mjs";
import { probeFor } from "./table-probe.mjs";
import { browser } from "./visits.mjs";

/// Who stands beside whom; the page by hand comes first among the others.
const TABLES = ["app", "hand", "tanstack", "ag"];
/// A wheel turned quickly: so many ticks, each of so many pixels.
const [TICKS, TICK] = [150, 120];
const TURNS = 3;

/// The app's own way: a plan, its classes and its learners from tables, as somebody in a unit brings them in.
async function brought(page, address, rows) {
  const lines = (heads, all) => Buffer.from([heads, ...all].map((cells) => cells.join(";")).join("\n"));
  const take = async (name, buffer) => {
    await page.getByLabel("Chọn tệp Excel hoặc CSV").setInputFiles({ name, mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Đưa vào kế hoạch" }).click();
    await page.getByText(/^Đã thêm [\d.]+, sửa 0\.$/).waitFor();
  };
  await page.goto(`${address}#/annual`);
  await page.getByRole("button", { name: "Lập kế hoạch năm" }).click();
  await page.waitForURL(/#\/annual\/[a-z0-9]+/);
  const plan = /#\/annual\/[a-z0-9]+/.exec(page.url())[0];
  await page.evaluate((to) => { location.hash = to; }, `${plan}/import`);
  const classes = Array.from({ length: 179 }, (_, at) => [`Lớp số ${at + 1}`, 1, 70]);
  await take("lop.csv", lines(["Tên lớp", "Số lớp", "Học viên mỗi lớp"], classes));
  await page.getByRole("button", { name: "Nhập bảng khác" }).click();
  await take("nguoi.csv", lines(LEARNER_HEADS, learners(rows)));
  return plan;
}

/// Ready to show the table, its code there: the app has shown it and stands on another page of the plan.
async function ready(page, address, who, plan) {
  await page.addInitScript(...probeFor(who));
  if (who === "app") {
    await page.goto(`${address}${plan}/learners`);
    await page.locator("[data-row]").first().waitFor();
    await page.evaluate((to) => { location.hash = to; }, `${plan}/import`);
    await page.locator("[data-row]").first().waitFor({ state: "detached" });
  } else {
    await page.goto(`${address}table-${who}.html`);
    await page.waitForFunction(() => window.begin);
  }
  await page.waitForTimeout(500);
}

async function scrolled(page, cpu) {
  const roll = async (begin) => {
    const { x, y } = await page.evaluate(() => window.table.settle());
    await page.mouse.move(x, y);
    await page.waitForTimeout(300);
    await begin?.();
    const before = await cpu();
    for (let tick = 0; tick < TICKS; tick += 1) await page.mouse.wheel(0, TICK);
    await page.waitForTimeout(300);
    return (await cpu()) - before;
  };
  const cpuTick = (await roll()) / TICKS;
  await roll(() => page.evaluate(() => window.table.look()));
  const { frames, blank, top } = await page.evaluate(() => window.table.looked());
  if (top < (TICKS * TICK) / 2) throw new Error(`the wheel did not turn the table: ${top} px`);
  return { cpuTick, frames, blank: (100 * blank) / frames.length };
}

/// Everything about one table, once.
async function once({ context, address, who, rows, plan }) {
  const page = await context.newPage();
  try {
    const talk = await context.newCDPSession(page);
    await talk.send("Performance.enable");
    const cpu = async () => {
      const { metrics } = await talk.send("Performance.getMetrics");
      return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
    };
    await ready(page, address, who, plan);
    const all = who === "app" ? null : learners(rows);
    await page.evaluate((found) => { window.all = found; }, all);
    const found = { first: await page.evaluate((to) => window.table.begin(window.all, to), `${plan}/learners`), text: [], number: [], filter: [] };
    await page.evaluate(() => window.table.settle());
    const act = (name, ...words) => page.evaluate(([what, given]) => window.table[what](...given), [name, words]);
    const code = `cb${Math.floor(rows / 3)}`;
    for (let turn = 0; turn < TURNS; turn += 1) {
      found.text.push(await act("sort", NAME));
      found.number.push(await act("sort", PERIODS));
      found.filter.push(await act("filter", code));
      await act("filter", "");
    }
    return { ...found, ...(await scrolled(page, cpu)) };
  } finally {
    await page.close();
  }
}

/// The table of learners in each contender, turn by turn, so that what else the machine does falls on all alike.
export async function tables({ address, rounds, rows, say }) {
  const chrome = await browser();
  const found = [];
  try {
    const context = await chrome.newContext({ locale: "vi-VN", viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(300_000);
    const page = await context.newPage();
    const plan = await brought(page, address, rows);
    await page.close();
    for (let round = 0; round < rounds; round += 1) {
      for (let place = 0; place < TABLES.length; place += 1) {
        const who = TABLES[(place + round) % TABLES.length];
        found.push({ who, rows, ...(await once({ context, address, who, rows, plan })) });
      }
      say(`tables, round ${round + 1} of ${rounds}`);
    }
  } finally {
    await chrome.close();
  }
  return found;
}

/// One line for each goal, the app's figures beside those of the others.
export function tableTable(found) {
  const [{ rows }] = found;
  const of = TABLES.map((who) => found.filter((one) => one.who === who));
  const lines = TABLE_GOALS.map((goal) => lineOf(`P14 ${goal.what}`, goal, rows, of, TABLES));
  const heads = TABLES.map((who) => NAMES[who]);
  return table([`P14 a table of ${rows.toLocaleString("en")} rows`, ...heads, "Gương : by hand", "target", ""], lines);
}
