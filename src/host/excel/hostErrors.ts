import { HostError, type HostErrorCode, type Step } from "../port";

/** Why a step cannot be done; the batch adds its index. Thrown as data by what queues a step. */
export interface StepFailure {
  readonly code: HostErrorCode;
  readonly detail: string;
}

export function stepFailure(code: HostErrorCode, detail: string): StepFailure {
  return { code, detail };
}

export function isStepFailure(error: unknown): error is StepFailure {
  return typeof error === "object" && error !== null && "code" in error && "detail" in error && !(error instanceof Error);
}

/** What Excel's refusals mean whatever the step was. */
const codes: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: "protected",
  ItemAlreadyExists: "sheetExists",
  ItemNotFound: "missingSheet",
};

/** What an argument that Excel refuses was, by the kind of the step. */
const refused: Readonly<Partial<Record<Step["kind"], HostErrorCode>>> = {
  sheet: "badName",
  name: "badName",
  formulas: "badFormula",
  conditional: "badFormula",
};

/** Excel's refusal of a step as an error of the port, with Excel's own words. */
export function toHostError(error: unknown, step: Step | undefined, index: number): HostError {
  if (error instanceof HostError) return error;
  const { code, message } = excelError(error);
  const isArgument = code === "InvalidArgument" || code === "InvalidReference";
  const known = codes[code] ?? (isArgument && step !== undefined ? refused[step.kind] : undefined) ?? "refused";
  return new HostError(known, index, known === "missingSheet" && step !== undefined && "sheet" in step ? step.sheet : message);
}

/** The steps that Excel carried out before it refused one, told by the traces that were queued behind each. */
export function stepsDone(error: unknown, before: number): number {
  const traces = (error as { readonly traceMessages?: readonly string[] } | null)?.traceMessages ?? [];
  const last = traces.at(-1);
  return last === undefined ? before : Number(last) + 1;
}

function excelError(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return { code: typeof code === "string" ? code : "", message: typeof message === "string" ? message : String(error) };
}
