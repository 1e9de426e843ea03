import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import { baseAfter, repeatFacts, type RepeatAhead, type RepeatFacts, type RepeatPlan, type RepeatSilence } from "../../facts";
import { sameName } from "../../plan";
import { FigureTable } from "../control/FigureTable";
import { useOpenDraft, usePanel } from "../context";
import { Card, Fold, useLayout, useText } from "../ui";
import { periodWords } from "../words";
import { RepeatLine } from "./RepeatLine";
import type { AdviceFound } from "./useAdvice";
import { useAdviceWords } from "./useAdviceWords";
import { useSteady } from "./useSteady";

/** Months of age that the table shows. */
const mostMonths = 24;

/** What the facts say of the streams whose clients buy again: a card each. */
export function RepeatAdvice({ found }: { readonly found: AdviceFound }) {
  const { period, streams, calendar } = found.plan;
  const asked = useSteady<RepeatPlan>({
    period,
    streams: streams.map(({ name, kind, check }) => ({ name, kind, check })),
    calendar: { season: calendar?.season ?? [] },
  });
  const cards = useMemo(
    () =>
      asked.streams
        .filter(({ kind }) => kind === "repeat")
        .map((stream) => ({ name: stream.name, said: repeatFacts(asked, stream, found.facts, found.until) })),
    [asked, found.facts, found.until],
  );
  return cards.map(({ name, said }) => <RepeatCard key={name} name={name} said={said} />);
}

function RepeatCard({ name, said }: { readonly name: string; readonly said: RepeatFacts | RepeatSilence }) {
  const text = useText();
  const say = useAdviceWords();
  const title = say("repeatTitle", { stream: name });
  return (
    <Card label={title}>
      <h2 className={text.heading}>{title}</h2>
      {"reason" in said ? (
        <p className={mergeClasses(text.small, text.second)}>{say(said.reason, { ...said })}</p>
      ) : (
        <Known name={name} said={said} />
      )}
    </Card>
  );
}

function Known({ name, said }: { readonly name: string; readonly said: RepeatFacts }) {
  const layout = useLayout();
  const text = useText();
  const say = useAdviceWords();
  const { words } = usePanel();
  const { clients, unnamed, alone, from, to, rate, byAge, ahead } = said;
  const notes = [
    say("repeatAbout", { n: clients, period: periodWords(from, to, words.locale) }),
    ...(unnamed > 0 ? [say("unnamed", { n: unnamed })] : []),
    ...(alone ? [say("alone")] : []),
  ];
  const likely = (low: string, high: string): string => say("likely", { low, high });
  return (
    <div className={layout.column}>
      <p className={mergeClasses(text.small, text.quiet)}>{notes.join(" ")}</p>
      {rate === undefined ? (
        <p className={mergeClasses(text.small, text.second)}>{say("noRate")}</p>
      ) : (
        <RepeatLine
          label={say("rateLabel", { days: rate.days })}
          value={say("rate", { percent: words.percent(rate.value), again: rate.again, n: rate.reached })}
          notes={[likely(words.percent(rate.interval[0]), words.percent(rate.interval[1]))]}
        />
      )}
      {"reason" in ahead ? (
        <p className={mergeClasses(text.small, text.second)}>{say(ahead.reason, { ...ahead })}</p>
      ) : (
        <Ahead name={name} ahead={ahead} />
      )}
      <BaseLine said={said} />
      {byAge.length > 0 && (
        <Fold label={say("byAge")}>
          <FigureTable
            label={say("byAge")}
            heads={[say("ageMonth"), say("ageClients"), say("ageBought"), say("ageAgain")]}
            lines={byAge.slice(0, mostMonths).map(({ month, reached, bought, again }) => ({
              key: String(month),
              name: words.number(month),
              cells: [words.number(reached), words.percent(bought / reached), words.percent(again / reached)],
            }))}
          />
        </Fold>
      )}
    </div>
  );
}

/** What the known clients will buy in the plan's period, beside the stream's target. */
function Ahead({ name, ahead }: { readonly name: string; readonly ahead: RepeatAhead }) {
  const say = useAdviceWords();
  const { words } = usePanel();
  const { reading } = useOpenDraft();
  const { plan, results } = reading.counted ?? {};
  const result = results?.streams.find((stream) => sameName(stream.name, name));
  if (plan === undefined || result === undefined) return null;
  const money = (value: number): string => words.money(Math.round(value), plan.currency);
  const count = (value: number): string => words.number(Math.round(value));
  const beside = ([low, high]: readonly [number, number], planned: number, write: (value: number) => string): readonly string[] => [
    say("likely", { low: write(low), high: write(high) }),
    say("planned", { value: write(planned) }),
    say(planned >= low && planned <= high ? "agrees" : "differs"),
  ];
  return (
    <>
      <RepeatLine
        label={say("aheadLabel", { n: Math.round(ahead.there) })}
        value={say("aheadDeals", { n: Math.round(ahead.deals), deals: count(ahead.deals) })}
        notes={[...(ahead.done > 0 ? [say("done", { n: ahead.done })] : []), ...beside(ahead.dealsInterval, result.deals, count)]}
      />
      <RepeatLine
        label={say(ahead.checkFrom === "facts" ? "moneyLabel" : "moneyByPlan", { check: money(ahead.check) })}
        value={money(ahead.money)}
        notes={beside(ahead.moneyInterval, result.target, money)}
      />
    </>
  );
}

/** The clients who are active, and how many there will be after the plan's length with the new ones that it plans. */
function BaseLine({ said: { base, rate } }: { readonly said: RepeatFacts }) {
  const say = useAdviceWords();
  const { words } = usePanel();
  const { plan, results } = useOpenDraft().reading.counted ?? {};
  if (base === undefined || rate === undefined || plan === undefined || results === undefined) return null;
  const arrivals = results.streams.reduce((sum, { deals }, index) => sum + (plan.streams[index]?.kind === "new" ? deals : 0), 0);
  return (
    <RepeatLine
      label={say("baseLabel", { days: rate.days })}
      value={say("base", { n: base.active, percent: words.percent(base.retention) })}
      notes={[say("baseAfter", { n: arrivals, clients: words.number(Math.round(baseAfter(base, rate.days, arrivals))) })]}
    />
  );
}
