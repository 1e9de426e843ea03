import { useState } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { HostError } from "../../host/port";
import { readPlan, writePlan, type ReadPlan } from "../../workbook";
import { useOpenDraft, usePanel } from "../context";
import { hostFault } from "../frame/hostFault";
import { samePlan, withTasksOf, type SheetsState } from "../state";

/** Writes the plan into the workbook; what is wrong with it stands above and comes first. */
export function CreateButton() {
  const { words, state, options, dispatch } = usePanel();
  const { say } = words;
  const { reading } = useOpenDraft();
  const [busy, setBusy] = useState(false);
  const { sheets } = state;
  const plan = reading.faults.length === 0 ? reading.counted?.plan : undefined;
  const standing = sheets.plan !== null || sheets.faults.length > 0;
  const upToDate = plan !== undefined && sheets.faults.length === 0 && !sheets.outOfDate && samePlan(plan, sheets.plan);
  const write = async () => {
    if (plan === undefined || busy || upToDate) return;
    setBusy(true);
    try {
      // A first plan meets nothing that would have to be read.
      const now: ReadPlan = standing ? await readPlan(options.host) : { state: "none" };
      if (changedSince(sheets, now)) {
        dispatch({ type: "sheets", sheets: now, outOfDate: sheets.outOfDate, notice: say("followed") });
        dispatch({ type: "notice", notice: { tone: "bad", text: say("notWritten") } });
      } else {
        const whole = now.state === "plan" ? withTasksOf(now.plan, plan) : plan;
        const { sheets: written, added } = await writePlan(options.host, whole, options.today(), !standing);
        const text = added.length > 0 ? say("sheetsAdded", { count: added.length }) : say("sheetsUpdated", { names: written.join(", ") });
        dispatch({ type: "written", plan, notice: { tone: "ok", text, undo: "host" } });
      }
    } catch (error) {
      // What stands of a write that failed is taken back; where that cannot be, the person has to know.
      const stands = error instanceof HostError && error.step > 0 && !(await options.host.undo().catch(() => false));
      const text = say(stands ? "writeHalf" : "writeFailed", { reason: hostFault(error, words) });
      dispatch({ type: "notice", notice: { tone: "bad", text } });
    }
    setBusy(false);
  };
  const word = busy ? "writing" : plan === undefined ? "mendFirst" : upToDate ? "upToDate" : standing ? "updateSheets" : "createSheets";
  return (
    <Button
      appearance="primary"
      style={{ flexGrow: 1, minWidth: 0 }}
      disabledFocusable={busy || plan === undefined || upToDate}
      icon={busy ? <Spinner size="extra-tiny" appearance="inverted" /> : null}
      onClick={() => void write()}
    >
      {say(word, { count: reading.faults.length })}
    </Button>
  );
}

/** Whether somebody changed the plan in the sheets since the panel read it, or did and the person has not said which one counts. */
function changedSince(known: SheetsState, now: ReadPlan): boolean {
  if (now.state === "none") return false;
  if (now.state === "faults") return known.faults.length === 0;
  return known.changed || known.plan === null || !samePlan(now.plan, withTasksOf(now.plan, known.plan));
}
