import { readXlsx } from "hucre";

/** What a cell of a foreign table holds; a date is a text `yyyy-mm-dd` or `yyyy-mm-ddThh:mm`. */
type TableCell = string | number | boolean | null;

/**
 * The rows of the first sheet of an .xlsx file in which anything stands, each as long as it is filled. Formulas are read as what they
 * came to when the file was last saved.
 * @throws {Error} when the bytes are no .xlsx workbook.
 */
export async function readTable(bytes: Uint8Array): Promise<readonly (readonly TableCell[])[]> {
  const { sheets } = await readXlsx(bytes);
  const filled = sheets.find(({ hidden, rows }) => hidden !== true && rows.some((row) => row.some((cell) => cell !== null && cell !== "")));
  return (filled?.rows ?? []).map((row) => row.map(toCell));
}

function toCell(cell: string | number | boolean | Date | null | undefined): TableCell {
  if (!(cell instanceof Date)) return cell ?? null;
  // A sheet knows no time zone: its dates come as moments of UTC.
  const [day = "", clock = ""] = cell.toISOString().slice(0, 16).split("T");
  return clock === "00:00" ? day : `${day}T${clock}`;
}
