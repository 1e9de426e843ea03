import { createFileHost } from "../../src/host/file";

const rows = [
  ["Date", "Stream", "Stage", "Amount"],
  ["2026-11-03", "New clients", "Deal", 200_000],
  ["2026-11-04", "New clients", "Lead", 0],
];

/** An export of two rows and four headings as an .xlsx file, to be given to an input of a page. */
export async function exportXlsx(): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }> {
  const workbook = createFileHost();
  await workbook.write([
    { kind: "sheet", name: "Export" },
    { kind: "values", sheet: "Export", range: "A1:D3", values: rows },
  ]);
  return { name: "export.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await workbook.toXlsx()) };
}
