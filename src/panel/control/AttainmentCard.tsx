import { Divider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Control, ControlRow, ControlWindow } from "../../control";
import { usePanel } from "../context";
import { Card, useLayout, useText } from "../ui";
import { chanceWords } from "../words";
import { chancePercent, shortDay, wholeMoney, wholePercent } from "./controlWords";
import { LightMark } from "./LightMark";

const useStyles = makeStyles({
  track: { position: "relative", padding: "3px 0" },
  bar: {
    height: "8px",
    borderRadius: "4px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground6,
    forcedColorAdjust: "none",
  },
  fill: { display: "block", height: "100%", borderRadius: "4px", backgroundColor: tokens.colorCompoundBrandStroke },
  line: {
    position: "absolute",
    top: 0,
    bottom: 0,
    width: "2px",
    marginLeft: "-1px",
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: "none",
  },
});

/** How much of the plan is there, whether that is on pace, and where it is going. */
export function AttainmentCard({
  money,
  window,
  control,
  isUnseen,
}: {
  readonly money: ControlRow;
  readonly window: ControlWindow;
  readonly control: Control;
  /** Whether no money is in the facts. */
  readonly isUnseen: boolean;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, locale } = words;
  const amount = (value: number) => wholeMoney(value, control.plan.currency, words);
  const { attainment, pace, forecast } = money;
  if (money.light === "noFacts") {
    return (
      <Card label={say("attainment")}>
        <span className={mergeClasses(text.small, text.quiet)}>{say("attainment")}</span>
        <div className={mergeClasses(layout.spread, layout.wrap)}>
          <p className={text.hero}>–</p>
          <LightMark light={money.light} />
        </div>
        <p className={text.body}>{`${say("columnPlan")}: ${amount(money.plan)}`}</p>
        <p className={text.body}>{say("moneyUnseen")}</p>
      </Card>
    );
  }
  if (attainment === undefined) {
    return (
      <Card label={say("attainment")}>
        <p className={text.hero}>{isUnseen ? "–" : amount(money.fact)}</p>
        <p className={text.body}>{say("nothingPlanned")}</p>
      </Card>
    );
  }
  const due = money.plan > 0 ? Math.min(1, money.expected / money.plan) : 0;
  const isOver = due >= 1;
  return (
    <Card label={say("attainment")}>
      <span className={mergeClasses(text.small, text.quiet)}>{say("attainment")}</span>
      <div className={mergeClasses(layout.spread, layout.wrap)}>
        <p className={text.hero}>{words.percent(attainment)}</p>
        <LightMark light={money.light} strong />
      </div>
      <p className={text.body}>{say("factOfPlan", { fact: amount(money.fact), plan: amount(money.plan) })}</p>
      <div className={styles.track} aria-hidden>
        <div className={styles.bar}>
          <span className={styles.fill} style={{ width: `${Math.min(1, Math.max(0, attainment)) * 100}%` }} />
        </div>
        <span className={styles.line} style={{ left: `${due * 100}%` }} />
      </div>
      <p className={mergeClasses(text.small, text.quiet)}>{say("dueLine", { share: wholePercent(due, words) })}</p>
      <Divider />
      {pace === undefined || forecast === undefined ? (
        <p className={text.body}>{say("tooEarly")}</p>
      ) : (
        <>
          <dl className={layout.pair} style={{ margin: 0 }}>
            <Figure label={say("pace")} value={wholePercent(pace, words)} note={say("paceNote")} />
            <Figure
              label={say("forecastFor", { day: shortDay(window.last, locale) })}
              value={amount(forecast.value)}
              note={forecast.chance === undefined || isOver ? "" : say("chanceOfPlan", { chance: chancePercent(forecast.chance, words) })}
            />
          </dl>
          {!isOver && (
            <p className={mergeClasses(text.small, text.quiet)}>
              {say("bandOf", {
                times: chanceWords(control.settings.band, words),
                low: amount(forecast.low),
                high: amount(forecast.high),
              })}
            </p>
          )}
        </>
      )}
    </Card>
  );
}

function Figure({ label, value, note }: { readonly label: string; readonly value: string; readonly note: string }) {
  const text = useText();
  return (
    <div style={{ minWidth: 0 }}>
      <dt className={mergeClasses(text.small, text.quiet)}>{label}</dt>
      <dd className={text.title} style={{ margin: 0 }}>
        {value}
      </dd>
      <dd className={mergeClasses(text.small, text.quiet)} style={{ margin: 0 }}>
        {note}
      </dd>
    </div>
  );
}
