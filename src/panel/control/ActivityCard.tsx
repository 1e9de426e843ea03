import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { activityOf, type ActivityRow, type Control, type Scope } from "../../control";
import { sameName } from "../../plan";
import { usePanel } from "../context";
import { Card, Fold, Status, useLayout, useText } from "../ui";
import { count } from "./controlWords";
import { FigureTable } from "./FigureTable";
import { laggingIn } from "./lagging";
import { LightMark } from "./LightMark";
import type { TabProps } from "./tabProps";

const useStyles = makeStyles({
  stage: { padding: "8px 0 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** So many people below a norm stand there at once; the table has all. */
const most = 5;

/** What people do against the norm of their role, stage by stage, those below it by name. */
export function ActivityCard({ control, grain, scope }: Pick<TabProps, "control" | "grain" | "scope">) {
  const styles = useStyles();
  const text = useText();
  const layout = useLayout();
  const { words } = usePanel();
  const { say } = words;
  const all = useMemo(() => activityOf(control, grain), [control, grain]);
  const stages = byStage(laggingIn(all, scope, control).filter(isOfStream(control, scope)));
  if (stages.length === 0) return null;
  const name = (person: string) => control.members.find(({ id }) => id === person)?.name ?? person;
  return (
    <Card label={say("activityTitle")}>
      <h2 className={text.heading}>{say("activityTitle")}</h2>
      {stages.map(({ funnel, stage, norm, rows }) => {
        const short = rows.filter(isShort).sort((left, right) => left.fact / left.due - right.fact / right.due);
        const isJudged = rows.some(({ light }) => light !== "noPlan");
        return (
          <section key={`${funnel} ${stage}`} aria-label={stage} className={mergeClasses(layout.column, styles.stage)}>
            <div className={mergeClasses(layout.spread, layout.wrap)}>
              <h3 className={mergeClasses(text.body, text.strong)}>{stage}</h3>
              <span className={mergeClasses(text.small, text.quiet)}>{say("activityNorm", { norm: words.number(norm) })}</span>
            </div>
            {rows.every(isUnseen) ? (
              <p className={mergeClasses(text.small, text.second)}>{say("activityUnseen")}</p>
            ) : (
              <>
                {isJudged && short.length === 0 && <Status tone="ok">{say("activityKept")}</Status>}
                {short.length > 0 && (
                  <ul className={layout.list}>
                    {short.slice(0, most).map((row) => (
                      <li key={row.person} className={mergeClasses(layout.column, layout.tighter)} style={{ padding: "4px 0" }}>
                        <div className={mergeClasses(layout.spread, layout.top)}>
                          <span className={mergeClasses(text.small, text.broken)}>{name(row.person)}</span>
                          <span className={text.whole}>
                            <LightMark light={row.light} />
                          </span>
                        </div>
                        <span className={mergeClasses(text.small, text.quiet)}>
                          {say("activityDone", { fact: count(row.fact, words), due: count(row.due, words), days: row.days })}
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
                <Fold label={say("activityAll", { count: rows.length })}>
                  <FigureTable
                    label={stage}
                    heads={[say("choosePeople"), say("columnDone"), say("columnDue"), say("columnDays")]}
                    lines={rows.map(({ person, fact, due, days, light }) => ({
                      key: person,
                      name: (
                        <>
                          {name(person)}
                          <br />
                          <LightMark light={light} />
                        </>
                      ),
                      cells: [count(fact, words), count(due, words), count(days, words)],
                    }))}
                  />
                </Fold>
              </>
            )}
          </section>
        );
      })}
    </Card>
  );
}

interface StageRows extends Pick<ActivityRow, "funnel" | "stage" | "norm"> {
  readonly rows: readonly ActivityRow[];
}

/** The rows of each stage, in the order of the plan. */
function byStage(rows: readonly ActivityRow[]): readonly StageRows[] {
  const groups = new Map<string, StageRows>();
  for (const row of rows) {
    const { funnel, stage, norm } = row;
    const key = JSON.stringify([funnel, stage]);
    groups.set(key, { funnel, stage, norm, rows: [...(groups.get(key)?.rows ?? []), row] });
  }
  return [...groups.values()];
}

/** A stream is judged by the stages of its own funnel. */
function isOfStream({ plan }: Control, scope: Scope): (row: ActivityRow) => boolean {
  if (scope.kind !== "stream") return () => true;
  const own = plan.streams.find(({ name }) => name === scope.stream)?.funnel;
  return ({ funnel }) => own !== undefined && sameName(funnel, own);
}

function isShort({ light }: ActivityRow): boolean {
  return light === "watch" || light === "behind";
}

function isUnseen({ light }: ActivityRow): boolean {
  return light === "noFacts";
}
