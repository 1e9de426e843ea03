import type { CellReader } from "./cellReader";
import { commonReader, isOpenWord } from "./commonReader";
import type { Fact } from "./fact";
import type { Mapping } from "./mapping";
import type { NameBook } from "./nameBook";
import { isFault, mostIds, type RowResult } from "./rowResult";
import type { SourceCell } from "./rowSource";

/** Makes the reader of a log of events, or of sales where no stage is told. */
export function eventReader(mapping: Mapping, names: NameBook, cell: CellReader): (cells: readonly SourceCell[]) => RowResult {
  const { text, moment, number, fault, has } = cell;
  const common = commonReader(mapping, names, cell);
  const seen = new Map<string, number>();
  const staged = has("stage") || has("status");
  return (cells: readonly SourceCell[]): RowResult => {
    const when = moment(cells, "date");
    if (when === undefined) return fault("date", "missing", "");
    if (isFault(when)) return when;
    const [stageText, status] = [text(cells, "stage"), text(cells, "status")];
    if (staged && stageText === "" && status === "") return fault(has("stage") ? "stage" : "status", "missing", "");
    const byStatus = status !== "" && !isOpenWord(status);
    const [reached, ended, shared] = [names.find("stage", stageText), byStatus ? names.find("stage", status) : "", common(cells)];
    if (reached === undefined) return fault("stage", "unknownName", stageText);
    if (ended === undefined) return fault("status", "unknownName", status);
    if (!("fact" in shared)) return shared;
    const stage = staged ? (ended === "" ? reached : ended) : "@won";
    if (stage === "@skip" || reached === "@skip") return { ignored: "skipped" };
    if (stage === "") return { ignored: "outside" };
    const [amount, counted] = [number(cells, "amount"), number(cells, "count")];
    if (isFault(amount)) return amount;
    if (isFault(counted)) return counted;
    if (counted !== undefined && counted <= 0) return fault("count", "notPositive", text(cells, "count"));
    if (seen.size > mostIds) seen.clear();
    const own = text(cells, "id");
    const key =
      own !== ""
        ? own
        : shared.fact.deal === undefined
          ? ""
          : [shared.fact.deal, stageText, status, when.day, when.time ?? "", shared.fact.stream ?? ""].join("/");
    const times = (seen.get(key) ?? 0) + 1;
    if (key !== "") seen.set(key, times);
    if (own !== "" && times > 1) return fault("id", "repeated", own);
    // The further lines of an invoice belong to its deal; anything else that happens twice has happened twice.
    const further = !staged && times > 1 && key !== "";
    const id = times > 1 && !further ? `${key}#${times}` : key;
    const won = stage === "@won";
    const fact: Fact = {
      ...shared.fact,
      ...{ date: when.day, count: further ? 0 : (counted ?? 1), amount: won ? (amount ?? 0) : 0 },
      ...(when.time === undefined ? {} : { time: when.time }),
      ...(won || stage === "@lost" ? {} : { stage }),
      ...(stage === "@lost" ? { lost: true, ...(isStage(reached) ? { stage: reached } : {}) } : {}),
      ...(id === "" ? {} : { id }),
    };
    return { facts: [fact], without: shared.without };
  };
}

/** Whether a choice is a stage of the plan, not an end. */
function isStage(choice: string): boolean {
  return choice !== "" && !choice.startsWith("@");
}
