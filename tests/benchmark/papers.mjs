import { kb, median, ms, table, times } from "./sums.mjs";
import { browser } from "./visits.mjs";

const PAGES = 25;
const WAYS = [["xlsx", ["app", "hand", "sheetjs", "exceljs"]], ["docx", ["app", "docx"]]];
const NAMES = { app: "Gương", hand: "by hand, in a worker", sheetjs: "SheetJS", exceljs: "ExcelJS", docx: "docx" };
/// P13: the app's time as a share of the others'.
const TARGETS = { xlsx: { hand: 0.6, sheetjs: 0.25, exceljs: 0.18 }, docx: { docx: 0.3 } };
const LONGEST_GAP = 33;

/// Workbooks of so many rows and papers of 25 pages, each way once cold and then in turn.
export async function papers({ address, rounds, rows, say }) {
  const chrome = await browser();
  const found = [];
  try {
    const page = await chrome.newPage();
    await page.goto(`${address}papers.html`);
    await page.waitForFunction(() => window.make);
    for (let round = 0; round <= rounds; round += 1) {
      for (const [kind, ways] of WAYS) {
        for (const way of ways) {
          const size = kind === "xlsx" ? rows : PAGES;
          const made = await page.evaluate(([...words]) => window.make(...words), [kind, way, size, false]);
          found.push({ kind, way, size, isFirst: round === 0, took: made.took, gap: made.gap, bytes: made.size });
        }
      }
      say(`papers, round ${round} of ${rounds}`);
    }
  } finally {
    await chrome.close();
  }
  return found;
}

/// The files, each beside those of the others.
export function paperTable(found) {
  const lines = WAYS.flatMap(([kind, ways]) => {
    const of = (way, name, isFirst = false) =>
      median(found.filter((one) => one.kind === kind && one.way === way && one.isFirst === isFirst).map((one) => one[name]));
    const { size } = found.find((one) => one.kind === kind);
    const title = kind === "xlsx" ? `XLSX, ${size.toLocaleString("en")} rows` : `DOCX, ${size} pages`;
    return ways.map((way) => {
      const cells = [ms(of(way, "took")), ms(of(way, "took", true)), ms(of(way, "gap")), kb(of(way, "bytes"))];
      if (way === "app") {
        const verdict = of(way, "gap") <= LONGEST_GAP ? "gap met" : `gap missed: ${times(of(way, "gap") / LONGEST_GAP)} of it`;
        return [`${title}: ${NAMES[way]}`, ...cells, "", `gap ≤ ${LONGEST_GAP} ms`, verdict];
      }
      const [ratio, target] = [of("app", "took") / of(way, "took"), TARGETS[kind][way]];
      const verdict = ratio <= target ? "met" : `missed: ${times(ratio / target)} of it`;
      return [`${title}: ${NAMES[way]}`, ...cells, times(ratio), `≤ ${times(target)}`, verdict];
    });
  });
  return table(["P13 files", "wish → file", "the first", "longest gap", "file", "Gương : it", "target", ""], lines);
}
