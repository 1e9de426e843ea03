import { FaultError } from "../core";
import {
  changesOf,
  collectConnection,
  connectionMapping,
  crmOf,
  diffDeals,
  diffFacts,
  parseMapping,
  readForm,
  type RecordChanges,
  type Web,
} from "../facts";
import { HostError, type HostPort } from "../host/port";
import type { HourlyRun } from "../panel";
import { hubspotAddress } from "./hubspotAddress";
import { readDeals, readFacts, readMemory, readPlanNames, writeDeals, writeFacts } from "../workbook";

/** What an hourly reading is given. */
export interface Hourly {
  readonly host: HostPort;
  /** Stopped when the time that Google gives is nearly over. */
  readonly web: Web;
  /** What was entered when it was switched on. */
  readonly form: string;
  readonly localTime: (utc: string) => string;
}

type Outcome = HourlyRun extends infer Run ? (Run extends unknown ? Omit<Run, "at"> : never) : never;

/**
 * Reads a CRM and brings the sheets up to date, as a person who presses Read and Import without a choice of their own: names as they
 * were decided, and rows that are gone there go here only when every row could be read. It begins after a first import by hand.
 */
export async function readHourly({ host, web, form, localTime }: Hourly): Promise<Outcome> {
  try {
    const plan = await readPlanNames(host);
    const connection = crmOf(readForm(form), web, { currency: plan?.currency, localTime, hubspot: hubspotAddress });
    const remembered = (await readMemory(host))
      .flatMap((text) => parseMapping(text) ?? [])
      .find(({ source }) => source === connection.name);
    const facts = await readFacts(host);
    if (facts.state === "none" || remembered === undefined) return { kind: "first" };
    const collected = await collectConnection(connection, connectionMapping(connection, remembered.names), plan);
    if (collected === undefined) return { kind: "tooLong" };
    const deals = await readDeals(host);
    const sure = !collected.cutOff && collected.badCount === 0;
    const [factDiff, dealDiff] = [
      diffFacts(facts.rows, collected.facts, connection.name),
      diffDeals(deals.state === "none" ? [] : deals.rows, collected.deals, connection.name),
    ];
    const [factChanges, dealChanges] = [changesOf(factDiff, sure), changesOf(dealDiff, sure)];
    const language = plan?.language ?? "en";
    if (countOf(factChanges) > 0) await writeFacts(host, language, factChanges);
    if (countOf(dealChanges) > 0) await writeDeals(host, language, dealChanges);
    return {
      kind: "done",
      added: factChanges.added.length + dealChanges.added.length,
      changed: factChanges.changed.length + dealChanges.changed.length,
      removed: factChanges.removed.length + dealChanges.removed.length,
      bad: collected.badCount,
      waiting: collected.unknown.length,
      kept: sure ? 0 : factDiff.gone.length + dealDiff.gone.length,
    };
  } catch (error) {
    return outcomeOf(error);
  }
}

function countOf<Row>({ added, changed, removed }: RecordChanges<Row>): number {
  return added.length + changed.length + removed.length;
}

/** What went wrong, as it is kept until someone looks. */
function outcomeOf(error: unknown): Outcome {
  if (error instanceof FaultError)
    return error.fault.code === "readingStopped" ? { kind: "tooLong" } : { kind: "fault", fault: error.fault };
  if (error instanceof HostError) return { kind: "host", code: error.code, detail: error.detail };
  return { kind: "host", code: "refused", detail: error instanceof Error ? error.message : String(error) };
}
