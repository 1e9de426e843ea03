import { cellReader } from "./cellReader";
import { eventReader } from "./eventReader";
import type { Mapping } from "./mapping";
import type { NameBook, PlanNames } from "./nameBook";
import type { RowResult } from "./rowResult";
import type { SourceCell } from "./rowSource";
import { trimmed } from "./trimmed";
import { snapshotReader } from "./snapshotReader";

const totals = /^(итого|всего|total|grand total|sum|σύνολο|γενικό σύνολο)\b|^(итого|всего)/i;

/** What a total can begin with, to look closer at few rows only. */
const begins = new Set("ивtgsσγИВTGSΣΓ".split(""));

/** Makes the function that reads the rows of a table, one after the other. */
export function rowReader(
  headers: readonly string[],
  mapping: Mapping,
  plan: PlanNames | null,
  names: NameBook,
): (cells: readonly SourceCell[], suspect: boolean) => RowResult {
  const width = headers.length;
  const cell = cellReader(headers, mapping, plan?.currency);
  const read = mapping.shape === "snapshot" ? snapshotReader(mapping, plan, names, cell) : eventReader(mapping, names, cell);
  return (cells, suspect) => {
    let start = 0;
    while (start < cells.length && isEmpty(cells[start])) start++;
    if (start === cells.length) return { ignored: "blank" };
    const first = cells[start];
    if (typeof first === "string" && begins.has(trimmed(first).charAt(0)) && totals.test(first.trim())) return { ignored: "total" };
    if (cells.length < width) return { code: "short", value: String(first ?? ""), number: cells.length };
    if (cells.length > width && cells.slice(width).some((value) => !isEmpty(value))) {
      return { code: "long", value: String(cells[width] ?? ""), number: cells.length };
    }
    if (suspect && cells.some((value) => typeof value === "string" && value.includes("\uFFFD"))) {
      return { code: "unreadable", value: String(cells.find((value) => typeof value === "string" && value.includes("\uFFFD"))) };
    }
    return read(cells);
  };
}

function isEmpty(cell: SourceCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && trimmed(cell) === "");
}
