import { mergeClasses } from "@fluentui/react-components";
import { experimentKinds } from "../../control";
import { writeTrial, type TrialChange } from "../../workbook";
import type { Plan } from "../../plan";
import { usePanel } from "../context";
import { ChoiceField } from "../fields";
import { useLayout, useText } from "../ui";
import type { WordKey } from "../words";
import type { Choose } from "./controlChoices";
import { FormEnd } from "./FormEnd";
import { SaidField } from "./SaidField";
import { checkTrial, trialCounts, type TrialDraft } from "./trialDraft";

/** A trial that begins, or how many leads one has had by now, and the way of it to the sheet. */
export function TrialForm({
  plan,
  draft,
  names,
  choose,
}: {
  readonly plan: Plan;
  readonly draft: TrialDraft;
  /** Of the trials that stand. */
  readonly names: readonly string[];
  readonly choose: Choose;
}) {
  const layout = useLayout();
  const text = useText();
  const { options, words } = usePanel();
  const { say, locale } = words;
  const checked = checkTrial(draft, names, locale);
  const change = (part: Partial<TrialDraft>) => choose((before) => (before.trial === null ? {} : { trial: { ...before.trial, ...part } }));
  const field = (part: "name" | "since" | "uplift" | (typeof trialCounts)[number], kind: "line" | "day" | "number") => (
    <SaidField
      key={part}
      label={say(`trials_${part}`) + (part === "uplift" ? ", %" : "")}
      kind={kind}
      value={draft[part]}
      onChange={(value) => change({ [part]: value })}
    />
  );
  const write = async (trial: TrialChange) => {
    const { sheet } = await writeTrial(options.host, plan.language, trial);
    return say("trialWritten", { name: trial.name, sheet });
  };
  return (
    <div role="group" aria-label={draft.isNew ? say("trialNew") : draft.name} className={layout.column}>
      {draft.isNew && (
        <>
          <h3 className={text.heading}>{say("trialNew")}</h3>
          {field("name", "line")}
          <ChoiceField
            label={say("trials_kind")}
            value={draft.kind}
            choices={experimentKinds.map((kind) => [kind, say(`trial_${kind}`)] as const)}
            onChange={(kind) => change({ kind })}
          />
          {field("since", "day")}
        </>
      )}
      <div className={layout.pair}>{trialCounts.map((part) => field(part, "number"))}</div>
      {field("uplift", "number")}
      <span className={mergeClasses(text.small, text.quiet)}>{say("trialGain")}</span>
      <FormEnd
        checked={checked}
        tried={draft.tried}
        whereOf={(column) => `trials_${column}` as WordKey}
        write={write}
        onRefused={() => change({ tried: true })}
        onClose={() => choose({ trial: null })}
      />
    </div>
  );
}
