import { dateOf } from "../plan";
import { momentOf, type DayFault, type Moment } from "./days";
import type { FieldId, Mapping } from "./mapping";
import { numberOf } from "./numbers";
import type { RowFaulty } from "./rowResult";
import type { SourceCell } from "./rowSource";

/** Reads cells by field; a fault comes back in place of the value. */
export interface CellReader {
  readonly text: (cells: readonly SourceCell[], field: FieldId) => string;
  readonly moment: (cells: readonly SourceCell[], field: FieldId) => Moment | RowFaulty | undefined;
  readonly number: (cells: readonly SourceCell[], field: FieldId) => number | RowFaulty | undefined;
  readonly fault: (field: FieldId, code: RowFaulty["code"], value: string, number?: number) => RowFaulty;
  readonly has: (field: FieldId) => boolean;
}

/** Makes the reader of a table's cells. */
export function cellReader(headers: readonly string[], { columns, orders, decimals }: Mapping): CellReader {
  const places: Partial<Record<FieldId, number>> = {};
  for (const [field, header] of Object.entries(columns)) {
    const at = headers.indexOf(header);
    if (at >= 0) places[field as FieldId] = at;
  }
  const days = new Map<string, Moment | DayFault>();
  const at = (cells: readonly SourceCell[], field: FieldId): SourceCell => {
    const place = places[field];
    return place === undefined ? null : (cells[place] ?? null);
  };
  const fault: CellReader["fault"] = (field, code, value, number) => {
    const column = columns[field];
    return { code, field, value, ...(column === undefined ? {} : { column }), ...(number === undefined ? {} : { number }) };
  };
  const text: CellReader["text"] = (cells, field) => {
    const value = at(cells, field);
    return value === null ? "" : typeof value === "string" ? value.trim() : String(value);
  };
  return {
    text,
    fault,
    has: (field) => places[field] !== undefined,
    moment(cells, field) {
      const value = at(cells, field);
      if (typeof value === "number") return value >= 61 && value < 2_958_466 ? serialMoment(value) : fault(field, "notDate", String(value));
      const written = text(cells, field);
      if (written === "") return undefined;
      let found = days.get(written);
      if (found === undefined) {
        found = momentOf(written, orders[columns[field] ?? ""] ?? "unknown");
        if (days.size < 100_000) days.set(written, found);
      }
      if (!("fault" in found)) return found;
      return fault(field, found.fault, written, found.fault === "noSuchDay" ? found.days : undefined);
    },
    number(cells, field) {
      const value = at(cells, field);
      if (typeof value === "number") return value;
      const written = text(cells, field);
      if (written === "") return undefined;
      const decimal = decimals[columns[field] ?? ""] ?? "unknown";
      const found = numberOf(field === "probability" ? written.replace(/\s*%$/, "") : written, decimal);
      if (found !== undefined) return found;
      const unclear = decimal === "unknown" && numberOf(written, ".") !== undefined && numberOf(written, ",") !== undefined;
      return fault(field, unclear ? "numberUnclear" : "notNumber", written);
    },
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
