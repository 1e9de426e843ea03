import { mergeClasses } from "@fluentui/react-components";
import type { PersonResult } from "../../plan";
import { useOpenDraft, usePanel } from "../context";
import { teamTree } from "../state";
import { Status, useLayout, useText } from "../ui";

/** Whether the people at the top make the goal, what is handed out at the end, and how far it is agreed. */
export function TeamSum({ results }: { readonly results: ReadonlyMap<number, PersonResult> }) {
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const { draft, reading } = useOpenDraft();
  const counted = reading.counted;
  const unagreed = counted?.results.team?.unagreed;
  if (counted === undefined || unagreed === undefined) return null;
  const tree = teamTree(draft.team);
  const planOf = (people: typeof tree) => people.reduce((sum, { person }) => sum + (results.get(person.id)?.plan ?? 0), 0);
  const money = (value: number) => words.money(Math.round(value * 100) / 100, counted.plan.currency);
  const off = Math.round((planOf(tree.filter(({ level }) => level === 1)) - counted.results.goal) * 100) / 100;
  // whoever hands nothing on keeps the plan: nobody who carries one stands below
  const ends = tree.filter(
    ({ person }) => !tree.some((other) => other.person.reportsTo === person.id && (results.get(other.person.id)?.plan ?? 0) > 0),
  );
  return (
    <div className={mergeClasses(layout.column, layout.tight, text.small)}>
      <div className={mergeClasses(layout.spread, layout.wrap)}>
        <span>{say("handedOut", { sum: money(planOf(ends)) })}</span>
        <Status tone={off === 0 ? "ok" : "bad"} strong>
          {off === 0 ? say("teamWhole") : say("teamOff", { off: money(Math.abs(off)) })}
        </Status>
      </div>
      <span className={text.quiet}>{say("unagreed", { count: unagreed })}</span>
    </div>
  );
}
