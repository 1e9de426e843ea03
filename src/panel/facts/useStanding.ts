import { useEffect, useState } from "react";
import type { Fault } from "../../core";
import { readDeals, readFacts } from "../../workbook";
import { usePanel } from "../context";

/** What stands on the sheets of facts. */
export interface Standing {
  readonly facts: number;
  readonly deals: number;
  /** Of rows of the sheet Facts that do not count. */
  readonly faults: readonly Fault[];
}

/** What stands on the sheets Facts and Deals, as they change; undefined while there is no sheet Facts, or nothing is read yet. */
export function useStanding(): Standing | undefined {
  const { host } = usePanel().options;
  const [standing, setStanding] = useState<Standing>();
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const [facts, deals] = [await readFacts(host), await readDeals(host)];
      const counted = deals.state === "none" ? 0 : deals.rows.length;
      if (!gone) setStanding(facts.state === "none" ? undefined : { facts: facts.rows.length, deals: counted, faults: facts.faults });
    };
    // What cannot be read now is asked for again with the next change.
    const look = () => void read().catch(() => undefined);
    look();
    const stop = host.watch(({ kind }) => kind !== "select" && look());
    return () => {
      gone = true;
      stop();
    };
  }, [host]);
  return standing;
}
