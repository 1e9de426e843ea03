import type { ColumnReader } from "./columnReader";
import { commonReader, stageColumns } from "./commonReader";
import type { NameBook } from "./nameBook";
import { isFault, mostIds, type RowResult } from "./rowResult";

/** Makes the reader of a log of events, or of sales where no stage is told. */
export function eventReader(names: NameBook, column: ColumnReader): (row: number) => RowResult {
  const { text, moment, number, written, fault, has } = column;
  const common = commonReader(names, column);
  const { stages, statuses } = stageColumns(names, column);
  const seen = new Map<string, number>();
  const staged = has("stage") || has("status");
  const [ids, deals] = [text("id"), text("deal")];
  const [dates, amounts, counts] = [moment("date"), number("amount"), number("count")];
  return (row) => {
    const when = dates[row];
    if (when === undefined) return fault("date", "missing", "");
    if (isFault(when)) return when;
    const stands = stages[row];
    const status = statuses[row];
    const stageText = stands?.text ?? "";
    const statusText = status?.text ?? "";
    if (staged && stageText === "" && statusText === "") return fault(has("stage") ? "stage" : "status", "missing", "");
    const reached = stands === undefined ? "" : names.choice(stands);
    const ended = status === undefined ? "" : names.choice(status);
    const shared = common(row);
    if (reached === undefined) return fault("stage", "unknownName", stageText);
    if (ended === undefined) return fault("status", "unknownName", statusText);
    if (!("person" in shared)) return shared;
    const stage = staged ? (ended === "" ? reached : ended) : "@won";
    if (stage === "@skip" || reached === "@skip") return { ignored: "skipped" };
    if (stage === "") return { ignored: "outside" };
    const amount = amounts[row];
    if (isFault(amount)) return amount;
    const counted = counts[row];
    if (isFault(counted)) return counted;
    if (counted !== undefined && counted <= 0) return fault("count", "notPositive", written("count", row));
    const own = ids[row] ?? "";
    if (seen.size > mostIds) seen.clear();
    const { stream } = shared;
    const deal = deals[row] ?? "";
    const key = own !== "" ? own : deal === "" ? "" : `${deal}/${stageText}/${statusText}/${when.day}/${when.time ?? ""}/${stream}`;
    const times = key === "" ? 1 : (seen.get(key) ?? 0) + 1;
    if (key !== "") seen.set(key, times);
    if (own !== "" && times > 1) return fault("id", "repeated", own);
    // The further lines of an invoice belong to its deal; anything else that happens twice has happened twice.
    const further = !staged && times > 1;
    const won = stage === "@won";
    const lost = stage === "@lost";
    const event = {
      id: key,
      suffix: times > 1 && !further ? `#${times}` : "",
      when,
      stage: lost ? (isStage(reached) ? reached : "") : won ? "" : stage,
      lost,
      count: further ? 0 : (counted ?? 1),
      amount: won ? (amount ?? 0) : 0,
    };
    return { common: shared, events: [event], open: undefined };
  };
}

/** Whether a choice is a stage of the plan, not an end. */
function isStage(choice: string): boolean {
  return choice !== "" && !choice.startsWith("@");
}
