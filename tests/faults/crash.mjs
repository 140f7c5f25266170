// An answer and the note beside it are there though the tab ended right after the last key.
//   node tests/faults/crash.mjs 50             half of them crash, half of them are closed
//   node tests/faults/crash.mjs 4 --control    the same in a window that can store nothing: it has to lose
import { start } from "./browser.mjs";
import { folder } from "./ending.mjs";
import { mutedStores } from "./guises.mjs";
import { lookTwice } from "./patience.mjs";
import { begin } from "./round.mjs";
import { site } from "./site.mjs";
import { asked, conclude } from "./verdict.mjs";

const ITEMS = 60;
const ITEM = 57;
const OPTIONS = 4;
// So many letters come key by key; the rest of the note stands before them.
const KEYS = 40;

const ENDS = {
  async crash(page) {
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    const asked = performance.now();
    // The page that is asked never answers.
    session.send("Page.crash").catch(() => {});
    await crashed;
    await page.close();
    return asked;
  },
  async close(page) {
    const asked = performance.now();
    await page.close();
    return asked;
  },
};

const { count, isControl } = asked(50);
const address = await site();
const session = await start(folder("crash"), address);
const list = await begin(session.page, address, ITEMS);
const item = list.replace(/\/list.*$/, `/item/${ITEM}`);
if (isControl) await session.context.addInitScript(mutedStores);

const whole = { crash: 0, close: 0 };
const tried = { crash: 0, close: 0 };
const lost = { answers: 0, notes: 0 };
let page = await open();
// The first window has the turn to edit until it goes.
await session.page.close();
for (let turn = 1; turn <= count; turn += 1) {
  const way = turn % 2 === 0 ? "close" : "crash";
  const wanted = { option: turn % OPTIONS, note: noteOf(turn) };
  const pause = await fillIn(page, wanted, way);
  // What is read is written on, as by a person who comes back.
  page = await open();
  const isThere = ({ option, note }) => option === wanted.option && note === wanted.note;
  const found = await lookTwice(() => look(page), isThere);
  const isAnswered = found.option === wanted.option;
  const missing = wanted.note.length - common(found.note, wanted.note);
  tried[way] += 1;
  if (isAnswered && missing === 0) whole[way] += 1;
  lost.answers += Number(!isAnswered);
  lost.notes += Number(missing > 0);
  const answer = isAnswered ? "answer kept" : "answer lost";
  console.log(`${turn}: ${way} ${pause.toFixed(0)} ms after the last key: ${answer}, ${missing} letters lost`);
}
await session.quit();
const kept = Object.keys(ENDS).map((way) => `${whole[way]} of ${tried[way]} whole after a ${way}`);
const told = `${count} ends, ${lost.answers} answers and ${lost.notes} notes lost, ${kept.join(", ")}`;
conclude({ told, failures: lost.answers + lost.notes, isControl });

/// Two hundred letters that no other turn has.
function noteOf(turn) {
  return `Lần ${turn}: ${"đã trao đổi với bộ phận pháp chế; ".repeat(8)}`.slice(0, 199 - String(turn).length) + `.${turn}`;
}

/// Answers, writes the note, and ends the tab; says how long after the last key.
async function fillIn(page, { option, note }, way) {
  await page.locator(".frame__save:not([data-state=readonly])").waitFor();
  await radios(page).nth(option).check();
  const field = page.getByLabel("Ghi chú cho riêng bạn");
  if (!(await field.isVisible())) await page.getByText("Ghi chú, minh chứng").click();
  await field.fill(note.slice(0, -KEYS));
  await field.press("End");
  await page.keyboard.type(note.slice(-KEYS), { delay: 10 });
  const last = performance.now();
  return (await ENDS[way](page)) - last;
}

/// A new tab at the item.
async function open() {
  const page = await session.context.newPage();
  await page.goto(item);
  await radios(page).first().waitFor();
  return page;
}

/// What a tab shows.
async function look(page) {
  const option = await radios(page).evaluateAll((all) => all.findIndex((radio) => radio.checked));
  return { option, note: await page.getByLabel("Ghi chú cho riêng bạn").inputValue() };
}

function radios(page) {
  return page.locator("input[data-testid^=opt-]");
}

function common(found, wanted) {
  let length = 0;
  while (length < wanted.length && found[length] === wanted[length]) length += 1;
  return length;
}
