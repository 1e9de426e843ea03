import { useMemo } from "react";
import { alertsOf, pipelineOf, type Alert, type Control, type ControlGrain } from "../../control";
import { usePanel } from "../context";
import { Card, Status, useLayout, useText } from "../ui";
import { count, shortDay, wholeMoney } from "./controlWords";

/** What needs a word before the figures show it, and whether the open deals are enough. */
export function AlertsCard({ control, grain }: { readonly control: Control; readonly grain: ControlGrain }) {
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, locale } = words;
  const amount = (value: number) => wholeMoney(value, control.plan.currency, words);
  const name = (person?: string) =>
    person === undefined ? say("nobodysDeals") : (control.members.find(({ id }) => id === person)?.name ?? person);
  const alerts = useMemo(() => alertsOf(control), [control]);
  const pipeline = useMemo(() => pipelineOf(control, grain), [control, grain]);
  const sentence = (alert: Alert): string => {
    switch (alert.kind) {
      case "dryFlow":
        return say("alertDryFlow", {
          name: name(alert.person),
          came: count(alert.came, words),
          due: count(alert.due, words),
          days: alert.days,
          active: alert.active,
        });
      case "fullHands":
        return say("alertFullHands", { name: name(alert.person), active: alert.active });
      case "idle":
        return alert.since === undefined
          ? say("alertIdleAlways", { name: name(alert.person) })
          : say("alertIdle", { name: name(alert.person), day: shortDay(alert.since, locale) });
      case "stale":
        return say("alertStale", { name: name(alert.person), count: alert.deals.length, amount: amount(alert.amount) });
    }
  };
  return (
    <>
      {control.deals.length > 0 && (
        <Card label={say("openDeals")}>
          <h2 className={text.heading}>{say("openDeals")}</h2>
          <p className={text.body}>
            {say("openDealsSaid", {
              open: amount(pipeline.open),
              weighted: amount(pipeline.weighted),
              left: amount(pipeline.remaining),
            })}
          </p>
          {pipeline.remaining > 0 && (
            <Status tone={pipeline.gap > 0 ? "warn" : "ok"}>
              {pipeline.gap > 0 ? say("openDealsGap", { gap: amount(pipeline.gap) }) : say("openDealsEnough")}
            </Status>
          )}
        </Card>
      )}
      {alerts.length > 0 && (
        <Card label={say("needsWord")}>
          <h2 className={text.heading}>{say("needsWord")}</h2>
          <ul className={layout.list}>
            {alerts.map((alert) => (
              <li key={`${alert.kind} ${alert.person ?? ""}`} style={{ padding: "4px 0" }}>
                <Status tone="warn">{sentence(alert)}</Status>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
