import type { Counted } from "../state";
import type { Words } from "../words";
import { grainWords } from "./grainWords";

/** What a calendar comes to: "3 months, 62 working days"; undefined where the plan is not cut. */
export function calendarSentence(counted: Counted | undefined, { say }: Words): string | undefined {
  const grain = counted?.plan.calendar?.grain;
  const periods = counted?.results.schedule?.periods;
  if (grain === undefined || periods === undefined) return undefined;
  return say("calendarAbout", {
    periods: say(grainWords[grain].count, { count: periods.length }),
    workdays: say("workdayCount", { count: periods.reduce((sum, { workdays }) => sum + workdays, 0) }),
  });
}
