import { useMemo } from "react";
import { controlAsOf, openControl, type Control } from "../../control";
import { usePanel } from "../context";
import type { Records } from "./useRecords";

/** The control of a day, `yyyy-mm-dd`. */
export type ControlOf = (day: string) => Control;

/**
 * Plan and facts laid side by side, for any day: once for a plan and its facts, when the first day is asked for. The last day
 * stays, with what was worked out of it. Absent without a plan or without facts.
 */
export function useControlOf(records: Records | string | undefined): ControlOf | undefined {
  const { plan } = usePanel().state.sheets;
  const { facts, deals } = records === undefined || typeof records === "string" ? none : records;
  return useMemo(() => {
    if (plan === null || facts.length === 0) return undefined;
    let last: { readonly day: string; readonly control: Control } | undefined;
    return (day) => {
      if (last?.day === day) return last.control;
      last = { day, control: last === undefined ? openControl({ plan, facts, deals, today: day }) : controlAsOf(last.control, day) };
      return last.control;
    };
  }, [plan, facts, deals]);
}

const none: Pick<Records, "facts" | "deals"> = { facts: [], deals: [] };
