import { utils, write } from "xlsx";

import { HEADS } from "./subjects.mjs";

/// With shared strings and compression, which it leaves out unless told.
export async function make(rows) {
  const cells = rows.map((row) => row.map((cell) => (Array.isArray(cell) ? new Date(cell[0], cell[1] - 1, cell[2]) : cell)));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEADS, ...cells]), "Danh sách");
  return new Blob([write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: true })]);
}
