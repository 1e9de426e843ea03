import { readXls, readXlsx } from "hucre";
import { HostError } from "../port";

/** What a cell of a foreign table holds; a date is a text `yyyy-mm-dd` or `yyyy-mm-ddThh:mm`. */
type TableCell = string | number | boolean | null;

/**
 * The rows of the first sheet of an .xlsx or .xls file in which anything stands, each as long as it is filled. Formulas are read as what
 * they came to when the file was last saved.
 * @throws {HostError} noWorkbook, when the bytes are no workbook, or one that is damaged or locked by a password.
 */
export async function readTable(bytes: Uint8Array): Promise<readonly (readonly TableCell[])[]> {
  const { sheets } = await readBook(bytes);
  const filled = sheets.find(({ hidden, rows }) => hidden !== true && rows.some((row) => row.some((cell) => cell !== null && cell !== "")));
  return (filled?.rows ?? []).map((row) => row.map(toCell));
}

/** What the files of Excel before 2007 begin with, whatever they are called; a workbook behind a password does, too. */
const oldMark = [0xd0, 0xcf, 0x11, 0xe0];

async function readBook(bytes: Uint8Array): ReturnType<typeof readXlsx> {
  try {
    return await (oldMark.every((byte, index) => bytes[index] === byte) ? readXls(bytes) : readXlsx(bytes));
  } catch (error) {
    throw new HostError("noWorkbook", 0, error instanceof Error ? error.message : String(error));
  }
}

function toCell(cell: string | number | boolean | Date | null | undefined): TableCell {
  if (!(cell instanceof Date)) return cell ?? null;
  // A sheet knows no time zone: its dates come as moments of UTC.
  const [day = "", clock = ""] = cell.toISOString().slice(0, 16).split("T");
  return clock === "00:00" ? day : `${day}T${clock}`;
}
