export { dateOf, isDate, serialOf } from "./date";
export {
  confidences,
  decompose,
  type Decomposition,
  type FunnelResult,
  type Guess,
  type StageNeed,
  type StageResult,
  type StreamResult,
} from "./decompose";
export { funnelOf } from "./funnelOf";
export { type TaskLine } from "./taskLines";
export { type Task, type TaskPeriod, type Tasks } from "./tasks";
export { sameName } from "./sameName";
export { parsePlan, shapePlan, type Parsed } from "./parsePlan";
export { type PersonResult, type TeamResult } from "./team";
export { type PlanPeriod } from "./periods";
export { type Schedule, type StageSchedule, type StreamSchedule } from "./schedule";
export {
  planLimits,
  type Agreement,
  type Person,
  type Calendar,
  type CheckSource,
  type Funnel,
  type Goal,
  type OwnTask,
  type Plan,
  type SourceKind,
  type Stage,
  type StageSource,
  type Stream,
  type TaskMark,
  type TaskOutcome,
} from "./plan";
