// Each way of making a file, timed from the wish to the finished file, with the longest time the page stood still.
import { HEADS, TABLE_HEADS, pages, people } from "./subjects.mjs";

const STAMP = { year: 2026, month: 1, day: 1 };
const asked = new Map();

/// One worker for each program, kept.
async function worker(name) {
  if (!asked.has(name)) asked.set(name, new Worker(name, { type: "module" }));
  return asked.get(name);
}

async function ask(name, wish, transfer = []) {
  const one = await worker(name);
  return new Promise((done, fail) => {
    one.onmessage = ({ data }) => done(data);
    one.onerror = ({ message }) => fail(new Error(message));
    one.postMessage(wish, transfer);
  });
}

/// The app's office gets a head in JSON behind its length, and gives one back with the file behind it.
async function office(request) {
  const page = await (await fetch("/index.html")).text();
  const name = `/${/name="office" content="\.\/([^"]+)"/.exec(page)[1]}`;
  const head = new TextEncoder().encode(JSON.stringify(request));
  const bytes = new Uint8Array(4 + head.length);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  const answer = await ask(name, bytes, [bytes.buffer]);
  if (typeof answer === "string") throw new Error(answer);
  const length = new DataView(answer.buffer, answer.byteOffset).getUint32(0, true);
  const said = JSON.parse(new TextDecoder().decode(answer.subarray(4, 4 + length)));
  if (!said.Written) throw new Error(JSON.stringify(said));
  return new Blob([answer.subarray(4 + length)]);
}

const cell = (value) => {
  if (Array.isArray(value)) return { Date: value };
  return typeof value === "number" ? { Number: ["Whole", value] } : { Text: value };
};
const sheet = (rows) => ({
  name: "Danh sách", titles: [], notes: [], signers: [], upright: false,
  columns: HEADS.map((head) => ({ head, width: 18 })),
  rows: rows.map((row) => ({ cells: row.map(cell), weight: "Plain" })),
});
const place = (text) => ({ text, rows: 1, columns: 1, is_strong: false });
const blocks = (all) => all.flatMap(({ heading, paragraphs, rows }) => [
  { Heading: heading },
  ...paragraphs.map((text) => ({ Paragraph: text })),
  { Table: { caption: heading, head: TABLE_HEADS, shapes: [], rows: rows.map((row) => row.map(place)) } },
]);
const outline = (all) => ({ letterhead: null, title: "Kế hoạch", subject: "", note: "", is_wide: false, blocks: blocks(all) });

/// Fetched when it is first needed, as a careful page would.
const brought = (name) => import(name);

const WAYS = {
  xlsx: {
    app: (rows) => office({ WriteWorkbook: [{ title: "Danh sách", sheets: [sheet(rows)] }, STAMP] }),
    hand: (rows) => ask("/by-hand-worker.js", rows),
    sheetjs: async (rows) => (await brought("/sheetjs.js")).make(rows),
    exceljs: async (rows) => (await brought("/exceljs.js")).make(rows),
  },
  docx: {
    app: (all) => office({ WriteDocument: [outline(all), STAMP] }),
    docx: async (all) => (await brought("/docx.js")).make(all),
  },
};

/// How long one way takes, how large its file is, and the longest time nothing else could run.
window.make = async (kind, way, size, keeps) => {
  const subject = kind === "xlsx" ? people(size) : pages(size);
  let gap = 0;
  let last = performance.now();
  const ticker = setInterval(() => {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
  }, 4);
  await new Promise((later) => setTimeout(later, 60));
  gap = 0;
  const began = performance.now();
  last = began;
  const file = await WAYS[kind][way](subject);
  const took = performance.now() - began;
  await new Promise((later) => setTimeout(later, 20));
  clearInterval(ticker);
  const text = keeps ? Array.from(new Uint8Array(await file.arrayBuffer()), (byte) => String.fromCharCode(byte)).join("") : "";
  return { took, gap, size: file.size, bytes: keeps ? btoa(text) : "" };
};
