export { controlAsOf, openControl, type Control, type ControlInput } from "./control";
export { controlPlan, moneyCourse, type ControlReport, type CourseDay } from "./controlPlan";
export { forecastErrors, type ForecastErrors } from "./forecastErrors";
export { causesOf, type Bridge, type Cause, type Causes } from "./causes";
export { conversionsOf, type ConversionRow, type ConversionVerdict } from "./conversions";
export { isRestUnseen, replanRest, restOf, type ReplannedPeriod, type Rest } from "./replanRest";
export { activityOf, type ActivityRow } from "./activity";
export { pipelineOf, type DealMark, type Pipeline, type WeighedDeal } from "./pipeline";
export { seesMoney } from "./seesMoney";
export { attainmentSpread } from "./attainmentSpread";
export { alertsOf, type Alert } from "./alerts";
export {
  experimentFaults,
  experimentKinds,
  judgeExperiment,
  upliftBounds,
  type Arm,
  type Experiment,
  type ExperimentKind,
  type ExperimentVerdict,
} from "./experiment";
export {
  standUpOf,
  type CommonMatter,
  type OpenPromise,
  type PersonalMatter,
  type PromiseOutcome,
  type StandUp,
  type StandUpNote,
} from "./standUp";
export { callScores, type CallScores, type PersonCalls } from "./callScores";
export {
  callErrors,
  commonKinds,
  rhythmDue,
  rhythmKinds,
  scoreCalls,
  type CallError,
  type RhythmDue,
  type RhythmKind,
  type RhythmRecord,
} from "./rhythm";
export { controlGrains, type ControlGrain, type ControlWindow } from "./window";
export { type Light } from "./light";
export { type Forecast } from "./forecast";
export { type Member } from "./people";
export { type Measure, type Scope } from "./measures";
export { type ControlRow, type ScopeReport } from "./rows";
export { usualSettings, type ControlSettings } from "./settings";
