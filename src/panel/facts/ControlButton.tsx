import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { readPlan, writeControl } from "../../workbook";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";
import { useFactWords } from "./useFactWords";

/** Facts and a plan make plan against fact: adds the sheet Control, or makes it anew with what was chosen on it. */
export function ControlButton({ onWritten }: { readonly onWritten?: () => void }) {
  const say = useFactWords();
  const { options, words, dispatch } = usePanel();
  const { host } = options;
  const [busy, setBusy] = useState(false);
  const write = async () => {
    setBusy(true);
    try {
      const read = await readPlan(host);
      const written = read.state === "plan" ? await writeControl(host, read.plan, options.today()) : ({ state: "noPlan" } as const);
      if (written.state === "written") onWritten?.();
      dispatch({
        type: "notice",
        notice:
          written.state === "written"
            ? { tone: "ok", text: say("controlWritten", { sheet: written.sheet }), undo: "host" }
            : { tone: "plain", text: say(written.state === "noCalendar" ? "controlNoCalendar" : "controlNoPlan") },
      });
    } catch (error) {
      dispatch({ type: "notice", notice: { tone: "bad", text: words.say("writeFailed", { reason: hostFault(error, words) }) } });
    }
    setBusy(false);
  };
  return (
    <Button style={{ flexShrink: 0 }} onClick={() => void write()} disabledFocusable={busy}>
      {say("controlWrite")}
    </Button>
  );
}
