// A workbook by hand, in a worker: shared strings, and the browser's own deflate.
import { HEADS, serial } from "./subjects.mjs";

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum >>> 0;
});

function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = table[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

async function deflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function head(signature, fields) {
  const size = fields.reduce((sum, [width]) => sum + width, 4);
  const view = new DataView(new ArrayBuffer(size));
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
}

async function zipped(files) {
  const parts = [];
  const list = [];
  let at = 0;
  for (const [path, text] of files) {
    const name = new TextEncoder().encode(path);
    const plain = new TextEncoder().encode(text);
    const packed = await deflated(plain);
    const fields = [[2, 20], [2, 0], [2, 8], [2, 0], [2, 33], [4, crc(plain)], [4, packed.length], [4, plain.length], [2, name.length], [2, 0]];
    const local = head(0x04034b50, fields);
    list.push(head(0x02014b50, [[2, 20], ...fields, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), name);
    parts.push(local, name, packed);
    at += local.length + name.length + packed.length;
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  return new Blob([...parts, ...list, head(0x06054b50, [[2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, 0]])]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const escaped = (text) => text.replace(/[&<>]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[one]);

function files(rows) {
  const known = new Map();
  const shared = (text) => {
    if (!known.has(text)) known.set(text, known.size);
    return known.get(text);
  };
  const lines = [HEADS, ...rows].map((row, at) => {
    const cells = row.map((cell, column) => {
      const place = `r="${String.fromCharCode(65 + column)}${at + 1}"`;
      if (typeof cell === "number") return `<c ${place}><v>${cell}</v></c>`;
      if (Array.isArray(cell)) return `<c ${place} s="1"><v>${serial(cell)}</v></c>`;
      return `<c ${place} t="s"><v>${shared(cell)}</v></c>`;
    });
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  const strings = [...known.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join("");
  const relation = (id, kind, target) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (inner) => `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const part = (name, kind) => `<Override PartName="${name}" ContentType="${KIND}.${kind}+xml"/>`;
  return [
    ["[Content_Types].xml", `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("/xl/workbook.xml", "sheet.main")}${part("/xl/worksheets/sheet1.xml", "worksheet")}${part("/xl/sharedStrings.xml", "sharedStrings")}${part("/xl/styles.xml", "styles")}</Types>`],
    ["_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml"))],
    ["xl/workbook.xml", `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Danh sách" sheetId="1" r:id="r1"/></sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", relations(relation("r1", "worksheet", "worksheets/sheet1.xml") + relation("r2", "sharedStrings", "sharedStrings.xml") + relation("r3", "styles", "styles.xml"))],
    ["xl/styles.xml", `${HEAD}<styleSheet ${MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`],
    ["xl/sharedStrings.xml", `${HEAD}<sst ${MAIN} uniqueCount="${known.size}">${strings}</sst>`],
    ["xl/worksheets/sheet1.xml", `${HEAD}<worksheet ${MAIN}><sheetData>${lines.join("")}</sheetData></worksheet>`],
  ];
}

onmessage = async ({ data }) => postMessage(await zipped(files(data)));
