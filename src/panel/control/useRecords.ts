import { useEffect, useRef, useState } from "react";
import type { StandUpNote } from "../../control";
import type { Fault } from "../../core";
import type { Fact, OpenDeal } from "../../facts";
import { readDeals, readFacts, readRhythm, readStandUp, readTrials, type ReadRhythm, type ReadTrials } from "../../workbook";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";
import { keepSame } from "./keepSame";

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
  /** What is tried: scripts and sources of leads. */
  readonly trials: ReadTrials;
  /** Whether the sheet Control stands. */
  readonly hasSheet: boolean;
}

/** How long the workbook rests after a change before it is read. */
const rest = 250;

/**
 * Reads facts and deals, now, after each change, and when somebody looks again; undefined until they are there, a sentence
 * where they cannot be had. What was read before stays the same thing where nothing has changed in it.
 * A workbook does not report what the panel itself writes or takes back: that is known by its notice.
 *
 * @param shown nothing is read while nobody looks
 */
export function useRecords(shown = true): Records | string | undefined {
  const { options, words, state } = usePanel();
  const { host } = options;
  const { notice } = state;
  const again = useRef<(after: number) => void>(() => undefined);
  const isShown = useRef(shown);
  const [records, setRecords] = useState<Records | string>();
  useEffect(() => {
    let latest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const mine = ++latest;
      try {
        // one outline for all of them: it takes a host as long as a sheet does
        const info = await host.describe();
        const described = { ...host, describe: async () => info };
        const [facts, deals] = [await readFacts(described), await readDeals(described)];
        const [rhythm, said, trials] = [await readRhythm(described), await readStandUp(described), await readTrials(described)];
        if (mine !== latest) return;
        const now: Records = {
          facts: facts.state === "none" ? [] : facts.rows.map(({ record }) => record),
          deals: deals.state === "none" ? [] : deals.rows.map(({ record }) => record),
          faults: facts.state === "none" ? [] : facts.faults,
          rhythm,
          notes: said.state === "none" ? [] : said.rows.map(({ record }) => record),
          noteFaults: said.state === "none" ? [] : said.faults,
          trials,
          hasSheet: info.names.some(({ name, area }) => name === "control_date" && area !== null),
        };
        setRecords((before) => keepSame(before, now));
      } catch (error) {
        if (mine === latest) setRecords(hostFault(error, words));
      }
    };
    again.current = (after) => {
      clearTimeout(timer);
      if (isShown.current) timer = setTimeout(() => void read(), after);
    };
    if (isShown.current) void read();
    const stop = host.watch(({ kind }) => {
      if (kind !== "select") again.current(rest);
    });
    return () => {
      latest = Infinity;
      again.current = () => undefined;
      clearTimeout(timer);
      stop();
    };
  }, [host, words]);
  useEffect(() => {
    if (isShown.current === shown) return;
    isShown.current = shown;
    // what is known is drawn first
    if (shown) again.current(rest);
  }, [shown]);
  useEffect(() => {
    if (notice !== null) again.current(0);
  }, [notice]);
  return records;
}
