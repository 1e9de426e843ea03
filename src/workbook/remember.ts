import type { HostPort, Step } from "../host/port";
import { rangeOf } from "./address";
import { framesOf } from "./frames";
import { memoryName } from "./readMemory";

/** The hidden sheet that remembers how tables are read: a row for each source, its name and a text in pieces. */
const sheet = "_facts";
const frame = { sheet, row: 1, column: 1, rows: 40, columns: 6 } as const;
/** No cell of a spreadsheet takes more than 32,767 characters. */
const pieceLength = 30_000;

/**
 * Remembers a text for a source, in the first row; older ones move down, and one for the same source gives way.
 *
 * @returns whether there was anything to write
 */
export async function remember(host: HostPort, source: string, text: string): Promise<boolean> {
  const info = await host.describe();
  const standing = framesOf(info, /^memory_rows$/)[memoryName];
  const [cells] = standing === undefined ? [] : await host.read([{ name: memoryName }]);
  const before = (cells?.values ?? []).filter(([known]) => typeof known === "string" && known !== "" && known !== source);
  const pieces = Array.from({ length: frame.columns - 1 }, (_, index) => text.slice(index * pieceLength, (index + 1) * pieceLength));
  if (text.length > pieceLength * (frame.columns - 1)) return false;
  if (cells?.values[0]?.[0] === source && pieces.every((piece, index) => (cells.values[0]?.[index + 1] ?? "") === piece)) return false;
  const rows = [[source, ...pieces], ...before.map((row) => row.map((cell) => (typeof cell === "object" ? "" : cell)))];
  const values = Array.from({ length: frame.rows }, (_, row) =>
    Array.from({ length: frame.columns }, (_, column) => rows[row]?.[column] ?? ""),
  );
  const place = standing ?? frame;
  const made: readonly Step[] = info.sheets.some((item) => item.name === sheet) ? [] : [{ kind: "sheet", name: sheet, hidden: true }];
  const area = { sheet: place.sheet, range: rangeOf({ ...frame, sheet: place.sheet, row: place.row, column: place.column }) };
  await host.write([...made, { kind: "name", name: memoryName, ...area }, { kind: "values", ...area, values }]);
  return true;
}
