import { usePanel } from "../context";
import type { FunnelDraft } from "../state";
import { periodWords, stageStep } from "../words";
import { AdviceCard, useAdviceWords } from "./AdviceCard";
import { useAdvice } from "./useAdvice";

/** What the facts say of the conversions of a funnel. */
export function ConversionAdvice({ funnel, index }: { readonly funnel: FunnelDraft; readonly index: number }) {
  const { words } = usePanel();
  const say = useAdviceWords();
  const found = useAdvice("conversion");
  if (found === undefined) return null;
  const own = found.list.filter(({ path }) => path.startsWith(`funnels[${index}].`));
  const lines = own.map((advice) => {
    const { said, stage = "", planned = 0 } = advice;
    const row = funnel.stages.findIndex(({ name }) => name === stage);
    const { from, to, reached } = said.mature;
    const [low, high] = said.interval;
    return {
      advice,
      label: stageStep(stage, funnel.stages[row + 1]?.name, words),
      value: say("conversion", { percent: words.percent(said.value), n: reached, period: periodWords(from, to, words.locale) }),
      low: words.percent(low),
      high: words.percent(high),
      planned: words.percent(planned),
    };
  });
  return <AdviceCard lines={lines} facts={found.facts} until={found.until} />;
}
