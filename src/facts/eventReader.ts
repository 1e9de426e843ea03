import type { CellReader, Cells } from "./cellReader";
import { commonReader, isOpenWord } from "./commonReader";
import type { Mapping } from "./mapping";
import type { NameBook } from "./nameBook";
import { isFault, mostIds, type RowResult } from "./rowResult";

/** Makes the reader of a log of events, or of sales where no stage is told. */
export function eventReader(mapping: Mapping, names: NameBook, cell: CellReader): (cells: Cells) => RowResult {
  const { text, moment, number, fault, has } = cell;
  const common = commonReader(mapping, names, cell);
  const stageOf = names.finder("stage");
  const seen = new Map<string, number>();
  const staged = has("stage") || has("status");
  const [idIn, stageIn, statusIn, countText] = [text("id"), text("stage"), text("status"), text("count")];
  const [dateIn, amountIn, countIn] = [moment("date"), number("amount"), number("count")];
  return (cells) => {
    const when = dateIn(cells);
    if (when === undefined) return fault("date", "missing", "");
    if (isFault(when)) return when;
    const [stageText, status] = [stageIn(cells), statusIn(cells)];
    if (staged && stageText === "" && status === "") return fault(has("stage") ? "stage" : "status", "missing", "");
    const reached = stageOf(stageText);
    const ended = status === "" || isOpenWord(status) ? "" : stageOf(status);
    const shared = common(cells);
    if (reached === undefined) return fault("stage", "unknownName", stageText);
    if (ended === undefined) return fault("status", "unknownName", status);
    if (!("person" in shared)) return shared;
    const stage = staged ? (ended === "" ? reached : ended) : "@won";
    if (stage === "@skip" || reached === "@skip") return { ignored: "skipped" };
    if (stage === "") return { ignored: "outside" };
    const [amount, counted] = [amountIn(cells), countIn(cells)];
    if (isFault(amount)) return amount;
    if (isFault(counted)) return counted;
    if (counted !== undefined && counted <= 0) return fault("count", "notPositive", countText(cells));
    const own = idIn(cells);
    if (seen.size > mostIds) seen.clear();
    const { deal, stream } = shared;
    const key = own !== "" ? own : deal === "" ? "" : `${deal}/${stageText}/${status}/${when.day}/${when.time ?? ""}/${stream}`;
    const times = key === "" ? 1 : (seen.get(key) ?? 0) + 1;
    if (key !== "") seen.set(key, times);
    if (own !== "" && times > 1) return fault("id", "repeated", own);
    // The further lines of an invoice belong to its deal; anything else that happens twice has happened twice.
    const further = !staged && times > 1;
    const [won, lost] = [stage === "@won", stage === "@lost"];
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
