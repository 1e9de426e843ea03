import { dateOf } from "../plan";
import { momentOf, type DayFault, type Moment } from "./days";
import type { FieldId, Mapping } from "./mapping";
import { namesOther } from "./currencies";
import { currencyClash, numberOf } from "./numbers";
import { trimmed } from "./trimmed";
import type { RowFaulty } from "./rowResult";
import type { SourceCell } from "./rowSource";

/** The cells of a row. */
export type Cells = readonly SourceCell[];

/** Makes the readers of a table's cells by field; a fault comes back in place of the value, undefined where nothing stands. */
export interface CellReader {
  readonly text: (field: FieldId) => (cells: Cells) => string;
  readonly moment: (field: FieldId) => (cells: Cells) => Moment | RowFaulty | undefined;
  readonly number: (field: FieldId) => (cells: Cells) => number | RowFaulty | undefined;
  readonly fault: (field: FieldId, code: RowFaulty["code"], value: string, number?: number) => RowFaulty;
  readonly has: (field: FieldId) => boolean;
}

/** Moments that are kept to be known again: a table has few days. */
const mostMoments = 100_000;

/**
 * Makes the reader of a table's cells.
 *
 * @param currency that money must be in; undefined where that is not known
 */
export function cellReader(headers: readonly string[], { columns, orders, decimals }: Mapping, currency?: string): CellReader {
  const placeOf = (field: FieldId): number => headers.indexOf(columns[field] ?? "");
  const fault: CellReader["fault"] = (field, code, value, number) => {
    const column = columns[field];
    return { code, field, value, ...(column === undefined ? {} : { column }), ...(number === undefined ? {} : { number }) };
  };
  return {
    fault,
    has: (field) => placeOf(field) >= 0,
    text(field) {
      const place = placeOf(field);
      return place < 0 ? () => "" : (cells) => textOf(cells[place]);
    },
    moment(field) {
      const place = placeOf(field);
      if (place < 0) return () => undefined;
      const read = momentReader(orders[columns[field] ?? ""] ?? "unknown");
      return (cells) => {
        const value = cells[place];
        if (typeof value === "number")
          return value >= 61 && value < 2_958_466 ? serialMoment(value) : fault(field, "notDate", String(value));
        const written = textOf(value);
        if (written === "") return undefined;
        const found = read(written);
        return "day" in found ? found : fault(field, found.fault, written, found.fault === "noSuchDay" ? found.days : undefined);
      };
    },
    number(field) {
      const place = placeOf(field);
      if (place < 0) return () => undefined;
      const decimal = decimals[columns[field] ?? ""] ?? "unknown";
      const clash = field === "amount" ? clashReader(placeOf("currency"), currency) : () => undefined;
      return (cells) => {
        const value = cells[place];
        const written = textOf(value);
        if (written === "") return undefined;
        const found =
          typeof value === "number" ? value : numberOf(field === "probability" ? written.replace(/\s*%$/, "") : written, decimal);
        if (found !== undefined) {
          const other = found === 0 ? undefined : clash(cells, written);
          return other === undefined ? found : fault(other.field, "otherCurrency", other.value);
        }
        if (written.includes(currencyClash)) return fault(field, "otherCurrency", written);
        const unclear = decimal === "unknown" && numberOf(written, ".") !== undefined && numberOf(written, ",") !== undefined;
        return fault(field, unclear ? "numberUnclear" : "notNumber", written);
      };
    },
  };
}

function textOf(value: SourceCell | undefined): string {
  if (typeof value === "string") return trimmed(value);
  return value === null || value === undefined ? "" : String(value);
}

/** Reads moments of one column, each way of writing one once. */
function momentReader(order: Mapping["orders"][string]): (written: string) => Moment | DayFault {
  const known = new Map<string, Moment | DayFault>();
  return (written) => {
    let found = known.get(written);
    if (found === undefined) {
      found = momentOf(written, order);
      if (known.size < mostMoments) known.set(written, found);
    }
    return found;
  };
}

/** What names another currency than that of the plan: the column of currencies, or a sign at the amount itself. */
function clashReader(place: number, currency: string | undefined) {
  const isOther = otherCurrency(currency ?? "");
  return (cells: Cells, written: string): { readonly field: "currency" | "amount"; readonly value: string } | undefined => {
    if (currency === undefined) return undefined;
    const named = place < 0 ? "" : textOf(cells[place]);
    if (named !== "" && isOther(named)) return { field: "currency", value: named };
    return !isBare(written) && isOther(written) ? { field: "amount", value: written } : undefined;
  };
}

/** Whether a text has digits at both ends, and so names no currency. */
function isBare(written: string): boolean {
  const isDigit = (code: number): boolean => code >= 48 && code <= 57;
  return isDigit(written.charCodeAt(0)) && isDigit(written.charCodeAt(written.length - 1));
}

/** Tells names of other currencies, each way of writing one looked at once. */
function otherCurrency(currency: string): (written: string) => boolean {
  const known = new Map<string, boolean>();
  return (written) => {
    const name = written.replace(/[\d\s.,+()-]+/gu, " ");
    let other = known.get(name);
    if (other === undefined) {
      other = namesOther(name, currency);
      if (known.size < mostMoments) known.set(name, other);
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
