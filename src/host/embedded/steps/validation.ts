import type { ValidationRule, ValidationStep } from "../../port";
import { rangeOf } from "../area";
import { wanted } from "../wanted";
import { dispatch, newId, stepFailure, target, type StepContext } from "./context";

/** Says what may be typed. The engine's rules hold no messages: they are kept beside, by the id of the rule. */
export function validate(context: StepContext, step: ValidationStep): void {
  const { model, notes, locale } = context;
  const { sheetId, zone } = target(context, step);
  const criterion = criterionOf(context, step.rule);
  const id = newId();
  const ranges = [model.getters.getRangeDataFromZone(sheetId, zone)];
  dispatch(model, "ADD_DATA_VALIDATION_RULE", { sheetId, ranges, rule: { id, criterion, isBlocking: step.rule.type !== "any" } });
  const { rule, note } = step;
  const whole = rule.type === "number" && rule.whole === true;
  const error = step.error ?? (rule.type === "number" || rule.type === "date" ? wanted(rule, locale) : "");
  if (note !== undefined || error !== "") notes.set(id, { title: note?.title ?? "", text: note?.text ?? "", error, whole });
  else if (rule.type === "any") dispatch(model, "REMOVE_DATA_VALIDATION_RULE", { sheetId, id });
}

function criterionOf(context: StepContext, rule: ValidationRule): object {
  switch (rule.type) {
    case "any":
      return { type: "customFormula", values: ["=TRUE"] };
    case "list":
      return { type: "isValueInList", values: [...rule.values], displayStyle: "arrow" };
    case "listFrom":
      return { type: "isValueInRange", values: [sourceOf(context, rule.source)], displayStyle: "arrow" };
    case "number":
      return between(rule.min, rule.max);
    case "date":
      return between(rule.min ?? firstDay, rule.max ?? lastDay);
  }
}

const firstDay = 1;
const lastDay = 2_958_465;

/** Numbers within bounds. A formula would not do: the engine judges it by what stood in the cell before. */
function between(min: number | undefined, max: number | undefined): object {
  if (min !== undefined && max !== undefined) return { type: "isBetween", values: [String(min), String(max)] };
  if (max !== undefined) return { type: "isLessOrEqualTo", values: [String(max)] };
  return { type: "isGreaterOrEqualTo", values: [String(min ?? -1e300)] };
}

function sourceOf(context: StepContext, source: { readonly sheet: string; readonly range: string }): string {
  const { zone } = target(context, source);
  if (zone.left !== zone.right && zone.top !== zone.bottom) throw stepFailure("badRange", `${source.range} is no list`);
  return `'${source.sheet}'!${rangeOf(zone)}`;
}
