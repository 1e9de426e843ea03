import { useMemo } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { causesOf, conversionsOf, type Bridge, type Causes, type Scope } from "../../control";
import { usePanel } from "../context";
import { useLayout, useText } from "../ui";
import { BridgeCard } from "./BridgeCard";
import { CauseCard } from "./CauseCard";
import { causeInStream } from "./causeWords";
import { ConversionsCard } from "./ConversionsCard";
import { DataNotes } from "./DataNotes";
import { laggingIn } from "./lagging";
import { PeopleCard } from "./PeopleCard";
import { TrialsCard } from "./TrialsCard";
import { WellCard } from "./WellCard";
import { reportOf, type TabProps } from "./tabProps";

/** Why the money of a stretch differs from what was due: the sentence, the bridge, the worst cause and what to do about it. */
export function WhyTab({ control, report, grain, scope, day, faults, trials, choices, choose }: TabProps) {
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, money } = words;
  const { plan, members } = control;
  const causes = useMemo(() => causesOf(control, grain), [control, grain]);
  const conversions = useMemo(() => conversionsOf(control, grain, scope), [control, grain, scope]);
  const bridge = bridgeOf(causes, scope);
  const { due, fact } = bridge;
  const gap = Math.round((fact - due) * 100) / 100;
  const isUnseen = reportOf(report, scope).rows[0]?.light === "noFacts";
  const causesSeen = bridge.causes.filter(({ kind }) => kind !== "noFacts");
  const sorted = [...causesSeen].sort((left, right) => left.money - right.money);
  const worst = sorted.find((cause) => cause.money < 0);
  const best = sorted.filter(({ kind, money: brought }) => brought > 0 && kind !== "cushion").reverse();
  const isEmpty = due === 0 && fact === 0;
  const amount = money(Math.abs(gap), plan.currency);
  const headline = isUnseen
    ? say("whyNoFacts")
    : isEmpty
      ? say("whyNothing")
      : gap === 0
        ? say("whyExact")
        : say(gap < 0 ? "whyShort" : "whyOver", { amount });
  const main = isUnseen ? undefined : gap < 0 ? worst : gap > 0 ? best[0] : undefined;
  const doers = new Set(members.flatMap(({ id, reports }) => (reports.length === 0 ? [id] : [])));
  const sellers = causes.people.flatMap((own) =>
    own.scope.kind === "person" && doers.has(own.scope.person) ? [{ ...own, person: own.scope.person }] : [],
  );
  const isAlone = scope.kind === "person" && doers.has(scope.person);
  return (
    <>
      <div className={mergeClasses(layout.column, layout.tight)}>
        {!isEmpty && !isUnseen && (
          <p className={mergeClasses(text.small, text.quiet)}>
            {say("whyDue", { due: money(due, plan.currency), fact: money(fact, plan.currency) })}
          </p>
        )}
        <h1 className={text.title}>
          {headline}
          {main === undefined ? "" : `. ${say(gap < 0 ? "whyMain" : "whyMost", { cause: causeInStream(main, plan, words) })}`}
        </h1>
      </div>
      {!isEmpty && !isUnseen && <BridgeCard bridge={bridge} control={control} />}
      {worst !== undefined && !isUnseen && <CauseCard cause={worst} control={control} />}
      <WellCard causes={best.slice(0, 3)} control={control} />
      {scope.kind !== "stream" && !isAlone && !isUnseen && (
        <PeopleCard
          people={laggingIn(sellers, scope, control)}
          whole={bridge}
          control={control}
          onPerson={(person) => choose({ scope: { kind: "person", person } })}
        />
      )}
      <ConversionsCard rows={conversions} control={control} />
      {scope.kind === "company" && <TrialsCard plan={plan} trials={trials} day={day} draft={choices.trial} choose={choose} />}
      <DataNotes control={control} report={report} faults={faults} />
    </>
  );
}

function bridgeOf({ company, streams, people }: Causes, scope: Scope): Bridge {
  const wanted = JSON.stringify(scope);
  return [...streams, ...people].find((bridge) => JSON.stringify(bridge.scope) === wanted) ?? company;
}
