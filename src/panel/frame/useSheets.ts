import { useEffect } from "react";
import { isOutOfDate, readPlan } from "../../workbook";
import { usePanel } from "../context";
import { hostFault } from "./hostFault";

/** How long the workbook rests after a change before it is read. */
const rest = 120;

/** Reads the plan that stands in the workbook, now and after each change made there. */
export function useSheets(): void {
  const { options, words, dispatch } = usePanel();
  const { host } = options;
  useEffect(() => {
    let latest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const mine = ++latest;
      Promise.all([readPlan(host), isOutOfDate(host)]).then(
        ([sheets, outOfDate]) => {
          if (mine === latest) dispatch({ type: "sheets", sheets, outOfDate, notice: words.say("followed") });
        },
        (error: unknown) => {
          if (mine === latest)
            dispatch({ type: "notice", notice: { tone: "bad", text: words.say("readFailed", { reason: hostFault(error, words) }) } });
        },
      );
    };
    read();
    const stop = host.watch(({ kind }) => {
      if (kind === "select") return;
      clearTimeout(timer);
      timer = setTimeout(read, rest);
    });
    return () => {
      latest = Infinity;
      clearTimeout(timer);
      stop();
    };
  }, [host, words, dispatch]);
}
