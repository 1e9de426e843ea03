import { makeStyles, tokens } from "@fluentui/react-components";
import type { Control, OpenPromise, PromiseOutcome } from "../../control";
import { serialOf } from "../../plan";
import { usePanel } from "../context";
import { ChoiceField } from "../fields";
import { Card, Status, useLayout, useText } from "../ui";
import type { WordKey } from "../words";
import { shortDay } from "./controlWords";
import { SaidField } from "./SaidField";
import { promiseNote, sayField, type SaidPart } from "./standUpNotes";
import type { TabProps } from "./tabProps";

const useStyles = makeStyles({
  promise: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const outcomes: readonly (readonly [PromiseOutcome | "", WordKey])[] = [
  ["", "promiseAsk"],
  ["kept", "promiseKept"],
  ["broken", "promiseBroken"],
  ["moved", "promiseMoved"],
];

/** What was promised before: what became of it is asked first. */
export function PromisesCard({
  promises,
  control,
  choices,
  choose,
}: Pick<TabProps, "control" | "choices" | "choose"> & { readonly promises: readonly OpenPromise[] }) {
  const layout = useLayout();
  const text = useText();
  const { say } = usePanel().words;
  if (promises.length === 0) return null;
  return (
    <Card label={say("promisesTitle")}>
      <h2 className={text.heading}>{say("promisesTitle")}</h2>
      <ul className={layout.list}>
        {promises.map((promise) => (
          <Promised key={promise.note.id} promise={promise} control={control} choices={choices} choose={choose} />
        ))}
      </ul>
    </Card>
  );
}

function Promised({
  promise,
  control,
  choices,
  choose,
}: Pick<TabProps, "choices" | "choose"> & { readonly promise: OpenPromise; readonly control: Control }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, locale } = words;
  const { note, isOverdue, isDueToday } = promise;
  const { said } = choices;
  const hand = promiseNote(note, said);
  const put = (part: SaidPart, value: string) => choose((before) => ({ said: sayField(before.said, hand, part, value, {}) }));
  const name = control.members.find(({ id }) => id === note.person)?.name ?? note.person ?? note.matter ?? say("commonTitle");
  const day = shortDay(serialOf(note.due ?? note.date), locale);
  const outcome = outcomes.find(([code]) => code === hand.value("outcome"))?.[0] ?? "";
  return (
    <li className={`${layout.column} ${layout.tight} ${styles.promise}`}>
      <span className={text.strong}>{name}</span>
      <p className={`${text.body} ${text.broken}`}>{note.action}</p>
      <Status tone={isOverdue ? "bad" : isDueToday ? "warn" : "ok"}>
        {say(isOverdue ? "promiseOverdue" : isDueToday ? "promiseToday" : "promiseOpen", { day })}
      </Status>
      <ChoiceField
        label={say("promiseBecame")}
        value={outcome}
        choices={outcomes.map(([code, word]) => [code, say(word)] as const)}
        onChange={(code) => put("outcome", code)}
      />
      {outcome === "moved" && (
        <SaidField label={say("fieldDue")} kind="day" value={hand.value("due")} onChange={(value) => put("due", value)} />
      )}
      {(outcome === "broken" || outcome === "moved") && (
        <SaidField
          label={say("promiseWhy")}
          kind="lines"
          value={hand.value("explanation")}
          onChange={(value) => put("explanation", value)}
        />
      )}
    </li>
  );
}
