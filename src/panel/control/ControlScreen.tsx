import { useMemo } from "react";
import { Button, Spinner, Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { controlPlan, standUpOf, type StandUp } from "../../control";
import { factsMessages } from "../../i18n";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";
import { NoticeBar } from "../frame/NoticeBar";
import { Page } from "../frame/Page";
import { SheetFaults } from "../frame/SheetsBar";
import { Card, ScreenTitle, Status, useLayout, useText } from "../ui";
import type { WordKey } from "../words";
import { ChoiceBar } from "./ChoiceBar";
import { NextFooter } from "./NextFooter";
import { StandUpFooter } from "./StandUpFooter";
import { StandUpTab } from "./StandUpTab";
import { firstDay, firstGrain, grainsOf, type ControlTab, type HeldChoices } from "./controlChoices";
import { reportOf, type TabProps } from "./tabProps";
import { TodayTab } from "./TodayTab";
import { WhyTab } from "./WhyTab";
import type { ControlOf } from "./useControlOf";
import type { Records } from "./useRecords";

const useStyles = makeStyles({
  tabs: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The reports there are; one that is new stands here. */
const tabs: readonly {
  readonly tab: ControlTab;
  readonly word: WordKey;
  readonly body: (props: TabProps) => React.ReactNode;
  /** The next step. */
  readonly footer: (props: TabProps) => React.ReactNode;
}[] = [
  {
    tab: "today",
    word: "tabToday",
    body: (props) => <TodayTab {...props} />,
    footer: (props) => <NextFooter {...props} before="why" />,
  },
  { tab: "why", word: "tabWhy", body: (props) => <WhyTab {...props} />, footer: (props) => <NextFooter {...props} before="today" /> },
  {
    tab: "standUp",
    word: "tabStandUp",
    body: (props) => <StandUpTab {...props} />,
    footer: (props) => <StandUpFooter {...props} />,
  },
];

interface ScreenProps {
  readonly held: HeldChoices;
  readonly records: Records | string | undefined;
  readonly controlOf: ControlOf | undefined;
}

/** Plan against fact, from the sheets as they stand. */
export function ControlScreen({ held, records, controlOf }: ScreenProps) {
  const styles = useStyles();
  const { words } = usePanel();
  const { choices, choose } = held;
  const opened = useOpened({ held, records, controlOf });
  const chosen = tabs.find(({ tab }) => tab === choices.tab) ?? tabs[0];
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={words.say("controlTabs")}
        selectedValue={chosen?.tab}
        selectTabOnFocus
        onTabSelect={(_, { value }) => choose({ tab: tabs.find(({ tab }) => tab === value)?.tab ?? "today" })}
      >
        {tabs.map(({ tab, word }) => (
          <Tab key={tab} value={tab}>
            {words.say(word)}
          </Tab>
        ))}
      </TabList>
      {typeof opened === "string" || opened === undefined ? (
        <Page>
          <ScreenTitle title={words.say("placeControl")} />
          <SheetFaults />
          <Instead reason={opened} />
        </Page>
      ) : (
        <Page footer={chosen?.footer(opened)}>
          <NoticeBar />
          <SheetFaults>{words.say("controlOldPlan")}</SheetFaults>
          <ChoiceBar control={opened.control} grain={opened.grain} day={opened.day} scope={opened.scope} choose={choose} />
          {chosen?.body(opened)}
        </Page>
      )}
    </>
  );
}

/** Why there is no report: no plan, no facts, or what went wrong; undefined while the workbook is read. */
type Reason = "noPlan" | "noFacts" | `failed ${string}` | undefined;

/** What the reports are made from, or why there are none. */
function useOpened({ held: { choices, choose }, records, controlOf }: ScreenProps): TabProps | Reason {
  const { options, words, state } = usePanel();
  const { plan } = state.sheets;
  const today = options.today();
  const grain = plan === null ? null : (grainsOf(plan).find((known) => known === choices.grain) ?? firstGrain(plan));
  const kept = plan !== null && choices.day !== null && choices.day >= plan.period.start && choices.day <= plan.period.end;
  const day = kept ? choices.day : null;
  const made = useMemo(() => {
    if (plan === null || grain === null || records === undefined || typeof records === "string" || controlOf === undefined)
      return undefined;
    const asOf = day ?? firstDay(plan, records.facts, today);
    try {
      const control = controlOf(asOf);
      return { control, report: controlPlan(control, grain), day: asOf };
    } catch (error) {
      return hostFault(error, words);
    }
  }, [plan, records, controlOf, day, grain, today, words]);
  const stream = choices.scope.kind === "stream" ? choices.scope.stream : undefined;
  const notes = records === undefined || typeof records === "string" ? undefined : records.notes;
  const standUp = useMemo(() => {
    let known: StandUp | undefined;
    return (): StandUp => {
      if (made === undefined || typeof made === "string" || grain === null || notes === undefined) return nobody;
      const { plan: opened } = made.control;
      const isKnown = opened.streams.some(({ name }) => name === stream);
      known ??= standUpOf(made.control, grain, notes, isKnown ? stream : undefined);
      return known;
    };
  }, [made, grain, notes, stream]);
  if (plan === null || grain === null) return "noPlan";
  if (typeof records === "string") return `failed ${records}`;
  if (records === undefined) return undefined;
  if (typeof made === "string") return `failed ${made}`;
  if (made === undefined) return "noFacts";
  const { scope } = reportOf(made.report, choices.scope);
  const { faults, rhythm, trials, hasSheet, noteFaults } = records;
  return { ...made, grain, scope, faults, rhythm, trials, hasSheet, notes: records.notes, noteFaults, standUp, choices, choose };
}

const nobody: StandUp = { promises: [], common: [], personal: [], onPace: 0, elsewhere: [], unseen: [] };

function Instead({ reason }: { readonly reason: Reason }) {
  const layout = useLayout();
  const text = useText();
  const { words, dispatch } = usePanel();
  const { say, locale } = words;
  if (reason === undefined) return <Spinner label={say("readingFacts")} size="small" />;
  if (reason !== "noPlan" && reason !== "noFacts") {
    return (
      <Card>
        <Status tone="bad">{say("controlFailed", { reason: reason.slice("failed ".length) })}</Status>
      </Card>
    );
  }
  const [sentence, button, place] =
    reason === "noPlan"
      ? ([say("controlNoPlan"), say("goToPlan"), "plan"] as const)
      : ([factsMessages[locale].empty, say("goToFacts"), "facts"] as const);
  return (
    <Card>
      <div className={mergeClasses(layout.column)}>
        <p className={text.body}>{sentence}</p>
        <Button appearance="primary" style={{ alignSelf: "flex-start" }} onClick={() => dispatch({ type: "place", place })}>
          {button}
        </Button>
      </div>
    </Card>
  );
}
