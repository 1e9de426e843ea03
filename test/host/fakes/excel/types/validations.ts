import { specOf, type AnySpec } from "../specs";
import { officeError } from "../officeError";
import { meet, type Validation } from "../workbook";
import { mustBeUnlocked, type RangeTarget } from "./cells";
import { rangeOfReference } from "./addresses";

/** The rule of a range: its own, or none; where the cells have several, Excel says no more than that. */
export const dataValidation: AnySpec = specOf<RangeTarget>({
  name: "DataValidation",
  read: {
    type: (target) => typeOf(target),
    rule: (target) => (typeOf(target) === "MixedCriteria" ? null : (own(target)?.rule ?? {})),
    prompt: (target) => own(target)?.prompt ?? {},
    errorAlert: (target) => own(target)?.errorAlert ?? {},
  },
  write: {
    rule: (target, rule) => (begun(target).rule = checked(target, rule as object)),
    prompt: (target, prompt) => (begun(target).prompt = short(prompt as object)),
    errorAlert: (target, alert) => (begun(target).errorAlert = short(alert as object)),
  },
  calls: {
    clear: {
      run: (target) => {
        mustBeUnlocked(target, () => true);
        const { validations } = target.workbook.extras(target.sheetId);
        const kept = validations.filter(({ zone }) => !meet(zone, target.zone));
        validations.splice(0, validations.length, ...kept);
      },
    },
  },
});

function all({ workbook, sheetId, zone }: RangeTarget): readonly Validation[] {
  return workbook.extras(sheetId).validations.filter((one) => meet(one.zone, zone));
}

function own(target: RangeTarget): Validation | undefined {
  return all(target)[0];
}

function typeOf(target: RangeTarget): string {
  const rules = all(target);
  const [first] = rules;
  if (first === undefined) return "None";
  if (rules.length > 1) return "MixedCriteria";
  const kind = Object.keys(first.rule ?? {})[0];
  return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** The one rule that a range gets; a protected sheet takes none. */
function begun(target: RangeTarget): Validation {
  mustBeUnlocked(target, () => true);
  const { validations } = target.workbook.extras(target.sheetId);
  const present = validations.find(({ zone }) => JSON.stringify(zone) === JSON.stringify(target.zone));
  if (present !== undefined) return present;
  if (all(target).length > 0) throw officeError("InvalidOperation", "The range has other rules: clear them first.");
  const made: Validation = { zone: target.zone, rule: null, prompt: null, errorAlert: null };
  validations.push(made);
  return made;
}

const kinds = ["wholeNumber", "decimal", "list", "date", "custom"];
const operators = ["Between", "LessThanOrEqualTo", "GreaterThanOrEqualTo", "EqualTo", "GreaterThan", "LessThan"];

function checked({ workbook }: RangeTarget, rule: object): object {
  const [[kind, body] = ["", {}], ...more] = Object.entries(rule) as [
    string,
    { source?: unknown; operator?: string; formula1?: unknown },
  ][];
  const refuse = () => officeError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  if (more.length > 0 || !kinds.includes(kind)) throw refuse();
  if (kind === "list") {
    const { source } = body;
    if (typeof source !== "string") throw refuse();
    if (source.startsWith("=") ? rangeOfReference(workbook, source) === null : source.length > 255) throw refuse();
  } else if (!operators.includes(body.operator ?? "")) throw refuse();
  // A bare number for a date is read as the text of one.
  if (kind === "date" && typeof body.formula1 === "number") throw refuse();
  return rule;
}

function short(words: object): object {
  const { title = "", message = "" } = words as { title?: string; message?: string };
  if (title.length > 32 || message.length > 255) throw officeError("InvalidArgument", "The text is too long.");
  return words;
}
