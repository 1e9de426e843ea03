import { useState } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { writeStandUp } from "../../workbook";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";
import { useLayout, useText } from "../ui";
import { laggingIn } from "./lagging";
import { personalNote } from "./standUpNotes";
import type { TabProps } from "./tabProps";

/** How many of those who lag have said why and what they will do, and the way of it to the sheet. */
export function StandUpFooter({ control, scope, day, notes, standUp, choices }: TabProps) {
  const layout = useLayout();
  const text = useText();
  const { options, words, dispatch } = usePanel();
  const { say } = words;
  const [busy, setBusy] = useState(false);
  const { said } = choices;
  const shown = laggingIn(standUp().personal, scope, control);
  const ready = shown.filter(({ person }) => {
    const note = personalNote(notes, said, day, person);
    return note.value("explanation") !== "" && note.value("action") !== "";
  });
  const waiting = Object.entries(said);
  const write = async () => {
    setBusy(true);
    try {
      const changes = waiting.map(([id, change]) => ({ ...change, id }));
      const { sheet } = await writeStandUp(options.host, control.plan.language, changes);
      const told = say("notesWritten", { count: changes.length, sheet });
      dispatch({ type: "notice", notice: { tone: "ok", text: told, undo: "host" } });
    } catch (error) {
      dispatch({ type: "notice", notice: { tone: "bad", text: words.say("writeFailed", { reason: hostFault(error, words) }) } });
    }
    setBusy(false);
  };
  return (
    <div className={mergeClasses(layout.spread)} style={{ padding: "8px 12px" }}>
      <span className={mergeClasses(text.small, text.second)}>{say("readyOf", { done: ready.length, all: shown.length })}</span>
      <Button appearance="primary" style={{ minWidth: 0 }} disabledFocusable={busy || waiting.length === 0} onClick={() => void write()}>
        {say(waiting.length === 0 && ready.length > 0 ? "notesKept" : "writeNotes")}
      </Button>
    </div>
  );
}
