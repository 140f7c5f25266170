import { deflateRawSync } from "node:zlib";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const escaped = (text) => text.replace(/[&<>"]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one]);

function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/// Numbers of so many bytes each, the lowest byte first.
function fields(...pairs) {
  const bytes = Buffer.alloc(pairs.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of pairs) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}

function packed(files) {
  const parts = [];
  const list = [];
  let at = 0;
  for (const [path, text] of files) {
    const [name, plain] = [Buffer.from(path), Buffer.from(text)];
    const body = deflateRawSync(plain);
    const about = [[2, 20], [2, 0], [2, 8], [2, 0], [2, 33], [4, crc(plain)], [4, body.length], [4, plain.length], [2, name.length], [2, 0]];
    const local = Buffer.concat([fields([4, 0x04034b50], ...about), name, body]);
    list.push(fields([4, 0x02014b50], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
    parts.push(local);
    at += local.length;
  }
  const ends = Buffer.concat(list);
  return Buffer.concat([...parts, ends, fields([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, ends.length], [4, at], [2, 0])]);
}

/// A cell as offices write it: words in the list all cells share, numbers, and formulas with the value they last had.
function cell(value, place, shared) {
  if (value === null || value === "") return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === "object") return `<c r="${place}"><f>${escaped(value.formula)}</f><v>${value.value}</v></c>`;
  if (!shared.has(value)) shared.set(value, shared.size);
  return `<c r="${place}" t="s"><v>${shared.get(value)}</v></c>`;
}

function sheet(rows, shared) {
  const letter = (column) => String.fromCharCode(65 + column);
  const lines = rows.map((cells, row) => {
    const inside = cells.map((value, column) => cell(value, `${letter(column)}${row + 1}`, shared)).join("");
    return inside === "" ? "" : `<row r="${row + 1}">${inside}</row>`;
  });
  return `${HEAD}<worksheet ${MAIN}><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/// A workbook as an office writes it, from sheets of rows of cells: words, numbers, or `{ formula, value }`.
export function workbook(sheets) {
  const shared = new Map();
  const names = Object.keys(sheets);
  const pages = names.map((name) => sheet(sheets[name], shared));
  const link = (id, kind, target) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const links = (inside) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const kind = (part, of) => `<Override PartName="/xl/${part}.xml" ContentType="${KIND}.${of}+xml"/>`;
  return packed([
    ["[Content_Types].xml", `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${kind("workbook", "sheet.main")}${names.map((_, at) => kind(`worksheets/sheet${at + 1}`, "worksheet")).join("")}${kind("sharedStrings", "sharedStrings")}</Types>`],
    ["_rels/.rels", links(link("rId1", "officeDocument", "xl/workbook.xml"))],
    ["xl/workbook.xml", `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", links(names.map((_, at) => link(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)).join("") + link(`rId${names.length + 1}`, "sharedStrings", "sharedStrings.xml"))],
    ...pages.map((text, at) => [`xl/worksheets/sheet${at + 1}.xml`, text]),
    ["xl/sharedStrings.xml", `${HEAD}<sst ${MAIN} count="${shared.size}" uniqueCount="${shared.size}">${[...shared.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`],
  ]);
}
