/** Rows that were cut, and the line on which each begins. */
export interface CutRows {
  readonly rows: string[][];
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
 * which something follows a closing quote, and before one that is not whole.
 *
 * @param delimiter one character
 */
export function rowCutter(delimiter: string): (text: string, last: boolean, line: number, found: CutRows) => Cut {
  const separator = delimiter.charCodeAt(0);
  const cells: string[] = [];
  return (text, last, from, { rows, lines }) => {
    const { length } = text;
    let [start, line, breaks] = [0, from, 0];
    let [at, column] = [0, 0];
    while (at < length || (last && column > 0)) {
      const begin = at;
      let code = 0;
      if (at < length && text.charCodeAt(at) === quote) {
        at = closingQuote(text, at + 1);
        if (at < 0) break;
        const cell = text.slice(begin + 1, at++);
        cells[column++] = cell;
        if (special.test(cell)) {
          const meant = cell.replace(/\r\n?/g, "\n").replace(/""/g, '"');
          cells[column - 1] = meant;
          breaks += meant.split("\n").length - 1;
        }
      } else {
        while (at < length && (code = text.charCodeAt(at)) !== separator && code !== feed && code !== carriage) at++;
        cells[column++] = text.slice(begin, at);
      }
      if (at >= length && !last) break;
      code = at < length ? text.charCodeAt(at) : feed;
      at++;
      if (code === separator) continue;
      if (code === carriage) {
        // The other half of the line break may come with the next text.
        if (at >= length && !last) break;
        if (at < length && text.charCodeAt(at) === feed) at++;
      } else if (code !== feed) return { end: start, line, odd: true };
      if (cells.length !== column) cells.length = column;
      rows.push(cells.slice());
      lines.push(line);
      line += 1 + breaks;
      start = at;
      column = 0;
      breaks = 0;
    }
    return { end: Math.min(start, length), line, odd: false };
  };
}

const special = /["\r\n]/;

/** Where the quote stands that closes a cell; two of them are one within it. Below 0: nowhere. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text.charCodeAt(at + 1) !== quote) return at;
  return -1;
}
