import { Link, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, ErrorCircle16Filled, Lightbulb16Regular, TableSimple16Regular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import { sheetsMessages } from "../../i18n";
import { sameName, type Guess } from "../../plan";
import { useOpenDraft, usePanel } from "../context";
import { Card, useLayout, useText } from "../ui";
import { type Words, faultSentence, pathWords, stageStep } from "../words";
import { stepOf } from "../wizard/stepIds";
import { samePlan, type Counted, type Draft } from "../state";

/** What to know before the plan goes into sheets: what is to be mended, what is guessed, what will be written. */
export function BeforeCard() {
  const layout = useLayout();
  const text = useText();
  const { words, state, dispatch } = usePanel();
  const { say } = words;
  const { draft, reading, counted } = useOpenDraft();
  const { faults } = reading;
  const guesses = reading.counted?.results.guesses ?? [];
  const live = faults.length === 0 && state.sheets.faults.length === 0 && samePlan(reading.counted?.plan, state.sheets.plan);
  const standing = state.sheets.plan !== null || state.sheets.faults.length > 0;
  const title = say(live ? "inSheets" : standing ? "beforeUpdate" : "before");
  return (
    <Card label={title}>
      <h2 className={text.heading}>{title}</h2>
      <ul className={mergeClasses(layout.list, layout.column, text.small)}>
        {faults.map((fault, index) => (
          <Item key={index} icon={<ErrorCircle16Filled />} bad>
            {faultSentence(fault, words, fault.path && pathWords(fault.path, draft, words))}{" "}
            <Link
              as="button"
              inline
              className={text.small}
              onClick={() => {
                if (fault.path !== undefined) dispatch({ type: "leave", paths: [fault.path] });
                dispatch({ type: "step", step: stepOf(fault.path ?? "") });
              }}
            >
              {say("mend")}
            </Link>
          </Item>
        ))}
        {guesses.length > 0 && counted !== undefined && (
          <Item icon={<Lightbulb16Regular />}>
            {say("guesses", { count: guesses.length, list: guesses.map((guess) => guessWords(guess, counted, words)).join("; ") })}
          </Item>
        )}
        {guesses.length === 0 && faults.length === 0 && <Item icon={<CheckmarkCircle16Regular />}>{say("noGuesses")}</Item>}
        <Item icon={<TableSimple16Regular />}>
          {say(live ? "sheetsLive" : standing ? "sheetsUpdate" : "sheetsAdd", { list: sheetNames(draft).join(", ") })}
        </Item>
      </ul>
    </Card>
  );
}

/** The sheets that the plan fills, by their titles in its language. */
function sheetNames({ language, calendar, team }: Draft): readonly string[] {
  const titles = sheetsMessages[language];
  return [
    titles.plan_sheet,
    titles.funnels_sheet,
    ...(calendar.grain === null ? [] : [titles.days_sheet, titles.calendar_sheet]),
    ...(team.length === 0 ? [] : [titles.team_sheet]),
  ];
}

function Item({ icon, bad = false, children }: { readonly icon: ReactElement; readonly bad?: boolean; readonly children: ReactNode }) {
  const layout = useLayout();
  const text = useText();
  return (
    <li className={mergeClasses(layout.row, layout.top)}>
      <span className={bad ? text.bad : text.quiet} style={{ display: "flex" }}>
        {icon}
      </span>
      <span className={mergeClasses(layout.grow, text.broken)}>{children}</span>
    </li>
  );
}

/** "meeting → deal 30%", "average deal size of Repeat clients ₽100,000". */
function guessWords({ kind, stream, funnel, stage, value }: Guess, { plan }: Counted, words: Words): string {
  if (kind === "check") return words.say("guessedCheck", { stream: stream ?? "", value: words.money(value, plan.currency) });
  const stages = plan.funnels.find(({ name }) => sameName(name, funnel ?? ""))?.stages ?? [];
  const next = stages[stages.findIndex(({ name }) => name === stage) + 1]?.name;
  return words.say("guessedConversion", { step: stageStep(stage ?? "", next, words), value: words.percent(value) });
}
