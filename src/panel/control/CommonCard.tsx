import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CommonMatter } from "../../control";
import { usePanel } from "../context";
import { Fold, useLayout, useText } from "../ui";
import type { Words } from "../words";
import { count, measureWord, wholeMoney } from "./controlWords";
import { NoteFields } from "./NoteFields";
import { commonNote } from "./standUpNotes";
import type { TabProps } from "./tabProps";
import { usePlanWords } from "./usePlanWords";

const useStyles = makeStyles({
  card: {
    padding: "12px",
    borderRadius: "6px",
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
});

/** What concerns several: for the meeting, and before the talks with each. */
export function CommonCard({ matter, ...props }: TabProps & { readonly matter: CommonMatter }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const { control, notes, day, choices, choose } = props;
  const { measure, people, of, fact, expected } = matter;
  const onSheet = usePlanWords(control.plan);
  const word = measureWord(measure, words);
  const sentenceIn = (spoken: Words): string => {
    const figure = (value: number) => (measure.kind === "money" ? wholeMoney(value, control.plan.currency, spoken) : count(value, spoken));
    const counts = { people: people.length, of, fact: figure(fact), due: figure(expected) };
    return spoken.say("commonSaid", { measure: measureWord(measure, spoken), ...counts });
  };
  const about = { date: day, matter: measureWord(measure, onSheet), evidence: sentenceIn(onSheet) };
  const note = commonNote(notes, choices.said, day, matter, about.matter);
  return (
    <section aria-label={`${say("commonTitle")}: ${word}`} className={mergeClasses(layout.column, styles.card)}>
      <div className={mergeClasses(layout.spread, layout.wrap)}>
        <h2 className={text.heading}>{say("commonTitle")}</h2>
        <span className={mergeClasses(text.small, text.second)}>{say("commonAbout")}</span>
      </div>
      <p className={text.body}>{sentenceIn(words)}</p>
      <Fold label={say("doTitle")} forced={note.standing !== undefined || choices.said[note.id] !== undefined}>
        <NoteFields note={note} about={about} control={control} day={day} choose={choose} />
      </Fold>
    </section>
  );
}
