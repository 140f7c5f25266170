import ExcelJS from "exceljs";

import { HEADS } from "./subjects.mjs";

export async function make(rows) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Danh sách");
  sheet.addRow(HEADS);
  for (const row of rows) {
    sheet.addRow(row.map((cell) => (Array.isArray(cell) ? new Date(Date.UTC(cell[0], cell[1] - 1, cell[2])) : cell)));
  }
  return new Blob([await book.xlsx.writeBuffer()]);
}
