export { chanceWords } from "./chanceWords";
export { currencySymbol } from "./currencySymbol";
export { faultSentence } from "./faultSentence";
export { dayWords } from "./dayWords";
export { monthWord, shortMonth } from "./monthWord";
export { fieldWord, pathWords, type Names } from "./pathWords";
export { periodWords } from "./periodWords";
export { stageCount, stageNames, stageNoun, stageStep } from "./stageWords";
export { wordsOf, type WordKey, type Words } from "./words";
