export { type RecordChanges, type Standing } from "./changes";
export { type Fact, type OpenDeal } from "./fact";
export { rowSourceOf, type RowBatch, type RowSource, type SourceCell } from "./rowSource";
export { adviseAssumptions, type Advice, type AdviceKind, type AdviceList } from "./insights/adviseAssumptions";
export { applyAdvice } from "./insights/applyAdvice";
export { bitrix24, type BitrixSettings } from "./connect/bitrix24";
export { type CrmTable } from "./connect/crmTable";
export { hubspot, type HubspotSettings } from "./connect/hubspot";
export { type Web, type WebAnswer, type WebRequest } from "./connect/web";
