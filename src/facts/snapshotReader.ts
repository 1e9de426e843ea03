import { sameName } from "../plan";
import type { CellReader, Cells } from "./cellReader";
import { commonReader, isOpenWord } from "./commonReader";
import type { OpenDeal } from "./fact";
import type { Mapping } from "./mapping";
import type { NameBook, PlanNames } from "./nameBook";
import { seenIds } from "./seenIds";
import { isFault, mostIds, type Common, type RowEvent, type RowResult } from "./rowResult";

/** Makes the reader of a list of deals as they stand: what is known of each becomes its events, and an open deal. */
export function snapshotReader(mapping: Mapping, plan: PlanNames | null, names: NameBook, cell: CellReader): (cells: Cells) => RowResult {
  const { text, moment, number, fault, has } = cell;
  const common = commonReader(mapping, names, cell);
  const stageOf = names.finder("stage");
  const seen = seenIds(mostIds);
  const openedStage = openedStageOf(mapping, plan);
  const [idIn, stageIn, statusIn, nextIn] = [text("deal"), text("stage"), text("status"), text("nextStep")];
  const [openedIn, closedIn, wonIn, lostIn] = [moment("opened"), moment("closed"), moment("won"), moment("lost")];
  const [closesIn, sinceIn, amountIn, chanceIn] = [moment("closes"), moment("since"), number("amount"), number("probability")];
  const wonMissing = fault(has("won") ? "won" : "closed", "closeMissing", "");
  const lostMissing = fault(has("lost") ? "lost" : "closed", "closeMissing", "");
  const read = (cells: Cells, id: string): RowResult => {
    const [stageText, status] = [stageIn(cells), statusIn(cells)];
    // Every name is looked up before the row is judged, so that all that is unknown is asked at once.
    const stage = stageOf(stageText);
    const ended = status === "" || isOpenWord(status) ? "" : stageOf(status);
    const shared = common(cells);
    if (!("person" in shared)) return shared;
    if (ended === undefined) return fault("status", "unknownName", status);
    if (stage === undefined) return fault("stage", "unknownName", stageText);
    const outcome = status === "" ? stage : ended;
    if (stage === "@skip" || outcome === "@skip") return { ignored: "skipped" };
    const amount = amountIn(cells);
    if (isFault(amount)) return amount;
    const chance = chanceIn(cells);
    if (isFault(chance)) return chance;
    const opened = openedIn(cells);
    if (isFault(opened)) return opened;
    const closed = closedIn(cells);
    if (isFault(closed)) return closed;
    const won = wonIn(cells);
    if (isFault(won)) return won;
    const lost = lostIn(cells);
    if (isFault(lost)) return lost;
    const closes = closesIn(cells);
    if (isFault(closes)) return closes;
    const since = sinceIn(cells);
    if (isFault(since)) return since;
    const probability = chance !== undefined && chance > 1 ? chance / 100 : chance;
    if (probability !== undefined && (probability < 0 || probability > 1))
      return fault("probability", "notShare", text("probability")(cells));
    const begun = openedStage(shared.stream);
    const planned = stage === "@won" || stage === "@lost" ? "" : stage;
    const events: RowEvent[] = [];
    if (opened !== undefined && begun !== "")
      events.push({ id, suffix: "/opened", when: opened, stage: begun, lost: false, count: 1, amount: 0 });
    if (outcome === "@won") {
      const when = won ?? closed;
      if (when === undefined) return wonMissing;
      events.push({ id, suffix: "/won", when, stage: "", lost: false, count: 1, amount: amount ?? 0 });
    } else if (outcome === "@lost") {
      const when = lost ?? closed;
      if (when === undefined) return lostMissing;
      events.push({ id, suffix: "/lost", when, stage: planned === "" ? begun : planned, lost: true, count: 1, amount: 0 });
    }
    if (outcome === "@won" || outcome === "@lost") return { common: shared, events, open: undefined };
    const days = { opened: opened?.day, closes: (closes ?? closed)?.day, since: since?.day };
    const open: OpenDeal = {
      source: mapping.source,
      id,
      ...filled({ ...who(shared), stage: planned, nextStep: nextIn(cells), ...days }),
      ...(amount === undefined ? {} : { amount }),
      ...(probability === undefined ? {} : { probability }),
    };
    return { common: shared, events, open };
  };
  return (cells) => {
    const id = idIn(cells);
    if (id === "") return fault("deal", "missing", "");
    if (!seen.add(id)) return fault("deal", "repeated", id);
    const result = read(cells, id);
    // A row that is not taken leaves its number to a better one.
    if (!("common" in result)) seen.forget(id);
    return result;
  };
}

function who({ person, stream, client, product }: Common): Omit<Common, "deal"> {
  return { person, stream, client, product };
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
