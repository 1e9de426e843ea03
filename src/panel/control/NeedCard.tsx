import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Control, ControlRow, ControlWindow } from "../../control";
import { usePanel } from "../context";
import { useLayout, useText } from "../ui";
import { wholeMoney } from "./controlWords";

const useStyles = makeStyles({
  card: {
    padding: "12px",
    borderRadius: "6px",
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
});

/** What every working day that is left must bring. */
export function NeedCard({
  money,
  window,
  control,
}: {
  readonly money: ControlRow;
  readonly window: ControlWindow;
  readonly control: Control;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  if (!(money.plan > 0) || money.light === "noFacts") return null;
  const amount = (value: number) => wholeMoney(value, control.plan.currency, words);
  const left = amount(Math.max(0, money.plan - money.fact));
  const perDay = amount(Math.ceil(money.perDay ?? 0));
  const planned = amount(money.plannedPerDay ?? 0);
  const isMade = money.perDay === 0;
  const days = window.workdays - window.elapsed;
  const sentence = isMade
    ? say("planMade", { over: amount(money.fact - money.plan) })
    : money.perDay === undefined
      ? say("noDaysLeft", { left })
      : say("needSentence", { days, left, planned });
  return (
    <section aria-label={say("needPerDay")} className={mergeClasses(layout.column, styles.card)}>
      {!isMade && money.perDay !== undefined && (
        <div className={mergeClasses(layout.spread, layout.wrap)}>
          <h2 className={text.heading}>{say("needPerDay")}</h2>
          <span className={text.title}>{perDay}</span>
        </div>
      )}
      <p className={text.body}>{sentence}</p>
    </section>
  );
}
