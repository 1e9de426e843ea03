import { useOpenDraft, usePanel } from "../context";
import type { PersonDraft } from "../state";

/** What to call a person: the name, or a number while there is none. */
export function usePersonName(): (person: PersonDraft) => string {
  const { say } = usePanel().words;
  const { team } = useOpenDraft().draft;
  return (person) => person.name.trim() || say("personNumber", { number: team.indexOf(person) + 1 });
}
