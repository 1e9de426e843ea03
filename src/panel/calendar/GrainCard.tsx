import { Button } from "@fluentui/react-components";
import { CalendarLtr16Regular } from "@fluentui/react-icons";
import { isDate, serialOf, type Calendar } from "../../plan";
import { useOpenDraft, usePanel } from "../context";
import { ChoiceField, FieldFaults, useEdit } from "../fields";
import { editCalendar, type CalendarDraft, type Draft } from "../state";
import { Card, useText } from "../ui";
import type { WordKey } from "../words";
import { monthChoices } from "./calendarChoices";
import { grainWords } from "./grainWords";
import { PeriodTable } from "./PeriodTable";

const none = "none";
/** The grains whose periods hang on where the fiscal year begins. */
const fiscal: readonly CalendarDraft["grain"][] = ["quarter", "halfYear", "year"];

/** Into what the plan is cut, and what falls on each part. */
export function GrainCard() {
  const text = useText();
  const { words, dispatch } = usePanel();
  const { say, locale } = words;
  const { draft } = useOpenDraft();
  const edit = useEdit();
  const { grain } = draft.calendar;
  const cut = (chosen: CalendarDraft["grain"]) => dispatch({ type: "edit", change: (old) => editCalendar(old, { grain: chosen }) });
  const choices = Object.entries(grainWords).map(([known, { one }]) => [known as Calendar["grain"] | typeof none, say(one)] as const);
  const [suggested, word] = suggestion(draft);
  return (
    <Card label={say("targetsByPeriod")}>
      {grain === null && (
        <>
          <p className={text.body}>{say("uncut")}</p>
          <Button icon={<CalendarLtr16Regular />} style={{ alignSelf: "flex-start" }} onClick={() => cut(suggested)}>
            {say(word)}
          </Button>
        </>
      )}
      <ChoiceField
        label={say("grain")}
        value={grain ?? none}
        choices={[[none, say("grainNone")], ...choices]}
        onChange={(chosen) => cut(chosen === none ? null : chosen)}
      />
      {fiscal.includes(grain) && (
        <ChoiceField
          label={say("fiscalStart")}
          value={String(draft.fiscalStart)}
          choices={monthChoices(locale)}
          onChange={(month) => edit({ fiscalStart: Number(month) })}
        />
      )}
      <FieldFaults paths={["calendar", "calendar.grain", "period"]} />
      {grain !== null && <PeriodTable />}
    </Card>
  );
}

/** Parts of a handy number: weeks of up to two months, months of up to a year and a half, quarters beyond. */
function suggestion({ start, end }: Draft): readonly [Calendar["grain"], WordKey] {
  const days = isDate(start) && isDate(end) ? serialOf(end) - serialOf(start) + 1 : 0;
  if (days <= 62) return ["week", "cutByWeek"];
  return days <= 549 ? ["month", "cutByMonth"] : ["quarter", "cutByQuarter"];
}
