import { mergeClasses } from "@fluentui/react-components";
import type { Control, StandUp } from "../../control";
import { usePanel } from "../context";
import { useText } from "../ui";
import { measureWord } from "./controlWords";

/** What nobody is judged by, as there are no facts of it, and by what some are not, as they work in other streams. */
export function UnseenNotes({ standUp, control }: { readonly standUp: StandUp; readonly control: Control }) {
  const text = useText();
  const { words } = usePanel();
  const measures = standUp.unseen.map((measure) => measureWord(measure, words));
  const away = standUp.elsewhere.map(({ people, measures: kinds, share }) =>
    words.say(kinds.some(({ kind }) => kind === "money") ? "elsewhereStream" : "elsewhere", {
      names: people.map((person) => control.members.find(({ id }) => id === person)?.name ?? person).join(", "),
      measures: kinds.map((measure) => measureWord(measure, words)).join(", "),
      share: words.percent(share),
    }),
  );
  const notes = [...(measures.length === 0 ? [] : [words.say("unseenKinds", { measures: measures.join(", ") })]), ...away];
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
