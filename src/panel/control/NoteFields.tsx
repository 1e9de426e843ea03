import { useState } from "react";
import { Button, Input, Textarea, makeStyles } from "@fluentui/react-components";
import { serialOf } from "../../plan";
import type { NoteChange } from "../../workbook";
import { usePanel } from "../context";
import { Labelled } from "../fields";
import { Status, useLayout } from "../ui";
import { shortDay } from "./controlWords";
import { sayField, type NoteInHand, type SaidField } from "./standUpNotes";
import type { TabProps } from "./tabProps";

const useStyles = makeStyles({ field: { width: "100%", minWidth: 0, "& input, & textarea": { minWidth: 0 } } });

/** What is said of a matter: why, what will be done by when, what it gives, and the head's answer. */
export function NoteFields({
  note,
  about,
  day,
  choices,
  choose,
}: Pick<TabProps, "day" | "choices" | "choose"> & {
  readonly note: NoteInHand;
  /** What a new note is about. */
  readonly about: NoteChange;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { words } = usePanel();
  const { say, locale } = words;
  const [correcting, setCorrecting] = useState(false);
  const put = (field: SaidField, text: string) => choose({ said: sayField(choices.said, note, field, text, about) });
  const lines = (field: "explanation" | "action", label: string) => (
    <Labelled label={label}>
      {(id) => (
        <Textarea id={id} className={styles.field} rows={2} value={note.value(field)} onChange={(_, { value }) => put(field, value)} />
      )}
    </Labelled>
  );
  const line = (field: "due" | "gives" | "answer", label: string, more: { readonly type?: "date"; readonly placeholder?: string } = {}) => (
    <Labelled label={label}>
      {(id) => (
        <Input id={id} className={styles.field} value={note.value(field)} onChange={(_, { value }) => put(field, value)} {...more} />
      )}
    </Labelled>
  );
  const due = note.value("due");
  const answer = note.value("answer");
  return (
    <>
      {lines("explanation", say("fieldExplanation"))}
      {lines("action", say("fieldAction"))}
      <div className={layout.pair}>
        {line("due", say("fieldDue"), { type: "date" })}
        {line("gives", say("fieldGives"), { placeholder: say("givesHint") })}
      </div>
      {due === "" && note.value("action") !== "" && <Status tone="warn">{say("dueNone")}</Status>}
      {due !== "" && due < day && (
        <Status tone="bad">{say("dueEarly", { due: shortDay(serialOf(due), locale), day: shortDay(serialOf(day), locale) })}</Status>
      )}
      {(answer !== "" || correcting) && line("answer", say("fieldAnswer"))}
      <div className={layout.pair}>
        <Button style={{ minWidth: 0 }} onClick={() => put("answer", say("accepted"))}>
          {say("accept")}
        </Button>
        <Button
          style={{ minWidth: 0 }}
          onClick={() => {
            if (answer === say("accepted")) put("answer", "");
            setCorrecting(true);
          }}
        >
          {say("correct")}
        </Button>
      </div>
    </>
  );
}
