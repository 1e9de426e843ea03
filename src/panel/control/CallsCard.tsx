import { useMemo } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { callErrors, callScores, type Control, type ControlWindow, type PersonCalls } from "../../control";
import { sameName, serialOf } from "../../plan";
import type { ReadRhythm } from "../../workbook";
import { usePanel } from "../context";
import { Card, Fold, useLayout, useText } from "../ui";
import type { Choose } from "./controlChoices";
import { shortDay } from "./controlWords";
import { FigureTable } from "./FigureTable";
import { newHeld, toldKinds, type HeldDraft } from "./heldDraft";
import { HeldForm } from "./HeldForm";

/** How many notes of what works stand here; the sheet has them all. */
const most = 5;

/** The calls of the stretch that were heard, their errors and waiting time, by person too, and what works at telesales. */
export function CallsCard({
  control,
  window,
  rhythm,
  draft,
  choose,
}: {
  readonly control: Control;
  readonly window: ControlWindow;
  readonly rhythm: ReadRhythm;
  readonly draft: HeldDraft | null;
  readonly choose: Choose;
}) {
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, number, locale } = words;
  const [first, last] = [window.first, Math.min(window.last, window.moment.day)];
  const records = useMemo(() => (rhythm.state === "none" ? [] : rhythm.rows.map(({ record }) => record)), [rhythm]);
  const { all, people } = useMemo(() => callScores(records, first, last), [records, first, last]);
  if (rhythm.state === "none") return null;
  const works = records
    .filter(({ kind, date, topic }) => kind === "telesales" && topic !== undefined && serialOf(date) >= first && serialOf(date) <= last)
    .sort((left, right) => right.date.localeCompare(left.date));
  const nameOf = (person: string | undefined): string =>
    person === undefined ? say("callNobody") : (control.members.find(({ id }) => sameName(id, person))?.name ?? person);
  const errors = callErrors.filter((error) => all.errors[error] > 0).sort((left, right) => all.errors[right] - all.errors[left]);
  const wait = (seconds: number | undefined): string => (seconds === undefined ? "" : number(Math.round(seconds)));
  return (
    <Card label={say("callsTitle")}>
      <h2 className={text.heading}>{say("callsTitle")}</h2>
      {all.calls === 0 ? (
        draft === null && <p className={text.body}>{say("callsEmpty")}</p>
      ) : (
        <>
          <p className={text.body}>
            {say("callsHeard", { calls: all.calls })}
            {all.wait === undefined ? "" : ` ${say("callsWait", { wait: wait(all.wait) })}`}
          </p>
          {errors.length === 0 ? (
            <p className={text.small}>{say("callsClean")}</p>
          ) : (
            <FigureTable
              label={say("callErrors")}
              heads={[say("callErrors"), say("callsOf", { calls: all.calls })]}
              lines={errors.map((error) => ({ key: error, name: say(`rhythm_${error}`), cells: [number(all.errors[error])] }))}
            />
          )}
          <Fold label={say("byPerson")}>
            <FigureTable
              label={say("byPerson")}
              heads={[say("callPerson"), say("columnCalls"), say("columnErrors"), say("columnWait")]}
              lines={people.map((own) => ({
                key: own.person ?? "",
                name: <Person name={nameOf(own.person)} own={own} />,
                cells: [number(own.calls), number(own.found), wait(own.wait)],
              }))}
            />
          </Fold>
        </>
      )}
      {works.length > 0 && (
        <>
          <h3 className={text.heading}>{say("worksTitle")}</h3>
          <ul className={layout.list}>
            {works.slice(0, most).map(({ date, person, topic }, index) => (
              <li key={index} className={text.small} style={{ padding: "4px 0", overflowWrap: "anywhere" }}>
                {topic}
                <br />
                <span className={text.quiet}>
                  {[...(person === undefined ? [] : [nameOf(person)]), shortDay(serialOf(date), locale)].join(", ")}
                </span>
              </li>
            ))}
          </ul>
          {works.length > most && <span className={text.small}>{say("rhythmMore", { count: works.length - most })}</span>}
        </>
      )}
      {draft === null ? (
        <div className={mergeClasses(layout.row, layout.wrap)}>
          {toldKinds.map((kind) => (
            <Button key={kind} size="small" style={{ minWidth: 0 }} onClick={() => choose({ held: newHeld(kind) })}>
              {say(kind === "scorecard" ? "callNew" : "worksNew")}
            </Button>
          ))}
        </div>
      ) : (
        <HeldForm key={draft.kind} control={control} draft={draft} choose={choose} />
      )}
    </Card>
  );
}

/** A person with what went wrong in their calls. */
function Person({ name, own }: { readonly name: string; readonly own: PersonCalls }) {
  const text = useText();
  const { say } = usePanel().words;
  const errors = callErrors.filter((error) => own.errors[error] > 0).map((error) => `${say(`rhythm_${error}`)} ${own.errors[error]}`);
  return (
    <>
      {name}
      <br />
      <span className={text.quiet}>{errors.length === 0 ? say("callsClean") : errors.join(", ")}</span>
    </>
  );
}
