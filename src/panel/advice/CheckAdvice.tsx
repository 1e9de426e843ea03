import { usePanel } from "../context";
import { periodWords } from "../words";
import { AdviceCard, useAdviceWords } from "./AdviceCard";
import { useAdvice } from "./useAdvice";

/** What the facts say of the average deals. */
export function CheckAdvice() {
  const { words } = usePanel();
  const say = useAdviceWords();
  const found = useAdvice("check");
  if (found === undefined) return null;
  const money = (value: number): string => words.money(Math.round(value), found.plan.currency);
  const lines = found.list.map((advice) => {
    const { said, stream = "", planned = 0 } = advice;
    const [low, high] = said.interval ?? [];
    return {
      advice,
      label: stream,
      value: say("check", { money: money(said.value), n: said.deals, period: periodWords(said.from, said.to, words.locale) }),
      ...(low === undefined || high === undefined ? {} : { low: money(low), high: money(high) }),
      planned: money(planned),
    };
  });
  return <AdviceCard lines={lines} facts={found.facts} until={found.until} />;
}
