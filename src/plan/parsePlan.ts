import * as v from "valibot";
import { fault, type Fault, type FaultError } from "../core";
import type { Plan } from "./plan";
import { planSchema } from "./schema";
import { findFaults } from "./findFaults";

/** A plan, or everything that is wrong with it. */
export type Parsed = { readonly plan: Plan; readonly faults: readonly [] } | { readonly plan?: never; readonly faults: readonly Fault[] };

/**
 * Reads a plan from data of unknown origin: fills in what has a default, and names every fault at once, each with its path.
 *
 * @example
 * parsePlan({}).faults.length // => 4
 */
export function parsePlan(input: unknown): Parsed {
  const shaped = shapePlan(input);
  if (shaped.plan === undefined) return shaped;
  const faults = findFaults(shaped.plan);
  return faults.length === 0 ? shaped : { faults };
}

/** As `parsePlan`, but only the shape is judged: what a half-filled wizard can already be counted from. */
export function shapePlan(input: unknown): Parsed {
  const result = v.safeParse(planSchema, input);
  return result.success ? { plan: result.output, faults: [] } : { faults: result.issues.map(toFault) };
}

type Issue = v.InferIssue<typeof planSchema>;

function toFault(issue: Issue): Fault {
  const path = pathOf(issue);
  return faultOf(issue, path).fault;
}

/** A fault for each way in which valibot, or a check of the schema by its message, says no. */
const makers: Readonly<Record<string, (issue: Issue, path: string) => FaultError>> = {
  string: (issue, path) => fault("wrongKind", { value: shown(issue.input), expected: "text" }, path),
  number: (issue, path) => fault("wrongKind", { value: shown(issue.input), expected: "number" }, path),
  array: (issue, path) => fault("wrongKind", { value: shown(issue.input), expected: "list" }, path),
  strict_object: (issue, path) => fault("wrongKind", { value: shown(issue.input), expected: "record" }, path),
  date: (issue, path) => fault("wrongKind", { value: shown(issue.input), expected: "date" }, path),
  time: (issue, path) => fault("wrongKind", { value: shown(issue.input), expected: "time" }, path),
  currency: (issue, path) => fault("wrongKind", { value: shown(issue.input), expected: "currency" }, path),
  text: (issue, path) => fault("wrongKind", { value: shown(issue.input), expected: "text" }, path),
  weekend: (issue, path) => fault("notOneOf", { value: shown(issue.input), allowed: "1–7, 11–17, 0000011" }, path),
  season: (issue, path) => fault("wrongCount", { count: (issue.input as unknown[]).length, expected: 12 }, path),
  picklist: (issue, path) => fault("notOneOf", { value: shown(issue.input), allowed: allowedOf(issue) }, path),
  boolean: (issue, path) => fault("notOneOf", { value: shown(issue.input), allowed: "true, false" }, path),
  endBeforeStart: (issue, path) => fault("endBeforeStart", issue.input as Plan["period"], path),
  notShare: (issue, path) => fault("notShare", { value: Number(issue.input) }, path),
  missing: (_, path) => fault("missing", {}, path),
  unknown: (_, path) => fault("unknownField", {}, path),
  min_length: (issue, path) => (Array.isArray(issue.input) ? fault("missing", {}, path) : fault("emptyName", {}, path)),
  max_length: (issue, path) => fault("tooMany", { count: (issue.input as string | unknown[]).length, limit: limitOf(issue) }, path),
  gt_value: (issue, path) => fault("notPositive", { value: Number(issue.input) }, path),
  min_value: (issue, path) => fault("tooSmall", { value: Number(issue.input), limit: limitOf(issue) }, path),
  max_value: (issue, path) => fault("tooLarge", { value: Number(issue.input), limit: limitOf(issue) }, path),
  integer: (issue, path) => fault("notWhole", { value: Number(issue.input) }, path),
};

function faultOf(issue: Issue, path: string): FaultError {
  if (path === "") return fault("notPlan", { reason: shown(issue.input) });
  const make = makers[nameOf(issue)];
  if (make === undefined) throw new Error(`no fault for ${nameOf(issue)}`);
  return make(issue, path);
}

function nameOf(issue: Issue): string {
  if (issue.expected === "never") return "unknown";
  if (issue.received === "undefined") return "missing";
  return issue.message in makers ? issue.message : issue.type;
}

function limitOf(issue: Issue): number {
  return "requirement" in issue ? Number(issue.requirement) : 0;
}

function allowedOf(issue: Issue): string {
  return (issue.expected ?? "").replace(/[()"]/g, "").replace(/ \| /g, ", ");
}

function shown(input: unknown): string {
  return typeof input === "string" ? input : (JSON.stringify(input) ?? String(input)).slice(0, 60);
}

/** `streams[0].check`. */
function pathOf(issue: Issue): string {
  const keys = (issue.path ?? []).map((item) => item.key as string | number);
  return keys.map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`)).join("");
}
