import { sameName } from "../../plan";
import type { NewPerson, PersonDraft } from "../state";

/** People read from lines, and what is to be said of them before they are added. */
export interface ReadList {
  /** A head among them stands as a number below 0: −1 is the first of them. */
  readonly people: readonly NewPerson[];
  /** Heads that nobody is called. */
  readonly unknown: readonly string[];
  /** Names that the team has already. */
  readonly twice: readonly string[];
  readonly nameless: number;
}

/**
 * Reads people from lines of "name; role; head", or from copied cells in that order. No line but an empty one is passed over.
 *
 * @param under whom they report to who name no head, or one that nobody is called
 */
export function readList(text: string, team: readonly PersonDraft[], under: PersonDraft["reportsTo"]): ReadList {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.split(/[\t;]/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ""));
  const heads = lines.map(([, , head = ""], index) => findHead(head, lines, index, team));
  return {
    people: lines.map(([name = "", role = ""], index) => ({ name, role, reportsTo: heads[index] ?? under })),
    unknown: [...new Set(lines.flatMap(([, , head = ""], index) => (head !== "" && heads[index] === undefined ? [head] : [])))],
    twice: lines.flatMap(([name = ""]) => (name !== "" && team.some((person) => sameName(person.name, name)) ? [name] : [])),
    nameless: lines.filter(([name]) => name === "").length,
  };
}

/** The head of a line: another of the lines by its name, or somebody of the team by name or id. */
function findHead(head: string, lines: readonly (readonly string[])[], own: number, team: readonly PersonDraft[]): number | undefined {
  if (head === "") return undefined;
  const row = lines.findIndex(([name = ""], index) => index !== own && sameName(name, head));
  return row >= 0 ? -1 - row : team.find(({ name, code }) => sameName(name, head) || sameName(code, head))?.id;
}
