import { mergeClasses } from "@fluentui/react-components";
import { useOpenDraft, usePanel } from "../context";
import { Status, useLayout, useText } from "../ui";

/** The streams together, and whether they make the goal. */
export function WholeLine() {
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { counted } = useOpenDraft().reading;
  if (counted === undefined) return null;
  const { totals, off } = counted.results;
  const money = (value: number) => words.money(value, counted.plan.currency);
  return (
    <div className={mergeClasses(layout.spread, layout.wrap, text.small)}>
      <span>
        {words.say("streamsSum")} <span className={text.strong}>{money(totals.target)}</span>
      </span>
      <Status tone={off === 0 ? "ok" : "bad"} strong>
        {off === 0 ? words.say("equalGoal") : words.say(off > 0 ? "aboveGoal" : "belowGoal", { off: money(Math.abs(off)) })}
      </Status>
    </div>
  );
}
