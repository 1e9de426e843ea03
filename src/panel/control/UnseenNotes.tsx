import { mergeClasses } from "@fluentui/react-components";
import type { Control, StandUp } from "../../control";
import { usePanel } from "../context";
import { useText } from "../ui";
import { measureWord } from "./controlWords";

/** What nobody is judged by, as there are no facts of it, and who is not judged in the stream that is looked at. */
export function UnseenNotes({ standUp, control }: { readonly standUp: StandUp; readonly control: Control }) {
  const text = useText();
  const { words } = usePanel();
  const measures = standUp.unseen.map((measure) => measureWord(measure, words));
  const names = standUp.elsewhere.map((person) => control.members.find(({ id }) => id === person)?.name ?? person);
  const notes = [
    ...(measures.length === 0 ? [] : [words.say("unseenKinds", { measures: measures.join(", ") })]),
    ...(names.length === 0 ? [] : [words.say("elsewhere", { names: names.join(", ") })]),
  ];
  return notes.map((note) => (
    <p key={note} className={mergeClasses(text.small, text.quiet)}>
      {note}
    </p>
  ));
}

/** Whether anybody could be held against a plan. */
export function isAnyoneJudged({ personal, onPace }: StandUp): boolean {
  return personal.length + onPace > 0;
}
