import { abcClass } from "./abcClass";
import { allocatePlan } from "./allocatePlan";
import { allocateTable } from "./allocateTable";
import { cascadePlan } from "./cascadePlan";
import { catchUpRate } from "./catchUpRate";
import { clientConcentration } from "./clientConcentration";
import { commissionPayout } from "./commissionPayout";
import { conversionInterval } from "./conversionInterval";
import { conversionTest } from "./conversionTest";
import type { SheetFunction } from "./define";
import { funnelLevers } from "./funnelLevers";
import { funnelPlan } from "./funnelPlan";
import { funnelSchedule } from "./funnelSchedule";
import { leadsFromHistory } from "./leadsFromHistory";
import { planPace } from "./planPace";
import { planProbability } from "./planProbability";
import { rampedCapacity } from "./rampedCapacity";
import { replanPeriods } from "./replanPeriods";
import { requiredDeals } from "./requiredDeals";
import { requiredHeadcount } from "./requiredHeadcount";
import { requiredLeads } from "./requiredLeads";
import { requiredRevenue } from "./requiredRevenue";
import { runRate } from "./runRate";
import { seasonalIndex } from "./seasonalIndex";
import { splitPeriod } from "./splitPeriod";
import { testSampleSize } from "./testSampleSize";
import { varianceBridge } from "./varianceBridge";

export * from "./emit";
export { callLine, type Say } from "./callLine";
export { invoke } from "./invoke";
export { wordOf } from "./define";
export type { Answer, AnswerCell } from "./answer";
export type { CellErrorCode, FaultyCell } from "./cellError";
export type { Argument, Cell, CellError } from "./cells";
export type { Example, Group, SheetFunction } from "./define";

/** Every spreadsheet function of Plan Cascade, in the order of the reference. */
export const functions: readonly SheetFunction[] = [
  requiredRevenue,
  requiredDeals,
  requiredLeads,
  leadsFromHistory,
  planProbability,
  funnelPlan,
  funnelSchedule,
  funnelLevers,
  allocatePlan,
  allocateTable,
  cascadePlan,
  seasonalIndex,
  splitPeriod,
  replanPeriods,
  requiredHeadcount,
  rampedCapacity,
  runRate,
  planPace,
  catchUpRate,
  varianceBridge,
  conversionInterval,
  conversionTest,
  testSampleSize,
  clientConcentration,
  abcClass,
  commissionPayout,
];
