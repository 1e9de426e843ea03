import { Fragment } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { roundUp } from "../../core";
import { funnelOf, type StreamResult } from "../../plan";
import { useOpenDraft, usePanel } from "../context";
import type { FunnelDraft } from "../state";
import { Card, useText } from "../ui";
import { stageCount, stageNoun, type Words } from "../words";

const useStyles = makeStyles({
  lines: { display: "grid", gridTemplateColumns: "auto auto minmax(0, 1fr)", gap: "4px 8px", alignItems: "baseline" },
  count: { fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
  sum: { color: tokens.colorNeutralForeground3, textAlign: "right" },
});

/** The arithmetic behind the leads, a line a stage. */
export function WhyCard({
  stream,
  funnel,
  named,
}: {
  readonly stream: StreamResult;
  readonly funnel: FunnelDraft;
  readonly named: boolean;
}) {
  const styles = useStyles();
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const { counted } = useOpenDraft().reading;
  const plain = counted?.plan.streams.find(({ name }) => name === stream.name);
  const conversions = plain && counted && funnelOf(counted.plan, plain)?.stages.map(({ conversion }) => conversion);
  if (counted === undefined || plain === undefined || conversions?.length !== funnel.stages.length) return null;
  const money = (value: number) => words.money(value, counted.plan.currency);
  const [top] = stream.stages;
  const leads = stageCount(top?.name ?? "", stream.needed, words);
  const title = say("whyLeads", { leads });
  const stages = stream.stages.map((stage, row) => ({ ...stage, sum: quotient(stream, conversions, row, words) })).reverse();
  return (
    <Card label={title}>
      <h2 className={text.heading}>{named ? `${title} ${stream.name}` : title}</h2>
      <div className={mergeClasses(styles.lines, text.small)}>
        <span className={styles.count}>{words.number(stream.deals)}</span>
        <span>{say("nounDeals", { count: stream.deals })}</span>
        <span className={styles.sum}>
          {money(stream.target)} ÷ {money(plain.check)}
        </span>
        {stages.map(({ name, count, sum }, row) => (
          <Fragment key={row}>
            <span className={styles.count}>{words.number(count)}</span>
            <span>{stageNoun(name, count, words)}</span>
            <span className={styles.sum}>{sum}</span>
          </Fragment>
        ))}
      </div>
      <p className={mergeClasses(text.small, text.quiet)}>
        {say("averageCase", { leads: stream.needed })} {say("roundedUp")}
      </p>
    </Card>
  );
}

/** What a stage's count is worked out from: the next stage's where that gives it exactly, else the deals all the way up. */
function quotient({ stages, deals }: StreamResult, conversions: readonly number[], row: number, words: Words): string {
  const next = stages[row + 1]?.count ?? deals;
  const conversion = conversions[row] ?? 1;
  if (roundUp(next / conversion) === stages[row]?.count) return `${words.number(next)} ÷ ${words.percent(conversion)}`;
  const chain = conversions.slice(row).map(words.percent).reverse();
  return [words.number(deals), ...chain].join(" ÷ ");
}
