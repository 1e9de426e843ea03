import { useState } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons";
import { serialOf, type Plan } from "../../plan";
import { weekendOf, workCalendar } from "../../core";
import { useOpenDraft, usePanel } from "../context";
import { ChoiceField, FieldFaults, useEdit } from "../fields";
import { addHoliday, addWorkday, editHoliday, editWorkday, removeHoliday, removeWorkday } from "../state";
import { Card, MoreButton, useLayout, useText } from "../ui";
import { weekendChoices } from "./calendarChoices";
import { CountryHolidays } from "./CountryHolidays";
import { DayRow } from "./DayRow";

/** How many days are shown before one asks for the others. */
const few = 8;

/** Which days are not worked: the weekend, holidays of a country or by hand, and days that are worked all the same. */
export function DaysOffCard() {
  const layout = useLayout();
  const text = useText();
  const { words, options, dispatch } = usePanel();
  const { say, locale } = words;
  const { draft, reading } = useOpenDraft();
  const edit = useEdit();
  const [all, setAll] = useState(false);
  const { grain, holidays, workdays } = draft.calendar;
  const faulty = (index: number) => reading.faults.some(({ path }) => path?.startsWith(`calendar.holidays[${index}]`));
  const shown = holidays
    .map((day, index) => ({ day, index }))
    .filter(({ day, index }) => all || index < few || day.date === "" || faulty(index));
  const plan = reading.counted?.plan;
  return (
    <Card label={say("daysOff")}>
      <h2 className={text.heading}>{say("daysOff")}</h2>
      <ChoiceField
        label={say("weekend")}
        value={String(draft.weekend)}
        choices={weekendChoices(locale, draft.weekend)}
        onChange={(code) => edit({ weekend: code.length === 7 ? code : Number(code) })}
      />
      <FieldFaults paths={["weekend"]} />
      {grain !== null && (
        <>
          <p className={mergeClasses(text.small, text.second)}>
            {holidays.length + workdays.length === 0 ? say("noHolidays") : plan !== undefined && say("holidaysCount", holidayCounts(plan))}
          </p>
          {shown.length > 0 && (
            <ul className={mergeClasses(layout.list, layout.column, layout.tight)} aria-label={say("daysOff")}>
              {shown.map(({ day, index }) => (
                <DayRow
                  key={day.id}
                  day={day}
                  path={`calendar.holidays[${index}].date`}
                  label={say("holidayDate")}
                  onDate={(date) => dispatch({ type: "edit", change: (old) => editHoliday(old, day.id, { date }) })}
                  onName={(name) => dispatch({ type: "edit", change: (old) => editHoliday(old, day.id, { name }) })}
                  onRemove={(said) =>
                    dispatch({ type: "edit", change: (old) => removeHoliday(old, day.id), notice: say("removed", { name: said }) })
                  }
                />
              ))}
            </ul>
          )}
          <MoreButton
            all={all}
            count={holidays.length}
            few={few}
            onToggle={setAll}
            more={say("showAll", { count: holidays.length })}
            fewer={say("showFewer")}
          />
          <FieldFaults paths={["calendar.holidays"]} />
          {options.holidays !== undefined && <CountryHolidays source={options.holidays} />}
          <AddDay label={say("addHoliday")} onAdd={() => dispatch({ type: "edit", change: addHoliday })} />
          {workdays.length > 0 && (
            <h3 className={mergeClasses(text.small, text.strong)} style={{ margin: 0 }}>
              {say("workedTitle")}
            </h3>
          )}
          {workdays.length > 0 && (
            <ul className={mergeClasses(layout.list, layout.column, layout.tight)} aria-label={say("workedTitle")}>
              {workdays.map((day, index) => (
                <DayRow
                  key={day.id}
                  day={day}
                  path={`calendar.workdays[${index}]`}
                  label={say("workdayDate")}
                  onDate={(date) => dispatch({ type: "edit", change: (old) => editWorkday(old, day.id, date) })}
                  onRemove={(said) =>
                    dispatch({ type: "edit", change: (old) => removeWorkday(old, day.id), notice: say("removed", { name: said }) })
                  }
                />
              ))}
            </ul>
          )}
          <FieldFaults paths={["calendar.workdays"]} />
          <AddDay label={say("addWorkday")} onAdd={() => dispatch({ type: "edit", change: addWorkday })} />
        </>
      )}
    </Card>
  );
}

function AddDay({ label, onAdd }: { readonly label: string; readonly onAdd: () => void }) {
  const text = useText();
  return (
    <Button
      appearance="transparent"
      icon={<Add16Regular />}
      className={text.brand}
      style={{ alignSelf: "flex-start", padding: "0 4px 0 0", minWidth: 0 }}
      onClick={onAdd}
    >
      {label}
    </Button>
  );
}

/** How many days of the plan holidays take, and how many days off are worked all the same. */
function holidayCounts({ period, weekend, calendar }: Plan): { readonly off: number; readonly added: number } {
  const [first, last] = [serialOf(period.start), serialOf(period.end)];
  const within = (days: Float64Array) => days.filter((day) => day >= first && day <= last).length;
  const holidays = calendar?.holidays.map(({ date }) => serialOf(date)) ?? [];
  const { daysOff, daysAdded } = workCalendar(weekendOf(weekend), holidays, calendar?.workdays.map(serialOf) ?? []);
  return { off: within(daysOff), added: within(daysAdded) };
}
