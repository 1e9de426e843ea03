import { useState } from "react";
import { Button, Textarea, mergeClasses } from "@fluentui/react-components";
import { useOpenDraft, usePanel } from "../context";
import { ChoiceField, Labelled } from "../fields";
import { addPeople, teamTree } from "../state";
import { Status, useLayout, useText } from "../ui";
import { readList } from "./readList";
import { usePersonName } from "./usePersonName";

/** Many people at once, a line each. */
export function PasteList({ onDone }: { readonly onDone: () => void }) {
  const layout = useLayout();
  const text = useText();
  const { words, dispatch } = usePanel();
  const { say } = words;
  const { team } = useOpenDraft().draft;
  const nameOf = usePersonName();
  const [typed, setTyped] = useState("");
  const [head, setHead] = useState("");
  const { people, unknown, twice, nameless } = readList(typed, team, head === "" ? null : Number(head));
  const add = () => {
    dispatch({ type: "edit", change: (old) => addPeople(old, people), notice: say("pasteAdded", { count: people.length }) });
    onDone();
  };
  const heads = teamTree(team).map(({ person }) => [String(person.id), nameOf(person)] as const);
  return (
    <div className={layout.column}>
      <Labelled label={say("pasteLabel")} hint={say("pasteHint")}>
        {(id) => (
          <Textarea
            id={id}
            rows={5}
            resize="vertical"
            value={typed}
            style={{ width: "100%" }}
            onChange={(_, { value }) => setTyped(value)}
          />
        )}
      </Labelled>
      {team.length > 0 && (
        <ChoiceField label={say("pasteUnder")} value={head} choices={[["", say("atTop")], ...heads]} onChange={setHead} />
      )}
      {unknown.length > 0 && <Status tone="warn">{say("pasteUnknown", { names: unknown.join(", ") })}</Status>}
      {twice.length > 0 && <Status tone="warn">{say("pasteTwice", { names: twice.join(", ") })}</Status>}
      {nameless > 0 && <Status tone="warn">{say("pasteNameless", { count: nameless })}</Status>}
      <Button
        className={mergeClasses(text.whole)}
        style={{ alignSelf: "flex-start" }}
        disabledFocusable={people.length === 0}
        onClick={add}
      >
        {say("pasteAdd", { count: people.length })}
      </Button>
    </div>
  );
}
