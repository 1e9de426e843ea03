import { usePanel } from "../context";
import { periodWords } from "../words";
import { AdviceCard } from "./AdviceCard";
import { silenceSentences } from "./silenceSentences";
import { ofKind, type AdviceFound } from "./useAdvice";
import { useAdviceWords } from "./useAdviceWords";

/** What the facts say of the average deals. */
export function CheckAdvice({ found }: { readonly found: AdviceFound }) {
  const { words } = usePanel();
  const say = useAdviceWords();
  const money = (value: number): string => words.money(Math.round(value), found.plan.currency);
  const checks = ofKind(found.list, "check");
  const lines = checks.said.map((advice) => {
    const { said, stream = "", planned = 0 } = advice;
    const [low, high] = said.interval ?? [];
    return {
      advice,
      label: stream,
      value: say("check", { money: money(said.value), n: said.deals, period: periodWords(said.from, said.to, words.locale) }),
      ...(low === undefined || high === undefined ? {} : { range: say("likely", { low: money(low), high: money(high) }) }),
      planned: money(planned),
    };
  });
  const silences = silenceSentences(checks.silent, ({ stream = "" }) => stream, say, words);
  return <AdviceCard groups={[{ about: say("asFact"), lines, silences }]} found={found} />;
}
