import { mergeClasses } from "@fluentui/react-components";
import type { Control, ConversionRow, ConversionVerdict } from "../../control";
import { usePanel } from "../context";
import { Card, Status, useText } from "../ui";
import { chanceWords, stageStep, type WordKey } from "../words";
import { count } from "./controlWords";
import { FigureTable } from "./FigureTable";

const verdicts: Readonly<Record<ConversionVerdict, { readonly word: WordKey; readonly tone?: "ok" | "warn" | "bad" }>> = {
  above: { word: "verdictAbove", tone: "ok" },
  asPlanned: { word: "verdictAsPlanned", tone: "ok" },
  mayBeChance: { word: "verdictMayBeChance", tone: "warn" },
  below: { word: "verdictBelow", tone: "bad" },
  noData: { word: "verdictNoData" },
  noFacts: { word: "verdictNoFacts" },
};

/** The steps of the funnels, plan against fact, each with the band in which it truly lies. */
export function ConversionsCard({ rows, control }: { readonly rows: readonly ConversionRow[]; readonly control: Control }) {
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  if (rows.length === 0) return null;
  const funnels = [...new Set(rows.map(({ funnel }) => funnel))];
  return (
    <Card label={say("conversionsTitle")}>
      <h2 className={text.heading}>{say("conversionsTitle")}</h2>
      <p className={mergeClasses(text.small, text.quiet)}>
        {say("conversionsAbout", { times: chanceWords(control.settings.band, words) })}
      </p>
      {funnels.map((funnel) => (
        <FigureTable
          key={funnel}
          label={funnel}
          heads={[funnels.length > 1 ? funnel : say("columnStep"), say("columnFact"), say("columnPlan")]}
          lines={rows
            .filter((row) => row.funnel === funnel)
            .map((row) => ({
              key: row.stage,
              name: <Step row={row} />,
              cells: [row.fact === undefined ? "" : words.percent(row.fact), words.percent(row.plan)],
            }))}
        />
      ))}
    </Card>
  );
}

function Step({ row }: { readonly row: ConversionRow }) {
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const { stage, next, passed, reached, came = reached, interval, from, verdict } = row;
  const { word, tone } = verdicts[verdict];
  const [low, high] = interval ?? [];
  const isKnown = verdict !== "noData" && verdict !== "noFacts";
  const followed =
    came > reached ? say("conversionRipe", { came: count(came, words), reached: count(reached, words) }) : say("conversionCohort");
  const source = from === "cohort" ? followed : say("conversionCounts");
  const evidence = [
    say("stepPassed", { passed: count(passed, words), reached: count(reached, words) }),
    ...(low === undefined || high === undefined ? [] : [say("conversionBand", { low: words.percent(low), high: words.percent(high) })]),
  ].join(", ");
  return (
    <span style={{ display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "2px" }}>
      <span>{stageStep(stage, next, words)}</span>
      {isKnown && <span className={text.quiet}>{evidence}</span>}
      {isKnown && <span className={text.quiet}>{source}</span>}
      {tone === undefined ? <span className={text.quiet}>{say(word)}</span> : <Status tone={tone}>{say(word)}</Status>}
    </span>
  );
}
