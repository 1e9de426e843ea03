import type { Words, WordKey } from "./words";

/** The stages that every language has a word for: in the plural, after a number, and as one. */
const known: readonly { readonly many: WordKey; readonly noun: WordKey; readonly one: WordKey }[] = [
  { many: "stageContacts", noun: "nounContacts", one: "oneContact" },
  { many: "stageCalls", noun: "nounCalls", one: "oneCall" },
  { many: "stageLeads", noun: "nounLeads", one: "oneLead" },
  { many: "stageMeetings", noun: "nounMeetings", one: "oneMeeting" },
  { many: "stageDemos", noun: "nounDemos", one: "oneDemo" },
  { many: "stageProposals", noun: "nounProposals", one: "oneProposal" },
  { many: "stageInvoices", noun: "nounInvoices", one: "oneInvoice" },
];

/** The word after a number: 20 "leads", 1 "lead"; a stage nobody knows keeps its name. */
export function stageNoun(name: string, count: number, { say, locale }: Words): string {
  const stage = findStage(name, { say, locale });
  return stage === undefined ? name : say(stage.noun, { count });
}

/** A number of a stage inside a sentence: "20 leads"; "Tastings: 20" where only the name is known. */
export function stageCount(name: string, count: number, words: Words): string {
  const number = words.number(count);
  return findStage(name, words) === undefined ? `${name}:\u00a0${number}` : `${number}\u00a0${stageNoun(name, count, words)}`;
}

/** The way from a stage to the next: "Lead → meeting". Without a next stage it leads to a deal. */
export function stageStep(name: string, next: string | undefined, words: Words): string {
  const from = oneOf(name, words);
  const to = next === undefined ? words.say("oneDeal") : oneOf(next, words);
  return `${from} → ${lowered(to, words)}`;
}

/** The names of stages to choose from. */
export function stageNames({ say }: Words): readonly string[] {
  return known.map(({ many }) => say(many));
}

function oneOf(name: string, words: Words): string {
  const stage = findStage(name, words);
  return stage === undefined ? name : words.say(stage.one);
}

function findStage(name: string, { say, locale }: Pick<Words, "say" | "locale">) {
  const low = name.trim().toLocaleLowerCase(locale);
  return known.find(({ many, one }) => [say(many), say(one)].some((word) => word.toLocaleLowerCase(locale) === low));
}

/** A word of ours inside a phrase; a name keeps its capital. */
function lowered(word: string, words: Words): string {
  const ours = word === words.say("oneDeal") || known.some(({ one }) => words.say(one) === word);
  return ours ? word.charAt(0).toLocaleLowerCase(words.locale) + word.slice(1) : word;
}
