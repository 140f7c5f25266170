// Nothing that was called saved is lost when the browser throws its database away. Chromium does so when a sudden end
// tears the last entry of the database's log: the next start still reads it and writes behind the tear, the start after
// that finds the log damaged and begins an empty database. The app has two answers, a new log at each start and a second
// database elsewhere; each is tried without the other.
//   node tests/faults/torn.mjs 6               kill, tear, open, write, kill, open; 6 times
//   node tests/faults/torn.mjs 2 --control     the same without either answer: it has to lose
import { appendFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { start } from "./browser.mjs";
import { folder } from "./ending.mjs";
import { oneDatabase, sameLog } from "./guises.mjs";
import { lost } from "./oracle.mjs";
import { lookTwice } from "./patience.mjs";
import { begin, read } from "./round.mjs";
import { site } from "./site.mjs";
import { asked, conclude } from "./verdict.mjs";
import { answerUntilTheEnd } from "./writer.mjs";

const ITEMS = 60;
const OPTIONS = 4;
const { count, isControl } = asked(5);
const alone = { "only a new log": oneDatabase, "only a second database": sameLog };
const neither = { "neither of the two": `${oneDatabase};${sameLog}` };
const guises = Object.entries(isControl ? neither : alone);
const address = await site();
let gone = 0;
let acknowledged = 0;
for (let time = 1; time <= count; time += 1) {
  const profile = folder("torn");
  const [answer, guise] = guises[time % guises.length];
  let before = null;
  let former = null;
  for (const turn of ["torn", "written behind the tear", "read"]) {
    const session = await start(profile, address, { guise });
    if (former) {
      before = await lookTwice(() => read(session.page, former.list, ITEMS), (seen) => lost(former, seen) === 0);
      const missing = lost(former, before);
      gone += missing;
      console.log(`${time}, ${answer}: before ${turn}: ${former.last + 1} acknowledged, ${missing} lost`);
    }
    if (turn === "read") {
      await session.quit();
      break;
    }
    const list = former?.list ?? (await begin(session.page, address, ITEMS));
    before ??= Array(ITEMS).fill(null);
    former = { list, before, options: OPTIONS, last: await write(session, before) };
    acknowledged += former.last + 1;
    if (turn === "torn") tear(profile);
  }
}
conclude({ told: `${count} times, ${acknowledged} acknowledged, ${gone} lost`, failures: gone, isControl });

/// Answers until some are acknowledged, then ends everything.
async function write(session, before) {
  let last = -1;
  await new Promise((enough, failed) => {
    const hear = (step) => {
      last = step;
      if (step >= 40) enough();
    };
    answerUntilTheEnd(session.page, before, OPTIONS, hear, failed).catch(failed);
  });
  session.strike();
  await session.gone();
  return last;
}

/// What a sudden end in the middle of an entry leaves: a head that says more than is there.
function tear(profile) {
  const databases = join(profile, "Default", "IndexedDB");
  if (!existsSync(databases)) throw new Error(`no databases in ${profile}`);
  for (const name of readdirSync(databases).filter((name) => name.endsWith(".leveldb"))) {
    const logs = readdirSync(join(databases, name)).filter((name) => /^\d+\.log$/.test(name)).sort();
    const head = Buffer.from([1, 2, 3, 4, 200, 0, 1]);
    appendFileSync(join(databases, name, logs.at(-1)), Buffer.concat([head, Buffer.alloc(13)]));
  }
}
