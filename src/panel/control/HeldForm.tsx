import { Checkbox } from "@fluentui/react-components";
import { callErrors, type CallError, type Control, type RhythmRecord } from "../../control";
import { dateOf } from "../../plan";
import { writeRhythm } from "../../workbook";
import { usePanel } from "../context";
import { ChoiceField } from "../fields";
import { useFirstFocus, useLayout, useText } from "../ui";
import type { WordKey } from "../words";
import type { Choose } from "./controlChoices";
import { FormEnd } from "./FormEnd";
import { checkHeld, type HeldDraft } from "./heldDraft";
import { SaidField } from "./SaidField";

/** A call that was heard with its errors, or what works at telesales, and the way of it to the sheet Rhythm. */
export function HeldForm({ control, draft, choose }: { readonly control: Control; readonly draft: HeldDraft; readonly choose: Choose }) {
  const layout = useLayout();
  const text = useText();
  const first = useFirstFocus(true);
  const { options, words } = usePanel();
  const { say, locale } = words;
  const checked = checkHeld(draft, dateOf(control.moment.day), locale);
  const change = (part: Partial<HeldDraft>) => choose(({ held }) => (held === null ? {} : { held: { ...held, ...part } }));
  const mark = (error: CallError, isMarked: boolean) =>
    choose(({ held }) => {
      if (held === null) return {};
      return { held: { ...held, errors: [...held.errors.filter((known) => known !== error), ...(isMarked ? [error] : [])] } };
    });
  const write = async (record: RhythmRecord) => {
    const { sheet } = await writeRhythm(options.host, control.plan.language, [record]);
    return say("rhythmNoted", { sheet });
  };
  const isCall = draft.kind === "scorecard";
  const title = say(isCall ? "callNew" : "worksNew");
  return (
    <div ref={first} role="group" aria-label={title} className={layout.column}>
      <h3 className={text.heading}>{title}</h3>
      <SaidField label={say(isCall ? "callTopic" : "worksTopic")} kind="line" value={draft.topic} onChange={(topic) => change({ topic })} />
      <ChoiceField
        label={say("callPerson")}
        value={draft.person}
        choices={[["", say("callNobody")], ...control.members.map(({ id, name }) => [id, name] as const)]}
        onChange={(person) => change({ person })}
      />
      {isCall && (
        <>
          <div role="group" aria-label={say("callErrors")}>
            {callErrors.map((error) => (
              <div key={error}>
                <Checkbox
                  label={say(`rhythm_${error}`)}
                  checked={draft.errors.includes(error)}
                  onChange={(_, { checked: marked }) => mark(error, marked === true)}
                />
              </div>
            ))}
          </div>
          <SaidField label={say("rhythm_wait")} kind="number" value={draft.wait} onChange={(wait) => change({ wait })} />
        </>
      )}
      <FormEnd
        checked={checked}
        tried={draft.tried}
        whereOf={(column) => (column === "topic" ? "worksTopic" : (`rhythm_${column}` as WordKey))}
        write={write}
        onRefused={() => change({ tried: true })}
        onClose={() => choose({ held: null })}
      />
    </div>
  );
}
