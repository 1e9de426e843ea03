import type { SourceCell } from "./cells";

/** Where the headings of a table stand. */
export interface Headings {
  /** Filled rows above the headings: titles of a report. */
  readonly above: number;
  /** False: the first row holds data, and the columns are called by their numbers. */
  readonly headed: boolean;
  /** Each name once, none of them empty. */
  readonly headers: readonly string[];
}

/** How far down headings are looked for. */
const farthest = 30;

/**
 * Finds the headings of a table: the first row that is as full as the others and holds no number and no date.
 *
 * @param rows the first filled rows
 * @example
 * findHeadings([["Report", ""], ["Date", "Sum"], ["2026-11-01", "5"]]) // => { above: 1, headed: true, headers: ["Date", "Sum"] }
 */
export function findHeadings(rows: readonly (readonly SourceCell[])[]): Headings {
  const filled = rows.slice(0, 60).map((row) => row.filter((cell) => !isEmpty(cell)).length);
  const full = Math.max(0, ...filled);
  const needed = Math.max(1, Math.ceil(full * 0.6));
  const above = rows.slice(0, farthest).findIndex((row, index) => (filled[index] ?? 0) >= needed && row.every(isWord));
  const width = Math.max(0, ...rows.slice(0, 60).map((row) => row.length));
  if (above < 0) return { above: 0, headed: false, headers: Array.from({ length: width }, (_, index) => `#${index + 1}`) };
  return { above, headed: true, headers: named(rows[above] ?? []) };
}

function isEmpty(cell: SourceCell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** Not a number, a date, a sum of money. */
function isWord(cell: SourceCell): boolean {
  if (isEmpty(cell)) return true;
  return typeof cell === "string" && !/^[\s\d.,:/%+()€$£₽-]*$/.test(cell);
}

function named(row: readonly SourceCell[]): readonly string[] {
  const seen = new Map<string, number>();
  return row.map((cell, index) => {
    const name = isEmpty(cell) ? `#${index + 1}` : String(cell).trim().replace(/\s+/g, " ");
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
