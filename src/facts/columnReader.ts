import { dateOf } from "../plan";
import { cellAt, endOf, hashAt, isCutAt, isEmptyAt, ownText, startOf, textAt, type Cells } from "./cells";
import { namesOther } from "./currencies";
import { momentOf, type Moment } from "./days";
import type { FieldId, Mapping } from "./mapping";
import { currencyClash, numberOf, plainNumber } from "./numbers";
import { hashOf, memoryOf, recall } from "./memory";
import type { RowFaulty } from "./rowResult";
import { trimmed } from "./trimmed";

/** What the rows say in one column, each under its number. */
export type Column<Value> = readonly Value[];

/**
 * Reads a table column by column, some rows at a time: every column that was asked for is filled anew by `load`. A fault stands in place
 * of the value, undefined where nothing does; a column that the table has not stays empty.
 */
export interface ColumnReader {
  readonly load: (rows: readonly Cells[]) => void;
  readonly text: (field: FieldId) => Column<string>;
  /** What is made of texts that are the same in many rows, of each once. */
  readonly each: <Value>(field: FieldId, make: (text: string) => Value) => Column<Value>;
  readonly moment: (field: FieldId) => Column<Moment | RowFaulty | undefined>;
  readonly number: (field: FieldId) => Column<number | RowFaulty | undefined>;
  /** The text of one row in a column that is needed of few. */
  readonly written: (field: FieldId, row: number) => string;
  /** Whether the table has a column and a row says nothing in it. */
  readonly isEmpty: (field: FieldId) => (row: number) => boolean;
  readonly fault: (field: FieldId, code: RowFaulty["code"], value: string, number?: number) => RowFaulty;
  readonly has: (field: FieldId) => boolean;
}

/** Texts and moments of a column that are kept to be known again: a table has few names and days. */
const mostKept = 100_000;

/**
 * Makes the reader of a table's columns.
 *
 * @param currency that money must be in; undefined where that is not known
 */
export function columnReader(headers: readonly string[], { columns, orders, decimals }: Mapping, currency?: string): ColumnReader {
  const placeOf = (field: FieldId): number => headers.indexOf(columns[field] ?? "");
  const fills: ((rows: readonly Cells[]) => void)[] = [];
  let loaded: readonly Cells[] = [];
  /** A column that is filled by this, if the table has it. */
  const filled = <Value>(field: FieldId, fill: (place: number) => (rows: readonly Cells[], values: Value[]) => void): Column<Value> => {
    const values: Value[] = [];
    const place = placeOf(field);
    if (place < 0) return values;
    const read = fill(place);
    fills.push((rows) => read(rows, values));
    return values;
  };
  const fault: ColumnReader["fault"] = (field, code, value, number) => {
    const column = columns[field];
    return { code, field, value, ...(column === undefined ? {} : { column }), ...(number === undefined ? {} : { number }) };
  };
  const each = <Value>(field: FieldId, make: (text: string) => Value): Column<Value> => filled(field, (place) => known(place, make));
  const cellsAt = (row: number): Cells => loaded[row] ?? [];
  return {
    load(rows) {
      loaded = rows;
      for (const fill of fills) fill(rows);
    },
    fault,
    has: (field) => placeOf(field) >= 0,
    written: (field, row) => (placeOf(field) < 0 ? "" : ownText(textAt(cellsAt(row), placeOf(field)))),
    isEmpty(field) {
      const place = placeOf(field);
      return place < 0 ? () => false : (row) => isEmptyAt(cellsAt(row), place);
    },
    text: (field) => filled(field, (place) => (rows, texts) => rows.forEach((cells, row) => (texts[row] = textAt(cells, place)))),
    each,
    moment(field) {
      const order = orders[columns[field] ?? ""] ?? "unknown";
      return filled(field, (place) =>
        known(
          place,
          (written) => {
            if (written === "") return undefined;
            const found = momentOf(written, order);
            return "day" in found ? found : fault(field, found.fault, written, found.fault === "noSuchDay" ? found.days : undefined);
          },
          (serial) => (serial >= 61 && serial < 2_958_466 ? serialMoment(serial) : fault(field, "notDate", String(serial))),
        ),
      );
    },
    number(field) {
      const decimal = decimals[columns[field] ?? ""] ?? "unknown";
      const isOther = field === "amount" && currency !== undefined ? otherCurrency(currency) : () => false;
      const others = field === "amount" && currency !== undefined ? each("currency", (name) => (isOther(name) ? name : undefined)) : [];
      const read = (written: string): number | RowFaulty | undefined => {
        if (written === "") return undefined;
        const found = numberOf(field === "probability" ? written.replace(/\s*%$/, "") : written, decimal);
        if (found !== undefined) return found !== 0 && isOther(written) ? fault(field, "otherCurrency", written) : found;
        if (written.includes(currencyClash)) return fault(field, "otherCurrency", written);
        const unclear = decimal === "unknown" && numberOf(written, ".") !== undefined && numberOf(written, ",") !== undefined;
        return fault(field, unclear ? "numberUnclear" : "notNumber", written);
      };
      return filled(field, (place) => (rows, numbers) => {
        for (let row = 0; row < rows.length; row++) {
          const cells = rows[row] ?? [];
          const plain = isCutAt(cells, place)
            ? plainNumber(cells.text, startOf(cells, place), endOf(cells, place), decimal)
            : cellAt(cells, place);
          const found = typeof plain === "number" ? plain : read(textAt(cells, place));
          const other = others[row];
          numbers[row] =
            other !== undefined && typeof found === "number" && found !== 0 ? fault("currency", "otherCurrency", other) : found;
        }
      });
    },
  };
}

/** Fills a column of which each way of writing is read once; a number as such where that means something. */
function known<Value>(place: number, make: (text: string) => Value, ofNumber?: (value: number) => Value) {
  const memory = memoryOf((text) => make(trimmed(text)), mostKept);
  return (rows: readonly Cells[], values: Value[]): void => {
    for (let row = 0; row < rows.length; row++) {
      const cells = rows[row] ?? [];
      if (isCutAt(cells, place)) values[row] = recall(memory, cells.text, startOf(cells, place), endOf(cells, place), hashAt(cells, place));
      else {
        const cell = cellAt(cells, place);
        const text = textAt(cells, place);
        const isNumber = typeof cell === "number" && ofNumber !== undefined;
        values[row] = isNumber ? ofNumber(cell) : recall(memory, text, 0, text.length, hashOf(text, 0, text.length));
      }
    }
  };
}

/** Tells names of other currencies, beside an amount as well, each way of writing one looked at once. */
function otherCurrency(currency: string): (written: string) => boolean {
  const known = new Map<string, boolean>();
  return (written) => {
    const name = written.replace(/[\d\s.,+()-]+/gu, " ");
    let other = known.get(name);
    if (other === undefined) {
      other = namesOther(name, currency);
      if (known.size < mostKept) known.set(name, other);
    }
    return other;
  };
}

/** A date with its time as a spreadsheet counts it. */
function serialMoment(serial: number): Moment {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const pad = (part: number): string => String(part).padStart(2, "0");
  return {
    day: dateOf(serial),
    ...(minutes > 0 && minutes < 1440 ? { time: `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` } : {}),
  };
}
