import { useId } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import type { ControlRow, PersonalMatter } from "../../control";
import { usePanel } from "../context";
import { Card, useLayout, useText } from "../ui";
import type { Words } from "../words";
import { causeInStream } from "./causeWords";
import { count, measureWord, shortDay, shortMoney, signedMoney, wholeMoney, wholePercent } from "./controlWords";
import { FigureTable } from "./FigureTable";
import { LightMark } from "./LightMark";
import { NoteFields } from "./NoteFields";
import { personalNote } from "./standUpNotes";
import type { TabProps } from "./tabProps";
import { usePlanWords } from "./usePlanWords";

/** A person who lags: the evidence, and what is said about it. */
export function PersonalCard({
  matter,
  isOpen,
  onOpen,
  ...props
}: TabProps & { readonly matter: PersonalMatter; readonly isOpen: boolean; readonly onOpen: (open: boolean) => void }) {
  const layout = useLayout();
  const text = useText();
  const id = useId();
  const { words } = usePanel();
  const { say, locale } = words;
  const { control, report, notes, day, choices, choose } = props;
  const { currency } = control.plan;
  const { person, light, rows, cause } = matter;
  const name = control.members.find((member) => member.id === person)?.name ?? person;
  const note = personalNote(notes, choices.said, day, person);
  const onSheet = usePlanWords(control.plan);
  const worst = rows.find(({ measure }) => measure.kind !== "money") ?? rows[0];
  const figure = ({ measure }: ControlRow, value: number) =>
    measure.kind === "money" ? shortMoney(value, locale, currency) : count(value, words);
  return (
    <Card label={name}>
      <div className={mergeClasses(layout.spread, layout.top)}>
        <h3 className={text.heading}>{name}</h3>
        <div className={layout.row} style={{ flexShrink: 0 }}>
          <LightMark light={light} strong />
          <Button
            appearance="transparent"
            size="small"
            icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-label={say("openMatter", { name })}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => onOpen(!isOpen)}
          />
        </div>
      </div>
      {!isOpen && worst !== undefined && <p className={mergeClasses(text.small, text.quiet)}>{evidenceOf(worst, words)}</p>}
      {isOpen && (
        <div id={id} className={layout.column}>
          <FigureTable
            label={name}
            heads={[
              say("columnOnDay", { day: shortDay(report.window.moment.day, locale) }),
              say("columnFact"),
              say("columnDue"),
              say("pace"),
            ]}
            lines={rows.map((row) => ({
              key: JSON.stringify(row.measure),
              name: measureWord(row.measure, words),
              cells: [figure(row, row.fact), figure(row, row.expected), row.pace === undefined ? "" : wholePercent(row.pace, words)],
            }))}
          />
          {cause !== undefined && (
            <p className={mergeClasses(text.small, text.second)}>
              {say("mainCause", { cause: causeInStream(cause, control.plan, words), amount: signedMoney(cause.money, currency, words) })}
            </p>
          )}
          <NoteFields
            note={note}
            about={{
              date: day,
              person,
              evidence: rows.map((row) => evidenceOf(row, onSheet)).join("; "),
              ...(worst === undefined ? {} : { matter: measureWord(worst.measure, onSheet) }),
            }}
            control={control}
            day={day}
            choose={choose}
          />
        </div>
      )}
    </Card>
  );

  /** "Meetings: 3, due 6". */
  function evidenceOf({ measure, fact, expected }: ControlRow, spoken: Words): string {
    const write = (value: number) => (measure.kind === "money" ? wholeMoney(value, currency, spoken) : count(value, spoken));
    return spoken.say("evidence", { name: measureWord(measure, spoken), fact: write(fact), due: write(expected) });
  }
}
