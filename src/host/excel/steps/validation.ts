import { parseRange } from "../../grid";
import type { Area, ValidationRule, ValidationStep } from "../../port";
import { stepFailure } from "../hostErrors";
import { referenceTo, sheetFor, target, type Queued, type Reversal, type StepContext, type Target } from "./context";

const longest = { list: 255, message: 255, title: 32 };

/** Queues what may be typed. A range has one rule: the one before goes. */
export function validate(context: StepContext, step: ValidationStep): Queued {
  const place = target(context, step);
  const { note, error } = step;
  if ([note?.text, error].some((text) => (text ?? "").length > longest.message) || (note?.title ?? "").length > longest.title)
    throw stepFailure("refused", `a message holds at most ${longest.message} characters, its title ${longest.title}`);
  const rule = ruleOf(context, step.rule);
  const reversal = place.sheet.isNew ? "nothing" : ruleBefore(place);
  const { dataValidation } = place.range;
  dataValidation.clear();
  if (rule !== null) {
    dataValidation.rule = rule;
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: note?.title ?? "", message: error ?? "" };
  }
  if (note !== undefined) dataValidation.prompt = { showPrompt: true, title: note.title, message: note.text };
  return reversal;
}

/** The rule in Excel's terms; numbers and references, so that no language reads them otherwise. */
function ruleOf(context: StepContext, rule: ValidationRule): Excel.DataValidationRule | null {
  switch (rule.type) {
    case "any":
      return null;
    case "list": {
      const source = rule.values.join(",");
      if (source.length > longest.list || rule.values.some((value) => value.includes(",")))
        throw stepFailure("refused", `a list holds at most ${longest.list} characters and no comma; take it from a range`);
      return { list: { inCellDropDown: true, source } };
    }
    case "listFrom":
      return { list: { inCellDropDown: true, source: listOf(context, rule.source) } };
    case "number":
      return { [rule.whole === true ? "wholeNumber" : "decimal"]: bounds(rule.min, rule.max, -1e307, (value) => value) };
    case "date":
      // Excel takes a bare number for a text of a date; as a formula it is the day's serial number.
      return { date: bounds(rule.min, rule.max, 0, (value) => `=${value}`) };
  }
}

/** A reference, for lists over the range itself have failed in some versions. */
function listOf(context: StepContext, source: Area): string {
  const sheet = sheetFor(context, source.sheet);
  const zone = parseRange(source.range);
  if (zone === null || (zone.top !== zone.bottom && zone.left !== zone.right)) throw stepFailure("badRange", `${source.range} is no list`);
  return referenceTo(sheet.name, zone);
}

function bounds<T extends number | string>(min: number | undefined, max: number | undefined, least: number, write: (value: number) => T) {
  if (min !== undefined && max !== undefined) return { operator: "Between", formula1: write(min), formula2: write(max) } as const;
  if (max !== undefined) return { operator: "LessThanOrEqualTo", formula1: write(max) } as const;
  return { operator: "GreaterThanOrEqualTo", formula1: write(min ?? least) } as const;
}

/** Puts the rule back that stood before, or none; where the cells had several, Excel cannot say which. */
function ruleBefore({ sheet, range, zone }: Target): Reversal {
  const before = range.dataValidation;
  before.load("type,rule,prompt,errorAlert");
  return {
    restore: (workbook) => {
      const { dataValidation } = workbook.worksheets
        .getItem(sheet.name)
        .getRangeByIndexes(zone.top, zone.left, zone.bottom - zone.top + 1, zone.right - zone.left + 1);
      dataValidation.clear();
      if (before.type === "None" || before.type === "Inconsistent" || before.type === "MixedCriteria") return;
      dataValidation.rule = before.rule;
      dataValidation.prompt = before.prompt;
      dataValidation.errorAlert = before.errorAlert;
    },
  };
}
