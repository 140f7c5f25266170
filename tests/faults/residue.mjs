// After a tour in a locked profile and a quit, nothing a person wrote can be read in the browser's files.
//   node tests/faults/residue.mjs              the tour in a locked profile: nothing may be found
//   node tests/faults/residue.mjs --control    the same tour in a plain profile: it has to be found
import { randomBytes } from "node:crypto";

import { start } from "./browser.mjs";
import { folder } from "./ending.mjs";
import { found } from "./remains.mjs";
import { site } from "./site.mjs";
import { locked, plain } from "./tours.mjs";
import { asked, conclude } from "./verdict.mjs";

const { isControl } = asked(1);
const tour = isControl ? plain : locked;

// Words that are in no other file of the world.
const words = {};
const word = (name) => (words[name] ??= `k${randomBytes(12).toString("hex")}`);
const profile = folder("residue");
const address = await site();
const session = await start(profile, address);
await tour(session.page, address, word);
await session.quit();
const remains = found(profile, words);
for (const { name, spelling, file, times } of remains) console.log(`${name}: ${times} times in ${file} as ${spelling}`);
const readable = new Set(remains.map(({ name }) => name)).size;
const told = `${Object.keys(words).length} words written, ${readable} can be read in the browser's files`;
conclude({ told, failures: readable, isControl });
