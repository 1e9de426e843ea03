export { openControl, type Control, type ControlInput } from "./control";
export { controlPlan, moneyCourse, type ControlReport, type CourseDay } from "./controlPlan";
export { controlGrains, type ControlGrain, type ControlWindow } from "./window";
export { type Light } from "./light";
export { type Forecast } from "./forecast";
export { type Measure, type Scope } from "./measures";
export { type ControlRow, type ScopeReport } from "./rows";
export { usualSettings, type ControlSettings } from "./settings";
