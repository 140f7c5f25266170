import { start } from "./browser.mjs";
import { chance, seed } from "./chance.mjs";
import { lost } from "./oracle.mjs";
import { lookTwice } from "./patience.mjs";
import { begin, read } from "./round.mjs";
import { answerUntilTheEnd } from "./writer.mjs";

// So many that one run never comes back to the same option of the same item.
const ITEMS = 200;
const OPTIONS = 4;

/// Answers, ends the whole browser at a random time 50 to 1,600 ms after the first acknowledgement, opens the profile
/// again, compares, and goes on from there; so many times. Gives `{ acknowledged, lost }`.
/// `ground` is where the profile lies: `profile()` its folder, `clear()` makes it new, `cut()` is what happens at once
/// when the browser is killed, `settle()` what has to be done before it is opened again. Every `fresh` cycles begin
/// in a new profile: the first writes into new files are not like the later ones.
export async function cycles(count, { address, ground, guise, fresh }) {
  const random = chance(seed);
  const sum = { acknowledged: 0, lost: 0 };
  console.log(`seed ${seed}`);
  let former = null;
  for (let cycle = 1; cycle <= count + 1; cycle += 1) {
    const began = performance.now();
    let session = await start(ground.profile(), address, { guise });
    const look = () => read(session.page, former.list, ITEMS);
    let before = former && (await lookTwice(look, (seen) => lost(former, seen) === 0));
    if (former) {
      const gone = lost(former, before, (item) => console.log(`missing: ${JSON.stringify(item)}`));
      sum.acknowledged += former.last + 1;
      sum.lost += gone;
      const where = before ? "" : ", the round is gone";
      console.log(`cycle ${cycle - 1}: ${former.told}, ${gone} lost${where}`);
    }
    if (cycle > count || (cycle > 1 && (cycle - 1) % fresh === 0)) {
      await session.quit();
      if (cycle > count) break;
      await ground.clear();
      session = await start(ground.profile(), address, { guise });
      before = null;
    }
    const list = before ? former.list : await begin(session.page, address, ITEMS);
    before ??= Array(ITEMS).fill(null);
    former = { list, before, options: OPTIONS, ...(await write(session, before, ground, random)) };
    former.told += `, ${((performance.now() - began) / 1000).toFixed(1)} s`;
  }
  return sum;
}

/// Answers until killed; gives the last acknowledged step.
async function write(session, before, ground, random) {
  const wait = 50 + Math.floor(random() * 1550);
  let last = -1;
  await new Promise((first, failed) => {
    const hear = (step) => {
      last = step;
      first();
    };
    // After the kill nobody waits for this any more.
    answerUntilTheEnd(session.page, before, OPTIONS, hear, failed).catch(failed);
  });
  await new Promise((end) => setTimeout(end, wait));
  session.strike();
  await ground.cut?.();
  await session.gone();
  await ground.settle?.();
  return { last, told: `${last + 1} acknowledged, killed ${wait} ms after the first` };
}
