import { rowCutter, type CutRows } from "./cutRows";
import papa from "papaparse";
import type { RowFault } from "../rowSource";

/** Complete rows of a text, the line on which each begins, counted from 1, and what could not be read as rows. */
export interface SplitRows extends CutRows {
  readonly faults: RowFault[];
}

/** Cuts a text that arrives in pieces into rows. */
export interface RowSplitter {
  /** Takes a piece and gives the rows that are complete; `last` gives the rest, too. */
  readonly push: (piece: string, last: boolean) => SplitRows;
}

/** A row longer than this is a quote that nobody closed. */
const longestRow = 262_144;

/**
 * Cuts CSV into rows, piece by piece: regular ones at once, and by papaparse what is not. A field that is opened by a quote and never
 * closed, or closed in its middle, would swallow all that follows: its first line is named and set aside, and reading goes on with the
 * next line.
 *
 * @param delimiter one character
 */
export function splitRows(delimiter: string): RowSplitter {
  let rest = "";
  let line = 1;
  const cut = rowCutter(delimiter);
  const push = (piece: string, last: boolean): SplitRows => {
    const found: SplitRows = { rows: [], lines: [], faults: [] };
    const text = rest + piece;
    const regular = cut(text, last, line, found);
    line = regular.line;
    rest = text.slice(regular.end);
    if (rest === "" || (!regular.odd && !last && rest.length <= longestRow)) return found;
    // A line break that the piece may have cut in two waits for the next piece.
    const held = !last && rest.endsWith("\r") ? "\r" : "";
    const left = (held === "" ? rest : rest.slice(0, -1)).replace(/\r\n?/g, "\n");
    line = read(left, line, last, delimiter, found, (open) => (rest = open + held));
    return found;
  };
  return { push };
}

/** Reads what is complete, keeps what is not; gives the line that comes next. */
function read(text: string, from: number, last: boolean, delimiter: string, found: SplitRows, keep: (rest: string) => void): number {
  let [left, line] = [text, from];
  // After a fault a few rows at a time, so that a text full of faults is not read anew for each of them.
  let window: number | undefined;
  for (;;) {
    const whole = last && !left.endsWith("\n") && left !== "";
    const { data, errors, meta } = parse(left, delimiter, !whole, window);
    const wrong = errors[0]?.row;
    line = take(wrong === undefined ? data : data.slice(0, wrong), left, line, found);
    const partly = window !== undefined && data.length >= window;
    left = left.slice(wrong !== undefined ? startOf(left, wrong, delimiter) : whole && !partly ? left.length : meta.cursor);
    if (wrong === undefined && partly) {
      window = (window ?? 1) * 4;
      continue;
    }
    // A row that is not whole yet may still turn out well.
    if (wrong !== undefined && wrong >= data.length && !last && left.length <= longestRow) break;
    const open = left !== "" && (last || (left.length > longestRow && left.includes("\n")));
    if (wrong === undefined && !open) break;
    const end = left.indexOf("\n");
    found.faults.push({ line, code: "quoteOpen", value: (end < 0 ? left : left.slice(0, end)).slice(0, 500) });
    left = end < 0 ? "" : left.slice(end + 1);
    line++;
    window = 16;
  }
  keep(left);
  return line;
}

function parse(text: string, delimiter: string, ignoreLastRow: boolean, preview?: number) {
  // papaparse's fast way counts a row too many under `preview`.
  const few = preview === undefined ? {} : ({ preview, fastMode: false } as const);
  return new papa.Parser({ delimiter, newline: "\n", ...few }).parse(text, 0, ignoreLastRow) as {
    readonly data: string[][];
    readonly errors: readonly { readonly code: string; readonly row?: number }[];
    readonly meta: { readonly cursor: number };
  };
}

/** Where the row of this index begins. */
function startOf(text: string, row: number, delimiter: string): number {
  return row === 0 ? 0 : parse(text, delimiter, false, row).meta.cursor;
}

/** Takes rows over with their lines; a row has more than one line only where there are quotes. */
function take(rows: readonly string[][], text: string, from: number, found: SplitRows): number {
  const quoted = text.includes('"');
  let line = from;
  for (const row of rows) {
    found.rows.push(row);
    found.lines.push(line);
    line++;
    if (quoted) for (const cell of row) if (cell.includes("\n")) line += cell.split("\n").length - 1;
  }
  return line;
}
