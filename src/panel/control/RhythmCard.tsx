import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { rhythmDue, type Control, type RhythmDue, type RhythmRecord } from "../../control";
import { sentence } from "../../i18n";
import { dateOf } from "../../plan";
import { writeRhythm, type ReadRhythm } from "../../workbook";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";
import { Card, Status, useLayout, useText } from "../ui";
import type { Choose } from "./controlChoices";
import { shortDay } from "./controlWords";
import { newHeld, toldKinds } from "./heldDraft";

/** How many of what is due stand here; the sheet has them all. */
const most = 5;

/**
 * What of the rhythm falls due by the day: training, hard cases, calls, rules, thanks. What is held is written with one press,
 * but for a call and what works, of which more is to be said.
 */
export function RhythmCard({
  control,
  rhythm,
  choose,
}: {
  readonly control: Control;
  readonly rhythm: ReadRhythm;
  readonly choose: Choose;
}) {
  const layout = useLayout();
  const text = useText();
  const { options, words, dispatch } = usePanel();
  const { say, locale } = words;
  const [busy, setBusy] = useState(false);
  const { day } = control.moment;
  const write = async (held: readonly RhythmRecord[]) => {
    setBusy(true);
    try {
      const { sheet } = await writeRhythm(options.host, control.plan.language, held);
      const done = say(held.length === 0 ? "rhythmAdded" : "rhythmNoted", { sheet });
      dispatch({ type: "notice", notice: { tone: "ok", text: done, undo: "host" } });
    } catch (error) {
      dispatch({ type: "notice", notice: { tone: "bad", text: say("writeFailed", { reason: hostFault(error, words) }) } });
    }
    setBusy(false);
  };
  if (rhythm.state === "none") {
    return (
      <Card label={say("rhythmTitle")}>
        <h2 className={text.heading}>{say("rhythmTitle")}</h2>
        <p className={text.body}>{say("rhythmEmpty")}</p>
        <Button style={{ alignSelf: "flex-start" }} disabledFocusable={busy} onClick={() => void write([])}>
          {say("rhythmAdd")}
        </Button>
      </Card>
    );
  }
  const records = rhythm.rows.map(({ record }) => record);
  const all = rhythmDue(control.plan, records, { ...control.settings, ...rhythm.settings }, day);
  const due = all.filter(({ overdue }) => overdue >= 0);
  const next = all.find(({ overdue }) => overdue < 0);
  const [fault] = rhythm.faults;
  return (
    <Card label={say("rhythmTitle")}>
      <h2 className={text.heading}>{say("rhythmTitle")}</h2>
      {due.length > 0 && (
        <ul className={layout.list}>
          {due.slice(0, most).map((item) => (
            <li key={`${item.kind} ${item.person ?? ""}`} className={layout.spread} style={{ padding: "4px 0", gap: "8px" }}>
              <Status tone={item.overdue > 0 ? "bad" : "warn"}>
                {say(item.overdue > 0 ? "rhythmOver" : "rhythmNow", { what: nameOf(item), days: item.overdue })}
              </Status>
              <Button
                size="small"
                style={{ flexShrink: 0 }}
                aria-label={`${say("rhythmHeld")}: ${nameOf(item)}`}
                disabledFocusable={busy}
                onClick={() => note(item)}
              >
                {say("rhythmHeld")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {due.length > most && <span className={text.small}>{say("rhythmMore", { count: due.length - most })}</span>}
      {due.length === 0 && <Status tone="ok">{say("rhythmNothing")}</Status>}
      {next !== undefined && (
        <span className={text.small}>{say("rhythmNext", { what: nameOf(next), day: shortDay(next.due, locale) })}</span>
      )}
      {fault !== undefined && (
        <Status tone="warn">{say("rhythmFaults", { count: rhythm.faults.length, reason: sentence(fault, locale) })}</Status>
      )}
    </Card>
  );

  function note(item: RhythmDue): void {
    const kind = toldKinds.find((known) => known === item.kind);
    if (kind === undefined) void write([heldOf(item)]);
    else choose({ held: newHeld(kind) });
  }

  /** "training: Boris" */
  function nameOf({ kind, person }: RhythmDue): string {
    const name = person === undefined ? undefined : (control.members.find(({ id }) => id === person)?.name ?? person);
    return name === undefined ? say(`habit_${kind}`) : `${say(`habit_${kind}`)}: ${name}`;
  }

  function heldOf({ kind, person }: RhythmDue): RhythmRecord {
    return { kind, date: dateOf(day), ...(person === undefined ? {} : { person }) };
  }
}
