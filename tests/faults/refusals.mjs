// No room, at any moment: the n-th write and the four after it, or all from the n-th on, are refused by local storage,
// by the database, or by both. The page says so, goes on by itself when there is room, and nothing is lost.
//   node tests/faults/refusals.mjs 24              24 turns, every turn another write, another store
//   node tests/faults/refusals.mjs 3 --control     the same in a window whose stores only say yes: it has to lose
import { start } from "./browser.mjs";
import { folder } from "./ending.mjs";
import { mutedStores, refusingStores } from "./guises.mjs";
import { lookTwice } from "./patience.mjs";
import { answers, begin, read } from "./round.mjs";
import { site } from "./site.mjs";
import { asked, conclude } from "./verdict.mjs";

const ITEMS = 60;
const OPTIONS = 4;
// So many writes are counted from; a turn of answers makes at least so many.
const WRITES = 12;
const ANSWERS = 14;
const STORES = ["local", "database", "both"];

const { count, isControl } = asked(24);
const address = await site();
const session = await start(folder("refusals"), address);
const list = await begin(session.page, address, ITEMS);
await session.context.addInitScript(refusingStores);
if (isControl) await session.context.addInitScript(mutedStores);
await session.page.close();

let [lost, untold, refused] = [0, 0, 0];
for (let turn = 0; turn < count; turn += 1) {
  const where = STORES[turn % STORES.length];
  const from = 1 + (Math.floor(turn / STORES.length) * 5) % WRITES;
  const isLong = Math.floor(turn / STORES.length) % 2 === 1;
  const page = await session.context.newPage();
  await read(page, list, ITEMS);
  await page.locator(".frame__save:not([data-state=readonly])").waitFor();
  const plan = { where, from, to: isLong ? Infinity : from + 5, turn, items: ITEMS, options: OPTIONS, answers: ANSWERS };
  const told = await page.evaluate(work, plan);
  const wanted = await answers(page, ITEMS);
  await page.close();
  refused += told.refused;
  // A full local storage alone is no loss: the database has it. Where the database refuses, the line warns.
  const isTold = isControl || !isLong || where === "local" || told.refused === 0 || told.wasTold;
  untold += Number(!isTold);
  const again = await session.context.newPage();
  const missing = (found) => wanted.filter((option, place) => found?.[place] !== option).length;
  const found = await lookTwice(() => read(again, list, ITEMS), (seen) => missing(seen) === 0);
  lost += missing(found);
  await again.close();
  const length = isLong ? "all" : "five";
  console.log(`${turn + 1}: ${where}, ${length} from write ${from}: ${told.refused} refused, ${isTold ? "" : "NOT "}told, ${missing(found)} lost`);
}
await session.quit();
// A trial in which nothing was refused would have shown nothing.
const failures = lost + untold + Number(!isControl && refused < count);
conclude({ told: `${count} turns, ${refused} writes refused, ${lost} answers lost, ${untold} times untold`, failures, isControl });

/// In the page: answers while writes are refused, then with room again until everything is called saved.
async function work({ where, from, to, turn, items, options, answers }) {
  const state = () => document.querySelector(".frame__save[data-state]").dataset.state;
  const pause = (time) => new Promise((later) => setTimeout(later, time));
  window.refusing = { where, from, to, count: 0, refused: 0 };
  for (let step = 0; step < answers; step += 1) {
    const place = (turn * answers + step) % items;
    const radios = [...document.querySelectorAll(`[data-testid=item-${place}] input[data-testid^=opt-]`)];
    const had = radios.findIndex((radio) => radio.checked);
    radios[(had + 1) % options].click();
    await pause(step % 3 === 0 ? 0 : 15);
  }
  // Told within a second.
  let wasTold = false;
  for (let wait = 0; wait < 20 && !wasTold; wait += 1) {
    wasTold = ["unsaved", "browser"].includes(state());
    await pause(50);
  }
  const refused = window.refusing.refused;
  window.refusing = undefined;
  for (let wait = 0; state() !== "saved"; wait += 1) {
    if (wait > 300) throw new Error(`room again, and never called saved: “${state()}”`);
    await pause(100);
  }
  return { wasTold, refused };
}
