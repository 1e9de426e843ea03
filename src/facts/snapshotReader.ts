import { sameName } from "../plan";
import { ownText } from "./cells";
import type { ColumnReader } from "./columnReader";
import { commonReader, detailsReader, stageColumns } from "./commonReader";
import type { OpenDeal } from "./fact";
import type { Mapping } from "./mapping";
import type { NameBook, PlanNames } from "./nameBook";
import { seenIds } from "./seenIds";
import { isFault, mostIds, type RowEvent, type RowResult } from "./rowResult";

/** Makes the reader of a list of deals as they stand: what is known of each becomes its events, and an open deal. */
export function snapshotReader(
  mapping: Mapping,
  plan: PlanNames | null,
  names: NameBook,
  column: ColumnReader,
): (row: number) => RowResult {
  const { text, moment, number, written, fault, has } = column;
  const common = commonReader(names, column);
  const { stages, statuses } = stageColumns(names, column);
  const details = detailsReader(mapping, column);
  const seen = seenIds(mostIds);
  const openedStage = openedStageOf(mapping, plan);
  const ids = text("deal");
  const [amounts, chances] = [number("amount"), number("probability")];
  const [openings, closings, wins, losses] = [moment("opened"), moment("closed"), moment("won"), moment("lost")];
  const [ends, since] = [moment("closes"), moment("since")];
  const wonMissing = fault(has("won") ? "won" : "closed", "closeMissing", "");
  const lostMissing = fault(has("lost") ? "lost" : "closed", "closeMissing", "");
  const read = (row: number, id: string): RowResult => {
    const stands = stages[row];
    const status = statuses[row];
    // Every name is looked up before the row is judged, so that all that is unknown is asked at once.
    const stage = stands === undefined ? "" : names.choice(stands);
    const ended = status === undefined ? "" : names.choice(status);
    const shared = common(row);
    if (!("person" in shared)) return shared;
    if (ended === undefined) return fault("status", "unknownName", status?.text ?? "");
    if (stage === undefined) return fault("stage", "unknownName", stands?.text ?? "");
    const outcome = status === undefined || status.text === "" ? stage : ended;
    if (stage === "@skip" || outcome === "@skip") return { ignored: "skipped" };
    const amount = amounts[row];
    if (isFault(amount)) return amount;
    const chance = chances[row];
    if (isFault(chance)) return chance;
    const opened = openings[row];
    if (isFault(opened)) return opened;
    const closed = closings[row];
    if (isFault(closed)) return closed;
    const won = wins[row];
    if (isFault(won)) return won;
    const lost = losses[row];
    if (isFault(lost)) return lost;
    const closes = ends[row];
    if (isFault(closes)) return closes;
    const stood = since[row];
    if (isFault(stood)) return stood;
    const probability = chance !== undefined && chance > 1 ? chance / 100 : chance;
    if (probability !== undefined && (probability < 0 || probability > 1))
      return fault("probability", "notShare", written("probability", row));
    const begun = openedStage(shared.stream);
    const planned = stage === "@won" || stage === "@lost" ? "" : stage;
    const start: RowEvent | undefined =
      opened !== undefined && begun !== ""
        ? { id, suffix: "/opened", when: opened, stage: begun, lost: false, count: 1, amount: 0 }
        : undefined;
    if (outcome === "@won") {
      const when = won ?? closed;
      if (when === undefined) return wonMissing;
      const end = { id, suffix: "/won", when, stage: "", lost: false, count: 1, amount: amount ?? 0 };
      return { common: shared, events: start === undefined ? [end] : [start, end], open: undefined };
    }
    if (outcome === "@lost") {
      const when = lost ?? closed;
      if (when === undefined) return lostMissing;
      const end = { id, suffix: "/lost", when, stage: planned === "" ? begun : planned, lost: true, count: 1, amount: 0 };
      return { common: shared, events: start === undefined ? [end] : [start, end], open: undefined };
    }
    const days = { opened: opened?.day, closes: (closes ?? closed)?.day, since: stood?.day };
    const { client, product } = details(row, shared.stream);
    const open: OpenDeal = {
      source: mapping.source,
      id: ownText(id),
      ...filled({ ...shared, client, product, stage: planned, nextStep: written("nextStep", row), ...days }),
      ...(amount === undefined ? {} : { amount }),
      ...(probability === undefined ? {} : { probability }),
    };
    return { common: shared, events: start === undefined ? [] : [start], open };
  };
  return (row) => {
    const id = ids[row] ?? "";
    if (id === "") return fault("deal", "missing", "");
    if (!seen.add(id)) return fault("deal", "repeated", id);
    const result = read(row, id);
    // A row that is not taken leaves its number to a better one.
    if (!("common" in result)) seen.forget(id);
    return result;
  };
}

/** Without what is empty. */
function filled<T extends { readonly [key: string]: string | undefined }>(texts: T): { [K in keyof T]?: string } {
  const found: Record<string, string> = {};
  for (const key in texts) {
    const text = texts[key];
    if (text !== undefined && text !== "") found[key] = text;
  }
  return found;
}

/** The stage that a deal of a stream has reached when it is opened. */
function openedStageOf({ openedAs }: Mapping, plan: PlanNames | null): (stream: string) => string {
  if (openedAs !== "@first") return () => openedAs;
  const first = new Map<string, string>();
  for (const { name, funnel } of plan?.streams ?? []) {
    const stage = plan?.funnels.find((item) => sameName(item.name, funnel ?? ""))?.stages[0]?.name;
    if (stage !== undefined) first.set(name, stage);
  }
  const all = new Set(first.values());
  const only = all.size === 1 ? ([...all][0] ?? "") : "";
  return (stream) => (stream === "" ? only : (first.get(stream) ?? ""));
}
