import { useState } from "react";
import { readPlan, writeTemplate } from "../../workbook";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";

/** Writes an empty template into the workbook; undefined while that goes on or where a plan stands already. */
export function useTemplate(): (() => void) | undefined {
  const { words, state, options, dispatch } = usePanel();
  const [busy, setBusy] = useState(false);
  const { say, locale } = words;
  const write = async () => {
    setBusy(true);
    try {
      const { added } = await writeTemplate(options.host, locale, options.today());
      // A host does not report what the panel writes.
      dispatch({ type: "sheets", sheets: await readPlan(options.host) });
      dispatch({ type: "notice", notice: { tone: "ok", text: say("templateAdded", { count: added.length }), undo: "host" } });
    } catch (error) {
      dispatch({ type: "notice", notice: { tone: "bad", text: say("writeFailed", { reason: hostFault(error, words) }) } });
    }
    setBusy(false);
  };
  const stands = state.sheets.plan !== null || state.sheets.faults.length > 0;
  return busy || stands ? undefined : () => void write();
}
