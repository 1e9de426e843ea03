import type { Bridge, Control } from "../../control";
import { usePanel } from "../context";
import { causeFigures, causeInStream } from "./causeWords";
import { signedNumber } from "./controlWords";
import { FigureTable } from "./FigureTable";

/** Every cause of the bridge with its figures, those that cost and bring nothing, too. */
export function BridgeTable({ bridge, control }: { readonly bridge: Bridge; readonly control: Control }) {
  const { words } = usePanel();
  const { say } = words;
  const { plan } = control;
  return (
    <FigureTable
      label={say("causesTitle")}
      heads={[say("causesColumn"), say("columnPlan"), say("columnFact"), say("causesMoney")]}
      lines={bridge.causes.map((cause, index) => {
        const figures = causeFigures(cause, plan.currency, words);
        return {
          key: String(index),
          name: causeInStream(cause, plan, words),
          cells: [figures.plan, figures.fact, signedNumber(cause.money, words)],
        };
      })}
    />
  );
}
