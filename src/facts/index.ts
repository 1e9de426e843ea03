export { type RecordChanges, type Standing } from "./changes";
export { type Fact, type OpenDeal } from "./fact";
export { rowSourceOf, type RowBatch, type RowSource, type SourceCell } from "./rowSource";
