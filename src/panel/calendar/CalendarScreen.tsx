import { SeasonAdvice } from "../advice";
import { useOpenDraft, usePanel } from "../context";
import { ScreenTitle } from "../ui";
import { calendarSentence } from "./calendarSentence";
import { DaysOffCard } from "./DaysOffCard";
import { GrainCard } from "./GrainCard";
import { SeasonCard } from "./SeasonCard";

/** How the plan is cut, which days are worked, and how well each month sells. */
export function CalendarScreen() {
  const { words } = usePanel();
  const { draft, reading, counted } = useOpenDraft();
  const cut = draft.calendar.grain !== null;
  const about = cut ? calendarSentence(reading.counted ?? counted, words) : undefined;
  return (
    <>
      <ScreenTitle title={words.say("calendarTitle")} about={about ?? words.say("calendarAboutEmpty")} />
      <GrainCard />
      <DaysOffCard />
      {cut && <SeasonCard />}
      {cut && <SeasonAdvice />}
    </>
  );
}
