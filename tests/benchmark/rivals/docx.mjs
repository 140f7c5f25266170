import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";

import { TABLE_HEADS } from "./subjects.mjs";

const row = (cells) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

export async function make(pages) {
  const children = pages.flatMap(({ heading, paragraphs, rows }) => [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
    ...paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)] })),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [row(TABLE_HEADS), ...rows.map(row)] }),
  ]);
  return Packer.toBlob(new Document({ sections: [{ children }] }));
}
