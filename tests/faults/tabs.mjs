// Two windows on the same data lose nothing of each other's.
//   node tests/faults/tabs.mjs 200             200 answers in each, at the same time
//   node tests/faults/tabs.mjs 50 --control    the same with a store that overwrites: it has to lose
import { start } from "./browser.mjs";
import { chance, seed } from "./chance.mjs";
import { folder } from "./ending.mjs";
import { noTurns, sharedPlaces } from "./guises.mjs";
import { lookTwice } from "./patience.mjs";
import { answers, begin, read } from "./round.mjs";
import { site } from "./site.mjs";
import { asked, conclude } from "./verdict.mjs";

const OPTIONS = 4;

const { count, isControl } = asked(200);
const items = 2 * count;
const address = await site();
const session = await start(folder("tabs"), address);
const list = await begin(session.page, address, items);
// With turns only one of them would write; what is tried here is that nothing hangs on that.
await session.context.addInitScript(noTurns);
if (isControl) await session.context.addInitScript(sharedPlaces);
await session.page.reload();
const windows = [session.page, await session.context.newPage()];
for (const page of windows) await read(page, list, items);

const random = chance(seed);
console.log(`seed ${seed}`);
const wanted = Array.from({ length: items }, () => Math.floor(random() * OPTIONS));
const order = wanted.map((_, place) => ({ place, turn: random() })).sort((one, other) => one.turn - other.turn);
const edits = windows.map((_, own) =>
  order.filter((_, turn) => turn % 2 === own).map(({ place }) => [place, wanted[place], Math.floor(random() * 20)]),
);
await Promise.all(windows.map((page, own) => page.evaluate(answer, edits[own])));
// Each window waits by its own clock, so that a slow machine takes its time from both sides.
await Promise.all(windows.map((page) => page.evaluate(() => new Promise((over) => setTimeout(over, 1000)))));

const missing = (found) => wanted.filter((option, place) => found?.[place] !== option).length;
const reopened = (page) => lookTwice(() => read(page, list, items), (found) => missing(found) === 0);
const counts = [];
for (const page of windows) counts.push(missing(await answers(page, items)));
for (const page of windows) {
  await page.reload();
  counts.push(missing(await reopened(page)));
}
await session.quit();
const again = await start(session.profile, address);
counts.push(missing(await reopened(again.page)));
await again.quit();

const [first, second, firstLater, secondLater, anew] = counts;
console.log(`missing after 1 s: ${first} and ${second}; after a reload: ${firstLater} and ${secondLater}; anew: ${anew}`);
const failures = Math.max(...counts);
conclude({ told: `2 windows with ${count} answers each, ${failures} lost`, failures, isControl });

/// In the page: these answers one after another, each after a pause.
async function answer(edits) {
  for (const [place, option, pause] of edits) {
    document.querySelector(`[data-testid=item-${place}] input[data-testid=opt-${option}]`).click();
    await new Promise((later) => setTimeout(later, pause));
  }
}
