import { Button, mergeClasses } from "@fluentui/react-components";
import type { Advice } from "../../facts";
import { useOpenDraft, usePanel } from "../context";
import { isTaken, takeAdvice } from "../state";
import { Card, useLayout, useText } from "../ui";
import { dayWords } from "../words";
import type { AdviceFound } from "./useAdvice";
import { useAdviceWords } from "./useAdviceWords";

/** One assumption as the facts have it. */
export interface AdviceLine {
  readonly advice: Advice;
  /** The stage's step, the stream. */
  readonly label: string;
  readonly value: string;
  /** What else it may be. */
  readonly range?: string;
  /** What the plan says; absent when it says nothing. */
  readonly planned?: string;
}

/** Assumptions of one kind. */
export interface AdviceGroup {
  readonly title?: string;
  readonly about?: string;
  readonly lines: readonly AdviceLine[];
  /** Why the facts say nothing of others. */
  readonly silences: readonly string[];
}

/** What the facts say beside the plan's assumptions, each to be taken by a press. */
export function AdviceCard({ groups, found }: { readonly groups: readonly AdviceGroup[]; readonly found: AdviceFound }) {
  const layout = useLayout();
  const text = useText();
  const say = useAdviceWords();
  const { locale } = usePanel().words;
  const shown = groups.filter(({ lines, silences }) => lines.length + silences.length > 0);
  if (shown.length === 0) return null;
  return (
    <Card label={say("title")}>
      <h2 className={text.heading}>{say("title")}</h2>
      <p className={mergeClasses(text.small, text.quiet)}>
        {say("about", { n: found.facts.length, until: dayWords(found.until, locale) })}
      </p>
      {shown.map(({ title, about, lines, silences }, index) => (
        <div key={index} className={layout.column}>
          {title !== undefined && <h3 className={mergeClasses(text.body, text.strong)}>{title}</h3>}
          {about !== undefined && lines.length > 0 && <p className={mergeClasses(text.small, text.quiet)}>{about}</p>}
          <ul className={layout.list}>
            {lines.map((line) => (
              <li key={line.advice.path}>
                <AdviceItem line={line} />
              </li>
            ))}
          </ul>
          {silences.map((sentence) => (
            <p key={sentence} className={mergeClasses(text.small, text.second, text.broken)}>
              {sentence}
            </p>
          ))}
        </div>
      ))}
    </Card>
  );
}

function AdviceItem({ line: { advice, label, value, range, planned } }: { readonly line: AdviceLine }) {
  const layout = useLayout();
  const text = useText();
  const say = useAdviceWords();
  return (
    <div className={layout.column} style={{ gap: "4px", paddingBottom: "8px" }}>
      <span className={mergeClasses(text.small, text.broken)}>{label}</span>
      <span className={text.body}>{value}</span>
      <span className={mergeClasses(text.small, text.quiet)}>
        {[
          ...(range === undefined ? [] : [range]),
          planned === undefined ? say("unplanned") : say("planned", { value: planned }),
          ...(advice.agrees === undefined ? [] : [say(advice.agrees ? "agrees" : "differs")]),
        ].join("; ")}
      </span>
      <TakeButton advice={advice} label={label} />
    </div>
  );
}

/** Takes what the facts say over into the draft, with a way back; once taken it says so. */
export function TakeButton({ advice, label }: { readonly advice: Advice; readonly label: string }) {
  const text = useText();
  const say = useAdviceWords();
  const { words, dispatch } = usePanel();
  const plan = useOpenDraft().reading.counted?.plan;
  if (plan === undefined) return null;
  if (isTaken(plan, advice))
    return (
      <span className={text.small} role="status">
        {say("taken")}
      </span>
    );
  const take = () =>
    dispatch({
      type: "edit",
      change: (draft) => takeAdvice(draft, plan, advice, words.locale),
      notice: say("takenOf", { what: label }),
    });
  return (
    <Button size="small" style={{ alignSelf: "flex-start" }} aria-label={say("takeOf", { what: label })} onClick={take}>
      {say("take")}
    </Button>
  );
}
