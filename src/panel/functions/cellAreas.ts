/**
 * The top left cell of a range.
 *
 * @example
 * firstCell("$B$5:C9") // => "B5"
 */
export function firstCell(range: string): string {
  return (range.split(":")[0] ?? range).replace(/\$/g, "");
}

/**
 * The range of so many rows and columns from a cell on.
 *
 * @example
 * areaFrom("B5", 2, 3) // => "B5:D6"
 */
export function areaFrom(cell: string, rows: number, columns: number): string {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  if (rows === 1 && columns === 1) return cell;
  return `${cell}:${lettersOf(numberOf(letters) + columns - 1)}${Number(row) + rows - 1}`;
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const head = (column - 1 - rest) / 26;
  return (head > 0 ? lettersOf(head) : "") + String.fromCharCode(65 + rest);
}
