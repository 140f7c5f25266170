import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

/// The pages beside the app, in the order in which they are told of.
export const RIVALS = ["vanilla", "react", "survey"];

const HERE = new URL("./rivals/", import.meta.url).pathname;
const LISTS = "lists";
const PAPERS = ["papers", "sheetjs", "exceljs", "docx", "by-hand-worker"].map((name) => `${name}.mjs`);
const TABLES = ["table-hand", "table-tanstack", "table-ag"];

/// Bundles the rivals as their makers tell one to, for release, into `folder`; `packages` is where npm put them.
export async function bundle(folder, packages) {
  const { build } = createRequire(join(packages, "package.json"))("esbuild");
  const common = {
    bundle: true,
    minify: true,
    legalComments: "none",
    nodePaths: [join(packages, "node_modules")],
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    target: "es2022",
    logLevel: "warning",
  };
  await mkdir(join(folder, LISTS), { recursive: true });
  const entries = (names) => names.map((name) => join(HERE, name));
  await build({ ...common, format: "esm", outdir: folder, entryPoints: entries(RIVALS.map((name) => `${name}.mjs`)) });
  await build({ ...common, outdir: folder, entryPoints: entries(["react.css", "survey.css", "table.css"]) });
  await build({ ...common, format: "esm", outdir: folder, entryPoints: entries([...PAPERS, ...TABLES.map((name) => `${name}.mjs`)]) });
  for (const page of ["vanilla.html", "papers.html"]) await copyFile(join(HERE, page), join(folder, page));
  for (const [page, names] of [["page.html", ["react", "survey"]], ["table.html", TABLES]]) {
    const text = await readFile(join(HERE, page), "utf8");
    for (const name of names) await writeFile(join(folder, `${name}.html`), text.replaceAll("RIVAL", name));
  }
}

/// A checklist of so many own items, in eight themes; the first of every ten is critical.
export async function writeList(folder, items, name = String(items)) {
  const own = Array.from({ length: items }, (_, place) => ({
    id: `own.t${place + 1}`,
    text: `Việc thứ ${place + 1}: tôi ghi lại đầy đủ, báo đúng người, đúng hạn và không để người dân phải hỏi lần thứ hai.`,
    theme: `d${String(1 + Math.floor((place * 8) / items)).padStart(2, "0")}`,
    criticality: place % 10 === 0 ? "critical" : "normal",
  }));
  const file = {
    format: "guong-checklist",
    format_version: 1,
    title: `Phiếu ${name}`,
    entries: own.map(({ id }) => ({ item: id })),
    own_items: own,
    theme_shares: {},
  };
  await writeFile(join(folder, LISTS, `${name}.json`), JSON.stringify(file));
}
