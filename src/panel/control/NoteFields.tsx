import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { serialOf } from "../../plan";
import type { NoteChange } from "../../workbook";
import { usePanel } from "../context";
import { Status, useLayout } from "../ui";
import { shortDay } from "./controlWords";
import { SaidField } from "./SaidField";
import { sayField, type NoteInHand, type SaidPart } from "./standUpNotes";
import type { TabProps } from "./tabProps";
import { usePlanWords } from "./usePlanWords";

/** What is said of a matter: why, what will be done by when, what it gives, and the head's answer. */
export function NoteFields({
  note,
  about,
  control,
  day,
  choose,
}: Pick<TabProps, "control" | "day" | "choose"> & {
  readonly note: NoteInHand;
  /** What a new note is about. */
  readonly about: NoteChange;
}) {
  const layout = useLayout();
  const { words } = usePanel();
  const { say, locale } = words;
  const [correcting, setCorrecting] = useState(false);
  const put = (field: SaidPart, text: string) => choose(({ said }) => ({ said: sayField(said, note, field, text, about) }));
  const field = (part: SaidPart, label: string, kind: "lines" | "line" | "day", more: { readonly placeholder?: string } = {}) => (
    <SaidField label={label} kind={kind} value={note.value(part)} onChange={(text) => put(part, text)} {...more} />
  );
  const due = note.value("due");
  const answer = note.value("answer");
  const accepted = usePlanWords(control.plan).say("accepted");
  return (
    <>
      {field("explanation", say("fieldExplanation"), "lines")}
      {field("action", say("fieldAction"), "lines")}
      <div className={layout.roomy}>
        {field("due", say("fieldDue"), "day")}
        {field("gives", say("fieldGives"), "line", { placeholder: say("givesHint") })}
      </div>
      {due === "" && note.value("action") !== "" && <Status tone="warn">{say("dueNone")}</Status>}
      {due !== "" && due < day && (
        <Status tone="bad">{say("dueEarly", { due: shortDay(serialOf(due), locale), day: shortDay(serialOf(day), locale) })}</Status>
      )}
      {(answer !== "" || correcting) && field("answer", say("fieldAnswer"), "line")}
      <div className={layout.pair}>
        <Button style={{ minWidth: 0 }} onClick={() => put("answer", accepted)}>
          {say("accept")}
        </Button>
        <Button
          style={{ minWidth: 0 }}
          onClick={() => {
            if (answer === accepted) put("answer", "");
            setCorrecting(true);
          }}
        >
          {say("correct")}
        </Button>
      </div>
    </>
  );
}
