import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Experiment } from "../../control";
import { sentence } from "../../i18n";
import { sameName, serialOf, type Plan } from "../../plan";
import type { ReadTrials } from "../../workbook";
import { usePanel } from "../context";
import { Card, Status, useLayout, useText } from "../ui";
import type { WordKey } from "../words";
import type { Choose } from "./controlChoices";
import { shortDay } from "./controlWords";
import { draftOf, newTrial, type TrialDraft } from "./trialDraft";
import { TrialForm } from "./TrialForm";
import { trialWords } from "./trialWords";

const useStyles = makeStyles({
  trial: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What is tried, a script or a source of leads: how each way does, and whether that says anything yet. */
export function TrialsCard({
  plan,
  trials,
  day,
  draft,
  choose,
}: {
  readonly plan: Plan;
  readonly trials: ReadTrials;
  /** The day of the report: a new trial begins on it. */
  readonly day: string;
  readonly draft: TrialDraft | null;
  readonly choose: Choose;
}) {
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, number, locale } = words;
  const { rows = [], faults = [] } = trials.state === "none" ? {} : trials;
  const standing = rows.map(({ record }) => record);
  const names = standing.map(({ name }) => name);
  const [fault] = faults;
  const form = draft !== null && <TrialForm plan={plan} draft={draft} names={names} choose={choose} />;
  const isOpen = (trial: Experiment): boolean => draft?.isNew === false && sameName(draft.name, trial.name);
  const isAdrift = draft?.isNew === false && !standing.some(isOpen);
  return (
    <Card label={say("trialsTitle")}>
      <h2 className={text.heading}>{say("trialsTitle")}</h2>
      {standing.length === 0 && draft === null && <p className={text.body}>{say("trialsEmpty")}</p>}
      {standing.length > 0 && (
        <ul className={layout.list}>
          {standing.map((trial) => (
            <Trial key={trial.name} trial={trial}>
              {isOpen(trial) ? (
                form
              ) : (
                <Button
                  size="small"
                  style={{ alignSelf: "flex-start" }}
                  aria-label={`${say("trialCounts")}: ${trial.name}`}
                  onClick={() => choose({ trial: draftOf(trial, number, locale) })}
                >
                  {say("trialCounts")}
                </Button>
              )}
            </Trial>
          ))}
        </ul>
      )}
      {standing.length > 0 && <p className={mergeClasses(text.small, text.quiet)}>{say("trialsRule")}</p>}
      {fault !== undefined && (
        <Status tone="warn">
          {say("trialsLeftOut", {
            count: faults.length,
            row: /\[(\d+)\]/.exec(fault.path ?? "")?.[1] ?? "",
            reason: sentence(fault, locale, whereOf(fault.path)),
          })}
        </Status>
      )}
      {draft?.isNew === true || isAdrift ? (
        form
      ) : (
        <Button style={{ alignSelf: "flex-start" }} onClick={() => choose({ trial: newTrial(day) })}>
          {say("trialAdd")}
        </Button>
      )}
    </Card>
  );

  /** The column of a fault, in words. */
  function whereOf(path: string | undefined): string | undefined {
    const column = /\.(\w+)$/.exec(path ?? "")?.[1];
    return column === undefined ? path : say(`trials_${column}` as WordKey);
  }
}

function Trial({ trial, children }: { readonly trial: Experiment; readonly children: React.ReactNode }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, locale } = words;
  const { name, kind, since } = trial;
  const { ways, verdict, tone, chance } = trialWords(trial, words);
  const word = say(`trial_${kind}`);
  return (
    <li className={mergeClasses(layout.column, layout.tight, styles.trial)}>
      <span className={mergeClasses(text.strong, text.broken)}>{name}</span>
      <span className={mergeClasses(text.small, text.quiet)}>
        {since === undefined ? word : say("trialSince", { kind: word, day: shortDay(serialOf(since), locale) })}
      </span>
      {ways.map((way) => (
        <span key={way} className={text.small}>
          {way}
        </span>
      ))}
      {tone === undefined ? <span className={text.small}>{verdict}</span> : <Status tone={tone}>{verdict}</Status>}
      {chance !== undefined && <span className={mergeClasses(text.small, text.quiet)}>{chance}</span>}
      {children}
    </li>
  );
}
