import { useState } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { experimentKinds } from "../../control";
import { sentence } from "../../i18n";
import { writeTrial } from "../../workbook";
import type { Plan } from "../../plan";
import { usePanel } from "../context";
import { ChoiceField } from "../fields";
import { hostFault } from "../frame/hostFault";
import { Status, useLayout, useText } from "../ui";
import type { WordKey } from "../words";
import type { Choose } from "./controlChoices";
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
  const { options, words, dispatch } = usePanel();
  const { say, locale } = words;
  const [busy, setBusy] = useState(false);
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
  const write = async () => {
    if ("faults" in checked) {
      change({ tried: true });
      return;
    }
    setBusy(true);
    try {
      const { sheet } = await writeTrial(options.host, plan.language, checked.change);
      choose({ trial: null });
      dispatch({ type: "notice", notice: { tone: "ok", text: say("trialWritten", { name: checked.change.name, sheet }), undo: "host" } });
    } catch (error) {
      dispatch({ type: "notice", notice: { tone: "bad", text: say("writeFailed", { reason: hostFault(error, words) }) } });
    }
    setBusy(false);
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
      {draft.tried &&
        "faults" in checked &&
        checked.faults.map((found) => (
          <Status key={`${found.path} ${found.code}`} tone="bad">
            {sentence(found, locale, say(`trials_${found.path}` as WordKey))}
          </Status>
        ))}
      <div className={layout.row}>
        <Button style={{ minWidth: 0 }} onClick={() => choose({ trial: null })}>
          {say("trialCancel")}
        </Button>
        <Button appearance="primary" style={{ flexGrow: 1, minWidth: 0 }} disabledFocusable={busy} onClick={() => void write()}>
          {say("writeNotes")}
        </Button>
      </div>
    </div>
  );
}
