export { badRowsCsv } from "./badRowsCsv";
export { type BadCode, type BadRow, type IgnoredReason } from "./badRow";
export { type RecordChanges, type Standing } from "./changes";
export { collect, type Collected, type Reading } from "./collect";
export { encodings, type Decoder, type DecoderDoor, type EncodingFound } from "./csv/encoding";
export { delimiters, lookAtCsv, type CsvDialect, type CsvLook, type DelimiterFound } from "./csv/lookAtCsv";
export { readCsv, type ByteSource } from "./csv/readCsv";
export { type DateOrder } from "./days";
export { changesOf, diffDeals, diffFacts, type ImportDiff } from "./diff";
export { type Fact, type OpenDeal } from "./fact";
export { adviseAssumptions, seasonTolerance, type Advice, type AdviceKind, type AdviceList } from "./insights/adviseAssumptions";
export { repeatFacts, type RepeatAhead, type RepeatFacts, type RepeatPlan, type RepeatSilence } from "./insights/repeatFacts";
export { baseAfter } from "./insights/repurchase";
export { applyAdvice } from "./insights/applyAdvice";
export { bitrix24 } from "./connect/bitrix24";
export { connectionOf, crmOf, readForm, warehouseOf, type ConnectForm } from "./connect/connectForm";
export { collectConnection } from "./connect/collectConnection";
export { connectionMapping, type Connection } from "./connect/connection";
export { hubspot } from "./connect/hubspot";
export { type Web, type WebAnswer, type WebRequest } from "./connect/web";
export { type Headings } from "./headings";
export { dayFields, fieldsOf, numberFields, type FieldId, type Mapping, type NameChoice, type NameKind, type Shape } from "./mapping";
export { mendRows } from "./mendRows";
export { nameTargets, type NameTarget, type PlanNames, type UnknownName } from "./nameBook";
export { type DecimalSign } from "./numbers";
export {
  columnShown,
  questionsOf,
  recognise,
  withReadings,
  type ColumnShown,
  type Question,
  type Recognised,
  type TableSample,
} from "./recognise";
export { openTable, type OpenTable } from "./openTable";
export { settleNames, type SettledName } from "./settleNames";
export { rowSourceOf, type RowBatch, type RowFault, type RowSource } from "./rowSource";
export { cellsOf, type SourceCell } from "./cells";
export { clickHouse, type ClickHouseSettings } from "./warehouse/clickHouse";
export { warehouseQuery, type WarehouseTable } from "./warehouse/warehouseQuery";
export { parseMapping } from "./parseMapping";
export { describeAccess, type Access, type ReadKind, type SystemId } from "./connect/describeAccess";
export { keepRead } from "./connect/keepRead";
