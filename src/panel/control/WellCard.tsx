import type { Cause, Control } from "../../control";
import { usePanel } from "../context";
import { Card, Status, useLayout, useText } from "../ui";
import { causeInStream, causeSeen } from "./causeWords";
import { signedMoney } from "./controlWords";

/** What brought more than was planned. */
export function WellCard({ causes, control }: { readonly causes: readonly Cause[]; readonly control: Control }) {
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { plan } = control;
  if (causes.length === 0) return null;
  return (
    <Card label={words.say("wentWell")}>
      <h2 className={text.heading}>{words.say("wentWell")}</h2>
      <ul className={layout.list}>
        {causes.map((cause) => (
          <li key={`${cause.stream ?? ""} ${cause.kind} ${cause.stage ?? ""}`} style={{ padding: "2px 0" }}>
            <Status tone="ok">
              {causeInStream(cause, plan, words)}: {signedMoney(cause.money, plan.currency, words)}.{" "}
              {causeSeen(cause, plan.currency, words)}
            </Status>
          </li>
        ))}
      </ul>
    </Card>
  );
}
