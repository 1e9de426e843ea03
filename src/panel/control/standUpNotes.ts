import type { CommonMatter, StandUpNote } from "../../control";
import { sameName } from "../../plan";
import type { NoteChange } from "../../workbook";

/** What a person writes at a stand-up; the day, the person and the evidence come by themselves. */
export type SaidPart = "explanation" | "action" | "due" | "gives" | "answer" | "outcome";

/** What was said and is not on the sheet yet, by the id of its note. */
export type Said = Readonly<Record<string, NoteChange>>;

/** A note that stands on the sheet or will: its id, and what is known of it. */
export interface NoteInHand {
  readonly id: string;
  /** As it stands on the sheet, if it does. */
  readonly standing?: StandUpNote;
  /** As it will stand: what was said over what stands. */
  readonly value: (field: SaidPart) => string;
}

/** The note of a person at the stand-up of a day: the one on the sheet, typed there or written before, else a new one. */
export function personalNote(notes: readonly StandUpNote[], said: Said, date: string, person: string): NoteInHand {
  const standing = notes.find((note) => note.date === date && note.person !== undefined && sameName(note.person, person));
  return inHand(standing, said, `${date} ${person}`);
}

/** The note of a common matter at the stand-up of a day: the one written before, in whatever language, or typed under its word. */
export function commonNote(notes: readonly StandUpNote[], said: Said, date: string, { measure }: CommonMatter, word: string): NoteInHand {
  const id = `${date} = ${measure.kind === "stage" ? measure.stage : measure.kind}`;
  const typed = (note: StandUpNote): boolean => note.date === date && note.person === undefined && sameName(note.matter ?? "", word);
  return inHand(notes.find((note) => note.id === id) ?? notes.find(typed), said, id);
}

/** A promise that stands on the sheet. */
export function promiseNote(note: StandUpNote, said: Said): NoteInHand {
  return inHand(note, said, note.id ?? "");
}

function inHand(standing: StandUpNote | undefined, said: Said, made: string): NoteInHand {
  const id = standing?.id ?? made;
  return {
    id,
    ...(standing === undefined ? {} : { standing }),
    value: (field) => {
      const own = said[id]?.[field];
      return own === undefined ? (standing?.[field] ?? "") : (own ?? "");
    },
  };
}

/** What was said, with one field more. What says what the sheet says already is no change; a new note is told what it is `about`. */
export function sayField(said: Said, { id, standing }: NoteInHand, field: SaidPart, text: string, about: NoteChange): Said {
  const { [field]: _before, ...rest } = said[id] ?? {};
  const isSame = (standing?.[field] ?? "") === text;
  const next: NoteChange = isSame ? rest : { ...(standing === undefined ? about : {}), ...rest, [field]: text === "" ? null : text };
  return withNote(said, id, next);
}

/** Without what the sheet holds by now. */
export function withoutWritten(said: Said, notes: readonly StandUpNote[]): Said {
  const standing = new Map(notes.map((note) => [note.id, note]));
  return Object.entries(said).reduce((left, [id, change]) => {
    const note = standing.get(id);
    if (note === undefined) return left;
    const open = Object.entries(change).filter(([field, value]) => (note[field as SaidPart] ?? null) !== value);
    return open.length === Object.keys(change).length ? left : withNote(left, id, Object.fromEntries(open));
  }, said);
}

const fields: readonly SaidPart[] = ["explanation", "action", "due", "gives", "answer", "outcome"];

/** A note of which nothing is said any more is none. */
function withNote(said: Said, id: string, change: NoteChange): Said {
  const { [id]: _before, ...others } = said;
  return fields.some((field) => change[field] !== undefined) ? { ...others, [id]: change } : others;
}
