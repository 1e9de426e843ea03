import { cellsOf } from "../cells";
import { findHeadings, type Headings } from "../headings";
import { findEncoding, type DecoderDoor, type EncodingFound } from "./encoding";
import { splitRows } from "./splitRows";

/** How a CSV is written; what a person chose stands as it is, the rest is recognised. */
export interface CsvDialect {
  readonly encoding: string;
  readonly delimiter: string;
}

/** What separates the columns, and what says so. */
export interface DelimiterFound {
  readonly delimiter: string;
  /** How many columns it makes, and in how many of the rows looked at. */
  readonly columns: number;
  readonly rows: number;
  readonly of: number;
  /** False: another one fits as well, so it is to be asked. */
  readonly sure: boolean;
}

/** A first look at a CSV: how it is written, and its first rows. */
export interface CsvLook extends Headings {
  readonly dialect: CsvDialect;
  readonly encoding: EncodingFound;
  readonly delimiter: DelimiterFound;
  /** Lines before the first row that say only how the file is written (`sep=;`). */
  readonly skipped: number;
  readonly rows: readonly (readonly string[])[];
}

/** The separators that are tried. */
export const delimiters = [",", ";", "\t", "|"] as const;

/**
 * Recognises how a CSV is written from its first bytes.
 *
 * @param sample some bytes from the beginning
 * @param whole whether that is all of it
 */
export function lookAtCsv(sample: Uint8Array, whole: boolean, door: DecoderDoor, chosen: Partial<CsvDialect> = {}): CsvLook {
  const found = findEncoding(sample, door);
  const encoding = chosen.encoding === undefined ? found : { ...found, encoding: chosen.encoding, sure: true };
  const decoded = door(encoding.encoding).decode(sample, { stream: !whole });
  const named = /^sep=(.)\r?\n/i.exec(decoded);
  const text = decoded.slice(named?.[0].length ?? 0);
  const said = chosen.delimiter ?? named?.[1];
  const tried = (said === undefined ? delimiters : [said]).map((delimiter) => tryDelimiter(text, delimiter, whole));
  const [best, second] = [...tried].sort((left, right) => right.fit - left.fit);
  if (best === undefined) throw new Error("no delimiter to try");
  const sure = said !== undefined || best.fit - (second?.fit ?? 0) > 0.1;
  const { delimiter, columns, rows } = best;
  return {
    dialect: { encoding: encoding.encoding, delimiter },
    encoding,
    delimiter: { delimiter, columns, rows: best.agree, of: rows.length, sure },
    skipped: named === null ? 0 : 1,
    rows,
    ...findHeadings(rows),
  };
}

/** How well a separator cuts a text: alike rows of more than one column. */
function tryDelimiter(text: string, delimiter: string, whole: boolean) {
  const looked = firstRows(text, delimiter, whole).filter((row) => row.some((cell) => cell.trim() !== ""));
  const counts = new Map<number, number>();
  for (const { length } of looked) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, agree] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0]);
  const alike = looked.length === 0 ? 0 : agree / looked.length;
  // More columns win only where the rows agree on them; a single column is what is left when nothing cuts.
  return { delimiter, columns, agree, rows: looked, fit: columns < 2 ? 0 : alike + Math.min(columns, 20) / 40 };
}

/** At most 500 rows of a text, cut piece by piece until there are so many, those that cannot be read counted in. */
function firstRows(text: string, delimiter: string, whole: boolean): readonly (readonly string[])[] {
  const splitter = splitRows(delimiter);
  const [rows, pieceSize, most]: [string[][], number, number] = [[], 1 << 14, 500];
  for (let [at, count] = [0, 0]; at < text.length && count < most; at += pieceSize) {
    const found = splitter.push(text.slice(at, at + pieceSize), whole && at + pieceSize >= text.length);
    for (const row of found.rows) rows.push(cellsOf(row).map(String));
    count += found.rows.length + found.faults.length;
  }
  return rows.slice(0, most);
}
