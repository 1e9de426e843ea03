import { Button, mergeClasses } from "@fluentui/react-components";
import { applyAdvice, type Advice } from "../../facts";
import { adviceMessages, fillMessage, type MessageKey, type MessageValues } from "../../i18n";
import { useOpenDraft, usePanel } from "../context";
import { editStage, editStream, planToDraft, type Draft } from "../state";
import { Card, useLayout, useText } from "../ui";
import { dayWords } from "../words";

/** One assumption as the facts have it. */
export interface AdviceLine {
  readonly advice: Advice;
  /** The stage's step, the stream. */
  readonly label: string;
  readonly value: string;
  readonly low?: string;
  readonly high?: string;
  readonly planned: string;
}

/** What the facts say beside the plan's assumptions, each to be taken by a press. */
export function AdviceCard({
  lines,
  facts,
  until,
}: {
  readonly lines: readonly AdviceLine[];
  readonly facts: number;
  readonly until: string;
}) {
  const layout = useLayout();
  const text = useText();
  const say = useAdviceWords();
  const { words, dispatch } = usePanel();
  const { reading } = useOpenDraft();
  const plan = reading.counted?.plan;
  if (plan === undefined || lines.length === 0) return null;
  const take = (advice: Advice) => {
    const taken = planToDraft(applyAdvice(plan, [advice]), words.locale);
    dispatch({ type: "edit", change: (draft) => withTaken(draft, taken, advice.path) });
  };
  return (
    <Card label={say("title")}>
      <h2 className={text.heading}>{say("title")}</h2>
      <p className={mergeClasses(text.small, text.quiet)}>{say("about", { n: facts, until: dayWords(until, words.locale) })}</p>
      <ul className={layout.list}>
        {lines.map(({ advice, label, value, low, high, planned }) => (
          <li key={advice.path}>
            <div className={layout.column} style={{ gap: "4px", paddingBottom: "8px" }}>
              <span className={mergeClasses(text.small, text.broken)}>{label}</span>
              <span className={text.body}>{value}</span>
              <span className={mergeClasses(text.small, text.quiet)}>
                {[
                  ...(low === undefined || high === undefined ? [] : [say("likely", { low, high })]),
                  say("planned", { value: planned }),
                  ...(advice.agrees === undefined ? [] : [say(advice.agrees ? "agrees" : "differs")]),
                ].join("; ")}
              </span>
              {isTaken(plan, advice) ? (
                <span className={text.small} role="status">
                  {say("taken")}
                </span>
              ) : (
                <Button
                  size="small"
                  style={{ alignSelf: "flex-start" }}
                  aria-label={say("takeOf", { what: label })}
                  onClick={() => take(advice)}
                >
                  {say("take")}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Whether the plan says already what the facts do. */
function isTaken(plan: Parameters<typeof applyAdvice>[0], advice: Advice): boolean {
  return JSON.stringify(applyAdvice(plan, [advice])) === JSON.stringify(plan);
}

/** The draft with the one assumption of a path as it stands in another draft of the same plan. */
function withTaken(draft: Draft, taken: Draft, path: string): Draft {
  const [first, second] = [...path.matchAll(/\[(\d+)\]/g)].map(([, place]) => Number(place));
  if (path.startsWith("streams")) {
    const [stream, from] = [draft.streams[first ?? -1], taken.streams[first ?? -1]];
    return stream === undefined || from === undefined ? draft : editStream(draft, stream.id, { check: from.check, source: from.source });
  }
  const funnel = draft.funnels[first ?? -1];
  const [stage, from] = [funnel?.stages[second ?? -1], taken.funnels[first ?? -1]?.stages[second ?? -1]];
  if (funnel === undefined || stage === undefined || from === undefined) return draft;
  return editStage(draft, funnel.id, stage.id, { conversion: from.conversion, source: from.source });
}

/** The words of what the facts say. */
export function useAdviceWords(): (key: MessageKey<typeof adviceMessages>, values?: MessageValues) => string {
  const { locale } = usePanel().words;
  return (key, values) => fillMessage(adviceMessages[locale][key], locale, values);
}
