import { useMemo } from "react";
import { isRestUnseen, replanRest, restOf, type Control, type ReplannedPeriod, type Scope } from "../../control";
import { usePanel } from "../context";
import { Card, Fold, Status, useText } from "../ui";
import { dayRange, wholeMoney } from "./controlWords";
import { FigureTable } from "./FigureTable";

/** So many periods stand there at once: the last that is over, and those that come next. */
const most = 6;

/** What each period that is left must bring so that the plan stands, where those that are over missed it or passed it. */
export function RestCard({ control, scope }: { readonly control: Control; readonly scope: Scope }) {
  const text = useText();
  const { words } = usePanel();
  const { say, locale, money, number } = words;
  const periods = useMemo(() => replanRest(control, scope), [control, scope]);
  const rest = restOf(periods);
  if (isRestUnseen(periods)) {
    return (
      <Card label={say("restTitle")}>
        <h2 className={text.heading}>{say("restTitle")}</h2>
        <p className={text.body}>{say("restUnseen")}</p>
      </Card>
    );
  }
  if (rest === undefined) return null;
  const { currency } = control.plan;
  const amount = (value: number) => wholeMoney(value, currency, words);
  const { closed, fact, off, total, planned, anew } = rest;
  const isMade = fact >= total;
  const difference = Math.round((rest.sum - total) * 100) / 100;
  const strong = (value: number) => <span className={text.strong}>{number(value)}</span>;
  const note = ({ isClosed, fact: came = 0 }: ReplannedPeriod): string => {
    if (isClosed) return say("restClosed", { fact: number(came) });
    return came === 0 ? "" : say("restSoFar", { fact: number(came) });
  };
  const table = (shown: readonly ReplannedPeriod[]) => (
    <FigureTable
      label={say("restTitle")}
      heads={[`${say("columnPeriod")}, ${currency}`, say("columnPlan"), say("columnAnew")]}
      lines={[
        ...shown.map((period) => ({
          key: String(period.first),
          name: (
            <>
              {dayRange(period.first, period.last, locale)}
              <span className={text.quiet} style={{ display: "block" }}>
                {note(period)}
              </span>
            </>
          ),
          cells: [number(period.plan), number(period.anew)],
        })),
        {
          key: "total",
          name: <span className={text.strong}>{say("restTotal")}</span>,
          cells: [strong(total), strong(rest.sum)],
        },
      ]}
    />
  );
  const isShort = periods.length > most;
  return (
    <Card label={say("restTitle")}>
      <h2 className={text.heading}>{say("restTitle")}</h2>
      <p className={text.body}>
        {isMade
          ? say("restMade", { total: amount(total), fact: amount(fact) })
          : say(off < 0 ? "restLess" : "restMore", {
              count: closed,
              off: amount(Math.abs(off)),
              total: amount(total),
              anew: amount(anew),
              planned: amount(planned),
            })}
      </p>
      {isShort ? <Fold label={say("restAll", { count: periods.length })}>{table(periods)}</Fold> : table(periods)}
      {!isMade && (
        <Status tone={difference === 0 ? "ok" : "bad"}>
          {difference === 0 ? say("restExact") : say("restOff", { off: money(difference, currency) })}
        </Status>
      )}
    </Card>
  );
}
