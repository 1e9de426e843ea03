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
  let page = new Int32Array(0);
  return (text, last, from, { rows, lines }) => {
    const { length } = text;
    const separator = delimiter.charCodeAt(0);
    const highest = Math.max(separator, quote);
    // More cells than characters cannot be: nothing is to be looked after on the way.
    if (page.length < boundsOfCell * (length + 2)) page = new Int32Array(boundsOfCell * (length + 2));
    const bounds = page;
    let [start, line] = [0, from];
    let [first, next, at] = [0, 0, 0];
    /** Cells of a row that mean something else than what stands there, by their place. */
    let meant: Map<number, string> | undefined;
    while (at < length || (last && next > first)) {
      let begin = at;
      let hash = 0;
      let code = feed;
      for (; at < length; at++) {
        code = text.charCodeAt(at);
        if (code <= highest && (code === separator || code === feed || code === carriage || (code === quote && at === begin))) break;
        hash = (Math.imul(hash, 31) + code) | 0;
      }
      const quoted = at < length && code === quote;
      if (quoted) {
        begin++;
        at = closingQuote(text, begin);
        if (at < 0) break;
        hash = hashOf(text, begin, at);
        if (!isPlain(text, begin, at)) {
          meant ??= new Map<number, string>();
          meant.set((next - first) / boundsOfCell, text.slice(begin, at).replace(/\r\n?/g, "\n").replace(/""/g, '"'));
        }
      }
      bounds[next] = begin;
      bounds[next + 1] = at;
      bounds[next + 2] = hash;
      next += boundsOfCell;
      if (quoted) code = ++at < length ? text.charCodeAt(at) : feed;
      if (at >= length) {
        if (!last) break;
        code = feed;
      }
      at++;
      if (code === separator) continue;
      if (code === carriage) {
        // The other half of the line break may come with the next text.
        if (at >= length && !last) break;
        if (at < length && text.charCodeAt(at) === feed) at++;
      } else if (code !== feed) return { end: start, line, odd: true };
      const row: CutRow = { text, bounds, first, length: (next - first) / boundsOfCell };
      rows.push(meant === undefined ? row : rewritten(row, meant));
      lines.push(line++);
      if (meant !== undefined) {
        for (const cell of meant.values()) line += cell.split("\n").length - 1;
        meant = undefined;
      }
      start = at;
      first = next;
    }
    return { end: Math.min(start, length), line, odd: false };
  };
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
