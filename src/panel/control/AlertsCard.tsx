import { useMemo } from "react";
import { alertsOf, type Alert, type Control, type Scope } from "../../control";
import { usePanel } from "../context";
import { Card, Status, useLayout, useText } from "../ui";
import { count, shortDay, wholeMoney } from "./controlWords";
import { laggingIn } from "./lagging";

/** What needs a word before the figures show it: with the company, or with those below a person. */
export function AlertsCard({ control, scope }: { readonly control: Control; readonly scope: Scope }) {
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, locale } = words;
  const amount = (value: number) => wholeMoney(value, control.plan.currency, words);
  const name = (person?: string) =>
    person === undefined ? say("nobodysDeals") : (control.members.find(({ id }) => id === person)?.name ?? person);
  const all = useMemo(() => alertsOf(control), [control]);
  const alerts = scope.kind === "company" ? all : laggingIn(all.filter(isPersonal), scope, control);
  if (alerts.length === 0) return null;
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
  );
}

function isPersonal(alert: Alert): alert is Alert & { readonly person: string } {
  return alert.person !== undefined;
}
