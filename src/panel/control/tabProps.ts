import type { Control, ControlGrain, ControlReport, Scope, ScopeReport, StandUp, StandUpNote } from "../../control";
import type { Fault } from "../../core";
import type { ReadRhythm, ReadTrials } from "../../workbook";
import type { Choose, ControlChoices } from "./controlChoices";

/** What every report is made from. */
export interface TabProps {
  readonly control: Control;
  readonly report: ControlReport;
  readonly grain: ControlGrain;
  readonly scope: Scope;
  /** The day of the report, `yyyy-mm-dd`. */
  readonly day: string;
  /** What of the facts cannot be read. */
  readonly faults: readonly Fault[];
  /** What was held, and the days that were decided. */
  readonly rhythm: ReadRhythm;
  /** What is tried: scripts and sources of leads. */
  readonly trials: ReadTrials;
  /** Whether the sheet Control stands. */
  readonly hasSheet: boolean;
  /** What stands on the sheet Stand-up, and what of it cannot be read. */
  readonly notes: readonly StandUpNote[];
  readonly noteFaults: readonly Fault[];
  /** Who lags in the scope's stream or anywhere, worked out when it is first asked for. */
  readonly standUp: () => StandUp;
  readonly choices: ControlChoices;
  readonly choose: Choose;
}

/** The report of a scope; the company's where the plan has that scope no more. */
export function reportOf({ company, people, streams }: ControlReport, scope: Scope): ScopeReport {
  const wanted = JSON.stringify(scope);
  return [...people, ...streams].find((report) => JSON.stringify(report.scope) === wanted) ?? company;
}
