import type { Advice } from "../../facts";
import { usePanel } from "../context";
import type { FunnelDraft } from "../state";
import { periodWords, stageStep } from "../words";
import { AdviceCard } from "./AdviceCard";
import { silenceSentences } from "./silenceSentences";
import { ofKind, useAdvice } from "./useAdvice";
import { useAdviceWords } from "./useAdviceWords";

/** What the facts say of a funnel: what passes from stage to stage, how long that takes, how much of it one person does. */
export function FunnelAdvice({ funnel, index }: { readonly funnel: FunnelDraft; readonly index: number }) {
  const { words } = usePanel();
  const say = useAdviceWords();
  const found = useAdvice();
  if (found === undefined) return null;
  const own = found.list.filter(({ path }) => path.startsWith(`funnels[${index}].`));
  const [conversions, lags, norms] = [ofKind(own, "conversion"), ofKind(own, "lag"), ofKind(own, "norm")];
  const step = ({ stage = "" }: Advice): string =>
    stageStep(stage, funnel.stages[funnel.stages.findIndex(({ name }) => name === stage) + 1]?.name, words);
  const days = (n: number): string => say("days", { n });
  const rate = (value: number): string => words.number(Number(value.toFixed(2)));
  const groups = [
    {
      title: say("conversionTitle"),
      about: say("asFact"),
      lines: conversions.said.map((advice) => {
        const { from, to, reached } = advice.said.mature;
        const [low, high] = advice.said.interval;
        const period = periodWords(from, to, words.locale);
        return {
          advice,
          label: step(advice),
          value: say("conversion", { percent: words.percent(advice.said.value), n: reached, period }),
          range: say("likely", { low: words.percent(low), high: words.percent(high) }),
          planned: words.percent(advice.planned ?? 0),
        };
      }),
      silences: silenceSentences(conversions.silent, step, say, words),
    },
    {
      title: say("lagTitle"),
      about: say("lagAbout"),
      lines: lags.said.map((advice) => {
        const { value, quartiles, late, passed } = advice.said;
        const [low, high] = quartiles;
        return {
          advice,
          label: say("lagOf", { step: step(advice) }),
          value: say("lag", { days: days(value), n: passed }),
          range: say("lagRange", { low, high: days(high), late: days(late) }),
          planned: days(advice.planned ?? 0),
        };
      }),
      silences: silenceSentences(lags.silent, step, say, words),
    },
    {
      title: say("normTitle"),
      about: say("normAbout"),
      lines: norms.said.map((advice) => {
        const { value, quartiles, people, days: worked } = advice.said;
        const [low, high] = quartiles;
        return {
          advice,
          label: say("normOf", { stage: advice.stage ?? "" }),
          value: say("norm", { rate: rate(value), n: people, days: worked }),
          ...(people < 2 ? {} : { range: say("normRange", { low: rate(low), high: rate(high) }) }),
          ...(advice.planned === undefined ? {} : { planned: rate(advice.planned) }),
        };
      }),
      silences: silenceSentences(norms.silent, ({ stage = "" }) => stage, say, words),
    },
  ];
  return <AdviceCard groups={groups} found={found} />;
}
