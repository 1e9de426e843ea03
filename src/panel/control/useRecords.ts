import { useEffect, useState } from "react";
import type { Fault } from "../../core";
import type { Fact, OpenDeal } from "../../facts";
import { readDeals, readFacts } from "../../workbook";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";

/** What the workbook holds beside the plan. */
export interface Records {
  readonly facts: readonly Fact[];
  readonly deals: readonly OpenDeal[];
  /** What of the facts cannot be read. */
  readonly faults: readonly Fault[];
}

/** How long the workbook rests after a change before it is read. */
const rest = 250;

/** Reads facts and deals, now and after each change; undefined until they are there, a sentence where they cannot be had. */
export function useRecords(): Records | string | undefined {
  const { options, words } = usePanel();
  const { host } = options;
  const [records, setRecords] = useState<Records | string>();
  useEffect(() => {
    let latest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const mine = ++latest;
      try {
        const [facts, deals] = [await readFacts(host), await readDeals(host)];
        if (mine !== latest) return;
        setRecords({
          facts: facts.state === "none" ? [] : facts.rows.map(({ record }) => record),
          deals: deals.state === "none" ? [] : deals.rows.map(({ record }) => record),
          faults: facts.state === "none" ? [] : facts.faults,
        });
      } catch (error) {
        if (mine === latest) setRecords(hostFault(error, words));
      }
    };
    void read();
    const stop = host.watch(({ kind }) => {
      if (kind === "select") return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(), rest);
    });
    return () => {
      latest = Infinity;
      clearTimeout(timer);
      stop();
    };
  }, [host, words]);
  return records;
}
