export { chanceWords } from "./chanceWords";
export { currencySymbol } from "./currencySymbol";
export { fieldWord, pathWords, type Names } from "./pathWords";
export { periodWords } from "./periodWords";
export { stageCount, stageNames, stageNoun, stageStep } from "./stageWords";
export { wordsOf, type WordKey, type Words } from "./words";
