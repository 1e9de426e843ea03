import { useEffect, useRef, useState } from "react";
import type { StandUpNote } from "../../control";
import type { Fault } from "../../core";
import type { Fact, OpenDeal } from "../../facts";
import { readDeals, readFacts, readRhythm, readStandUp, type ReadRhythm } from "../../workbook";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";

/** What the workbook holds beside the plan. */
export interface Records {
  readonly facts: readonly Fact[];
  readonly deals: readonly OpenDeal[];
  /** What of the facts cannot be read. */
  readonly faults: readonly Fault[];
  /** What was held, and the days that were decided. */
  readonly rhythm: ReadRhythm;
  /** What was said at stand-ups, and what of it cannot be read. */
  readonly notes: readonly StandUpNote[];
  readonly noteFaults: readonly Fault[];
  /** Whether the sheet Control stands. */
  readonly hasSheet: boolean;
}

/** How long the workbook rests after a change before it is read. */
const rest = 250;

/**
 * Reads facts and deals, now and after each change; undefined until they are there, a sentence where they cannot be had.
 * A workbook does not report what the panel itself writes or takes back: that is known by its notice.
 */
export function useRecords(): Records | string | undefined {
  const { options, words, state } = usePanel();
  const { host } = options;
  const { notice } = state;
  const again = useRef<() => void>(() => undefined);
  const [records, setRecords] = useState<Records | string>();
  useEffect(() => {
    let latest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const mine = ++latest;
      try {
        const [facts, deals, rhythm] = [await readFacts(host), await readDeals(host), await readRhythm(host)];
        const [said, info] = [await readStandUp(host), await host.describe()];
        if (mine !== latest) return;
        setRecords({
          facts: facts.state === "none" ? [] : facts.rows.map(({ record }) => record),
          deals: deals.state === "none" ? [] : deals.rows.map(({ record }) => record),
          faults: facts.state === "none" ? [] : facts.faults,
          rhythm,
          notes: said.state === "none" ? [] : said.rows.map(({ record }) => record),
          noteFaults: said.state === "none" ? [] : said.faults,
          hasSheet: info.names.some(({ name, area }) => name === "control_date" && area !== null),
        });
      } catch (error) {
        if (mine === latest) setRecords(hostFault(error, words));
      }
    };
    void read();
    again.current = () => void read();
    const stop = host.watch(({ kind }) => {
      if (kind === "select") return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(), rest);
    });
    return () => {
      latest = Infinity;
      again.current = () => undefined;
      clearTimeout(timer);
      stop();
    };
  }, [host, words]);
  useEffect(() => {
    if (notice !== null) again.current();
  }, [notice]);
  return records;
}
