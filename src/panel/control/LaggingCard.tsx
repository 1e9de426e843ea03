import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Control, ControlRow, PersonalMatter, StandUp } from "../../control";
import { usePanel } from "../context";
import { Card, Status, useLayout, useText } from "../ui";
import { count, measureWord, wholeMoney, wholePercent } from "./controlWords";
import { LightMark } from "./LightMark";
import { UnseenNotes } from "./UnseenNotes";

const useStyles = makeStyles({
  person: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Who lags, and by what. */
export function LaggingCard({
  control,
  lagging,
  standUp,
  isJudged,
  onPerson,
}: {
  readonly control: Control;
  readonly lagging: readonly PersonalMatter[];
  /** Of everybody; absent where only some are looked at. */
  readonly standUp?: StandUp;
  /** Whether anybody can be judged by the facts there are. */
  readonly isJudged: boolean;
  readonly onPerson: (id: string) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const amount = (value: number) => wholeMoney(value, control.plan.currency, words);
  return (
    <Card label={say("whoLags")}>
      <h2 className={text.heading}>{say("whoLags")}</h2>
      {control.members.length === 0 && <p className={text.body}>{say("noPeople")}</p>}
      {control.members.length > 0 && lagging.length === 0 && (
        <>{isJudged ? <Status tone="ok">{say("nobodyLags")}</Status> : <p className={text.body}>{say("nobodyJudged")}</p>}</>
      )}
      {lagging.length > 0 && (
        <ul className={layout.list}>
          {lagging.map(({ person, light, rows }) => {
            const money = rows.find(({ measure }) => measure.kind === "money");
            const worst = rows.find((row) => row !== money);
            return (
              <li key={person} className={mergeClasses(layout.column, layout.tighter, styles.person)}>
                <div className={mergeClasses(layout.spread, layout.top)}>
                  <Link as="button" inline={false} style={{ textAlign: "left", fontWeight: 600 }} onClick={() => onPerson(person)}>
                    {control.members.find(({ id }) => id === person)?.name ?? person}
                  </Link>
                  <LightMark light={light} />
                </div>
                {money !== undefined && (
                  <span className={mergeClasses(text.small, text.second)}>
                    {say("factOfPlan", { fact: amount(money.fact), plan: amount(money.plan) })}
                    {money.pace === undefined ? "" : `, ${say("paceOf", { pace: wholePercent(money.pace, words) })}`}
                  </span>
                )}
                {worst !== undefined && <span className={mergeClasses(text.small, text.quiet)}>{evidence(worst)}</span>}
              </li>
            );
          })}
        </ul>
      )}
      {standUp !== undefined && standUp.onPace > 0 && <Status tone="ok">{say("notLagging", { count: standUp.onPace })}</Status>}
      {standUp !== undefined && <UnseenNotes standUp={standUp} control={control} />}
    </Card>
  );

  /** "Meetings: 3, due 6". */
  function evidence({ measure, fact, expected }: ControlRow): string {
    const name = measureWord(measure, words);
    return say("evidence", { name, fact: count(fact, words), due: count(expected, words) });
  }
}
