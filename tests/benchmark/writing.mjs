import { readFile, writeFile } from "node:fs/promises";

const TABLE = new URL("./table.md", import.meta.url);
const README = new URL("../../README.md", import.meta.url);
const [OPENS, CLOSES] = ["<!-- benchmark -->", "<!-- /benchmark -->"];
/// How the blocks of each part begin; that of a run of its own is followed by where it ran.
const BEGINS = {
  checklists: /^\| what, items|^Reload without/,
  papers: /^\| P13/,
  table: /^\| P14/,
  growth: /^Opening the home|^Memory over/,
};
const alone = (part) => `Of the ${part} alone: `;

/// The text with what was measured in the place of what was measured before; what was not measured stays as it was.
export function merged(former, told, ground, parts) {
  if (parts.every((part) => part in told)) return [...parts.flatMap((part) => told[part]), ground].join("\n\n");
  const is = (part) => (block) => BEGINS[part].test(block) || block.startsWith(alone(part));
  const blocks = former.trim().split("\n\n");
  const last = blocks.pop();
  return [
    ...parts.flatMap((part) => (part in told ? [...told[part], alone(part) + ground] : blocks.filter(is(part)))),
    last,
  ].join("\n\n");
}

/// Writes it into the table and into the README.
export async function write(told, ground, parts) {
  const text = merged(await readFile(TABLE, "utf8"), told, ground, parts);
  await writeFile(TABLE, `${text}\n`);
  const readme = await readFile(README, "utf8");
  const [before, rest] = readme.split(OPENS);
  const [, after] = (rest ?? "").split(CLOSES);
  if (after === undefined) throw new Error(`README.md has no place for the table between ${OPENS} and ${CLOSES}`);
  await writeFile(README, `${before}${OPENS}\n${text}\n${CLOSES}${after}`);
}
