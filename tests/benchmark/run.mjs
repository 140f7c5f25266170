// Run by `cargo xtask benchmark`. Decides nothing: it prints what is measured here, beside what one would use instead.
import { mkdir, rm } from "node:fs/promises";
import { cpus, loadavg } from "node:os";

import { bundle, writeList } from "./bundle.mjs";
import { checklists } from "./checklists.mjs";
import { growth, growthLines } from "./growth.mjs";
import { papers, paperTable } from "./papers.mjs";
import { checklistTable, offlineLine } from "./report.mjs";
import { site } from "./site.mjs";
import { tables, tableTable } from "./tables.mjs";
import { write } from "./writing.mjs";

const USAGE = `words of the benchmark:
  --rounds N            how often everything is done (3); medians are told
  --items 60,200,…      sizes of the checklist (60,200,500,2000)
  --only A,B            of checklists, papers, table, growth (all)
  --cycles N            how often the scripted hour goes round (60)
  --desk                leaves the slow phone out
  --write               puts what was measured into tests/benchmark/table.md and into the README`;
const PARTS = ["checklists", "papers", "table", "growth"];

function asked(words) {
  const found = { rounds: 3, sizes: [60, 200, 500, 2000], only: PARTS, cycles: 60, desk: false, write: false };
  const numbers = (text) => text.split(",").map((part) => {
    if (!/^[1-9]\d{0,4}$/.test(part)) throw new Error(`“${text}” has no numbers of 1 to 99999\n\n${USAGE}`);
    return Number(part);
  });
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (["--desk", "--write"].includes(word)) {
      found[word.slice(2)] = true;
      continue;
    }
    at += 1;
    const value = words[at] ?? "";
    if (word === "--rounds") [found.rounds] = numbers(value);
    else if (word === "--items") found.sizes = numbers(value);
    else if (word === "--cycles") [found.cycles] = numbers(value);
    else if (word === "--only" && value.split(",").every((part) => PARTS.includes(part))) found.only = value.split(",");
    else throw new Error(`“${word} ${value}” is not known\n\n${USAGE}`);
  }
  return found;
}

/// Rounds that gather, at full size and for a quick look.
const [MANY_ROUNDS, FEW_ROUNDS] = [200, 3];
/// Rows of a workbook, likewise.
const [MANY_ROWS, FEW_ROWS] = [12_288, 500];

const say = (line) => console.log(line);

async function measured(wanted, rounds, address) {
  const told = {};
  const rows = wanted.sizes.at(-1) < 2000 ? FEW_ROWS : MANY_ROWS;
  const ways = {
    async checklists() {
      const samples = await checklists({ address, sizes: wanted.sizes, rounds: wanted.rounds, isDesk: wanted.desk, say });
      return [checklistTable(samples), offlineLine(samples)].filter((text) => text !== "");
    },
    papers: async () => [paperTable(await papers({ address, rounds: wanted.rounds, rows, say }))],
    table: async () => [tableTable(await tables({ address, rounds: wanted.rounds, rows, say }))],
    growth: async () => growthLines(await growth({ address, cycles: wanted.cycles, rounds, say })).split("\n\n"),
  };
  for (const part of PARTS.filter((part) => wanted.only.includes(part))) {
    told[part] = await ways[part]();
    say(`\n${told[part].join("\n\n")}\n`);
  }
  return told;
}

async function main() {
  const wanted = asked(process.argv.slice(2));
  const out = process.env.GUONG_BENCHMARK;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await bundle(out, process.env.GUONG_RIVALS);
  for (const size of [...wanted.sizes, 60]) await writeList(out, size);
  const server = await site(process.env.GUONG_DIST, out);
  const rounds = wanted.sizes.at(-1) < 2000 ? FEW_ROUNDS : MANY_ROUNDS;
  for (let turn = 1; turn <= rounds; turn += 1) await writeList(out, 60, `turn-${turn}`);
  const loads = [loadavg()[0]];
  const told = await measured(wanted, rounds, server.address).finally(() => server.close());
  loads.push(loadavg()[0]);
  const ground = `${cpus().length} × ${cpus()[0].model.trim()}, load ${loads.map((load) => load.toFixed(1)).join(" → ")}, `
    + `${wanted.rounds} interleaved rounds (SurveyJS with 2,000 items: one), medians; slow: slow 4G and a quarter of the processor. Read the ratios.`;
  say(ground);
  if (/NaN|undefined/.test(Object.values(told).flat().join())) throw new Error("something was not measured");
  if (wanted.write) await write(told, ground, PARTS);
}

await main().catch((fault) => {
  console.error(fault.message);
  process.exitCode = 1;
});
