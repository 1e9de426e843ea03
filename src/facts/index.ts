export { type RecordChanges, type Standing } from "./changes";
export { type Fact, type OpenDeal } from "./fact";
export { rowSourceOf, type RowBatch, type RowSource, type SourceCell } from "./rowSource";
export { adviseAssumptions, type Advice, type AdviceKind, type AdviceList } from "./insights/adviseAssumptions";
export { applyAdvice } from "./insights/applyAdvice";
