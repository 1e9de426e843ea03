import { dateOf } from "../plan";
import { momentOf, type DayFault, type Moment } from "./days";
import type { FieldId, Mapping } from "./mapping";
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

/** Makes the reader of a table's cells. */
export function cellReader(headers: readonly string[], { columns, orders, decimals }: Mapping): CellReader {
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
      return (cells) => {
        const value = cells[place];
        if (typeof value === "number") return value;
        const written = textOf(value);
        if (written === "") return undefined;
        const found = numberOf(field === "probability" ? written.replace(/\s*%$/, "") : written, decimal);
        if (found !== undefined) return found;
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

/** A date with its time as a spreadsheet counts it. */
function serialMoment(serial: number): Moment {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const pad = (part: number): string => String(part).padStart(2, "0");
  return {
    day: dateOf(serial),
    ...(minutes > 0 && minutes < 1440 ? { time: `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` } : {}),
  };
}
