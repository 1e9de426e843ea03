import { helpers } from "@odoo/o-spreadsheet";
import type { ValidationRule, ValidationStep } from "../../port";
import { rangeOf, type Zone } from "../area";
import { dispatch, newId, stepFailure, target, type StepContext } from "./context";

/** Says what may be typed. The engine's rules hold no messages: they are kept beside, by the id of the rule. */
export function validate(context: StepContext, step: ValidationStep): void {
  const { model, notes } = context;
  const { sheetId, zone } = target(context, step);
  const criterion = criterionOf(context, step.rule, zone);
  const id = newId();
  const ranges = [model.getters.getRangeDataFromZone(sheetId, zone)];
  dispatch(model, "ADD_DATA_VALIDATION_RULE", { sheetId, ranges, rule: { id, criterion, isBlocking: step.rule.type !== "any" } });
  if (step.note !== undefined || step.error !== undefined) {
    notes.set(id, { title: step.note?.title ?? "", text: step.note?.text ?? "", error: step.error ?? "" });
  } else if (step.rule.type === "any") {
    dispatch(model, "REMOVE_DATA_VALIDATION_RULE", { sheetId, id });
  }
}

function criterionOf(context: StepContext, rule: ValidationRule, zone: Zone): object {
  switch (rule.type) {
    case "any":
      return { type: "customFormula", values: ["=TRUE"] };
    case "list":
      return { type: "isValueInList", values: [...rule.values], displayStyle: "arrow" };
    case "listFrom":
      return { type: "isValueInRange", values: [sourceOf(context, rule.source)], displayStyle: "arrow" };
    case "number":
      return numberCriterion(rule, helpers.toXC(zone.left, zone.top));
    case "date":
      return numberCriterion({ min: rule.min ?? 1, max: rule.max ?? lastDay }, helpers.toXC(zone.left, zone.top));
  }
}

const lastDay = 2_958_465;

function numberCriterion({ min, max, whole }: { min?: number; max?: number; whole?: boolean }, cell: string): object {
  const [low, high] = [min?.toString(), max?.toString()];
  if (whole !== true) {
    if (low !== undefined && high !== undefined) return { type: "isBetween", values: [low, high] };
    if (low !== undefined) return { type: "isGreaterOrEqualTo", values: [low] };
    if (high !== undefined) return { type: "isLessOrEqualTo", values: [high] };
  }
  const conditions = [
    `ISNUMBER(${cell})`,
    ...(whole === true ? [`IFERROR(${cell}=INT(${cell}),FALSE)`] : []),
    ...(low !== undefined ? [`${cell}>=${low}`] : []),
    ...(high !== undefined ? [`${cell}<=${high}`] : []),
  ];
  return { type: "customFormula", values: [`=AND(${conditions.join(",")})`] };
}

function sourceOf(context: StepContext, source: { readonly sheet: string; readonly range: string }): string {
  const { zone } = target(context, source);
  if (zone.left !== zone.right && zone.top !== zone.bottom) throw stepFailure("badRange", `${source.range} is no list`);
  return `'${source.sheet}'!${rangeOf(zone)}`;
}
