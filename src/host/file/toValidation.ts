import type { DataValidation } from "hucre";
import type { ValidationRule } from "../port";
import { printRange } from "../grid";
import type { BookValidation } from "./book";

/** What may be typed, in the library's terms. */
export function toValidation({ rectangles, source, step }: BookValidation): DataValidation {
  const { note, error, rule } = step;
  return {
    ...toRule(rule, source),
    range: rectangles.map((rectangle) => printRange(rectangle)).join(" "),
    allowBlank: true,
    showErrorMessage: rule.type !== "any",
    errorStyle: "stop",
    ...(error === undefined ? {} : { errorMessage: error }),
    ...(note === undefined ? {} : { showInputMessage: true, inputTitle: note.title, inputMessage: note.text }),
  };
}

function toRule(
  rule: ValidationRule,
  source: string | null,
): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "values"> {
  switch (rule.type) {
    case "any":
      // The library knows no rule that lets everything through: this one does, and shows its note.
      return { type: "custom", formula1: "TRUE" };
    case "list":
      return { type: "list", values: [...rule.values] };
    case "listFrom":
      return { type: "list", formula1: source ?? "#REF!" };
    case "number":
      return { type: rule.whole === true ? "whole" : "decimal", ...toBounds(rule.min, rule.max, -1e307) };
    case "date":
      return { type: "date", ...toBounds(rule.min, rule.max, 0) };
  }
}

function toBounds(
  min: number | undefined,
  max: number | undefined,
  least: number,
): Pick<DataValidation, "operator" | "formula1" | "formula2"> {
  if (min !== undefined && max !== undefined) return { operator: "between", formula1: String(min), formula2: String(max) };
  if (max !== undefined) return { operator: "lessThanOrEqual", formula1: String(max) };
  return { operator: "greaterThanOrEqual", formula1: String(min ?? least) };
}
