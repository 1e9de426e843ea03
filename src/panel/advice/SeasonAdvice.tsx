import { mergeClasses } from "@fluentui/react-components";
import { seasonTolerance } from "../../facts";
import { FigureTable } from "../control/FigureTable";
import { usePanel } from "../context";
import { Card, Fold, useText } from "../ui";
import { dayWords, monthWord, periodWords } from "../words";
import { TakeButton } from "./AdviceCard";
import { SeasonChart } from "./SeasonChart";
import { silenceSentences } from "./silenceSentences";
import { ofKind, useAdvice } from "./useAdvice";
import { useAdviceWords } from "./useAdviceWords";

/** What the facts say of the season: twelve indices beside those of the plan. */
export function SeasonAdvice() {
  const text = useText();
  const { words } = usePanel();
  const say = useAdviceWords();
  const found = useAdvice();
  if (found === undefined) return null;
  const { said, silent } = ofKind(found.list, "season");
  const [advice] = said;
  const planned = advice?.planned ?? [];
  const index = (value: number): string => words.number(Number(value.toFixed(2)));
  return (
    <Card label={say("seasonTitle")}>
      <h2 className={text.heading}>{say("seasonTitle")}</h2>
      <p className={mergeClasses(text.small, text.quiet)}>
        {say("about", { n: found.facts.length, until: dayWords(found.until, words.locale) })}
      </p>
      {silenceSentences(silent, () => "", say, words).map((sentence) => (
        <p key={sentence} className={mergeClasses(text.small, text.second)}>
          {sentence}
        </p>
      ))}
      {advice !== undefined && (
        <>
          <p className={text.small}>
            {say("season", { months: advice.said.months, period: periodWords(advice.said.from, advice.said.to, words.locale) })}
          </p>
          {advice.said.months < 24 && <p className={text.small}>{say("seasonShort")}</p>}
          <SeasonChart facts={advice.said.value} plan={planned} />
          <Fold label={say("figures")}>
            <FigureTable
              label={say("seasonTitle")}
              heads={[say("month"), say("inFacts"), say("inPlan")]}
              lines={advice.said.value.map((value, month) => ({
                key: String(month),
                name: monthWord(month + 1, words.locale),
                cells: [index(value), index(planned[month] ?? 1)],
              }))}
            />
          </Fold>
          <span className={mergeClasses(text.small, text.quiet)}>
            {say(advice.agrees === true ? "seasonAgrees" : "seasonDiffers", { off: index(seasonTolerance) })}
          </span>
          <TakeButton advice={advice} label={say("seasonTitle")} />
        </>
      )}
    </Card>
  );
}
