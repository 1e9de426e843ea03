import { boundsOfCell, cellsOf, type Cells, type CutRow, type SourceCell } from "../cells";
import { hashOf } from "../memory";

/** Rows that were cut, and the line on which each begins. */
export interface CutRows {
  readonly rows: Cells[];
  readonly lines: number[];
}

/** How far a text could be cut. */
export interface Cut {
  /** Where the first row begins that was not cut, and on which line. */
  readonly end: number;
  readonly line: number;
  /** True: that row has a quote in an odd place; false: the text ends before it does. */
  readonly odd: boolean;
}

const [quote, feed, carriage] = [34, 10, 13];

/**
 * Makes the function that cuts the regular rows at the beginning of a text, a character at a time. It stops before the first row in
 * which something follows a closing quote, and before one that is not whole. Of a row where its cells stand is kept; only one with a
 * quote or a line break inside a cell is written anew.
 *
 * @param delimiter one character
 */
export function rowCutter(delimiter: string): (text: string, last: boolean, line: number, found: CutRows) => Cut {
  let bounds = new Int32Array(0);
  return (text, last, line, found) => {
    // More cells than characters cannot be: nothing is to be looked after on the way.
    if (bounds.length < boundsOfCell * (text.length + 2)) bounds = new Int32Array(boundsOfCell * (text.length + 2));
    return cutText(text, last, line, found, bounds, delimiter.charCodeAt(0));
  };
}

/** A million rows come through this: what is rare is left to functions of its own, which keeps it twice as fast. */
function cutText(text: string, last: boolean, from: number, { rows, lines }: CutRows, bounds: Int32Array, separator: number): Cut {
  const { length } = text;
  const highest = Math.max(separator, quote);
  let start = 0;
  let line = from;
  let first = 0;
  let next = 0;
  let at = 0;
  /** Cells of a row that mean something else than what stands there, by their place. */
  let meant: Map<number, string> | undefined;
  while (at < length || (last && next > first)) {
    let begin = at;
    let hash = 0;
    let code = feed;
    while (at < length) {
      code = text.charCodeAt(at);
      if (code <= highest && (code === separator || code === feed || code === carriage || (code === quote && at === begin))) break;
      hash = (Math.imul(hash, 31) + code) | 0;
      at++;
    }
    let end = at;
    if (at < length && code === quote) {
      begin++;
      end = closingQuote(text, begin);
      if (end < 0) break;
      hash = hashOf(text, begin, end);
      if (!isPlain(text, begin, end)) meant = withMeant(meant, (next - first) / boundsOfCell, text.slice(begin, end));
      at = end + 1;
      code = at < length ? text.charCodeAt(at) : feed;
    }
    if (at >= length) {
      if (!last) break;
      code = feed;
    }
    bounds[next] = begin;
    bounds[next + 1] = end;
    bounds[next + 2] = hash;
    next += boundsOfCell;
    at++;
    if (code === separator) continue;
    if (code === carriage) {
      // The other half of the line break may come with the next text.
      if (at >= length && !last) break;
      if (text.charCodeAt(at) === feed) at++;
    } else if (code !== feed) return { end: start, line, odd: true };
    const row: CutRow = { text, bounds, first, length: (next - first) / boundsOfCell };
    rows.push(meant === undefined ? row : rewritten(row, meant));
    lines.push(line++);
    if (meant !== undefined) {
      line += breaksIn(meant);
      meant = undefined;
    }
    start = at;
    first = next;
  }
  return { end: Math.min(start, length), line, odd: false };
}

/** Also what a quoted cell means in which a quote stands twice, or a line break. */
function withMeant(meant: Map<number, string> | undefined, place: number, cell: string): Map<number, string> {
  return (meant ?? new Map<number, string>()).set(place, cell.replace(/\r\n?/g, "\n").replace(/""/g, '"'));
}

function breaksIn(meant: ReadonlyMap<number, string>): number {
  let breaks = 0;
  for (const cell of meant.values()) breaks += cell.split("\n").length - 1;
  return breaks;
}

function rewritten(row: CutRow, meant: ReadonlyMap<number, string>): readonly SourceCell[] {
  return cellsOf(row).map((cell, place) => meant.get(place) ?? cell);
}

/** Whether a quoted cell means what stands in it: no quote, which would stand there twice, and no line break. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || code === feed || code === carriage) return false;
  }
  return true;
}

/** Where the quote stands that closes a cell; two of them are one within it. Below 0: nowhere. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text.charCodeAt(at + 1) !== quote) return at;
  return -1;
}
