import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

/// How the browser's files spell a text.
const SPELLINGS = ["utf8", "utf16le"];

/// Where in a folder these words can be read: `{ name, spelling, file, times }`.
export function found(folder, words) {
  const remains = [];
  for (const file of filesIn(folder)) {
    const bytes = readFileSync(file);
    for (const [name, word] of Object.entries(words)) {
      for (const spelling of SPELLINGS) {
        const times = count(bytes, Buffer.from(word, spelling));
        if (times > 0) remains.push({ name, spelling, file: relative(folder, file), times });
      }
    }
  }
  return remains;
}

function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name));
}

function count(bytes, sought) {
  let times = 0;
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + sought.length)) times += 1;
  return times;
}
