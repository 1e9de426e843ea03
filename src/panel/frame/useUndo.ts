import { readPlan } from "../../workbook";
import { usePanel } from "../context";
import type { Notice } from "../state";
import { hostFault } from "./hostFault";

/** Takes back what a notice tells of: in the workbook through its host, in the panel by the draft before. */
export function useUndo(): (notice: Notice) => Promise<void> {
  const { options, words, dispatch } = usePanel();
  const { host } = options;
  return async ({ undo }) => {
    if (typeof undo === "object") dispatch({ type: "restore", open: undo });
    if (undo !== "host") return;
    try {
      const done = await host.undo();
      const sheets = await readPlan(host);
      dispatch({ type: "sheets", sheets });
      const text = words.say(done ? "undone" : "nothingToUndo");
      dispatch({ type: "notice", notice: { tone: "plain", text } });
    } catch (error) {
      dispatch({ type: "notice", notice: { tone: "bad", text: words.say("undoFailed", { reason: hostFault(error, words) }) } });
    }
  };
}
