import type { GoogleRange } from "./state";

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type ValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** The criteria that the fake knows, by the builder's methods. */
const criteria: Readonly<Record<string, string>> = {
  requireFormulaSatisfied: "CUSTOM_FORMULA",
  requireValueInList: "VALUE_IN_LIST",
  requireValueInRange: "VALUE_IN_RANGE",
  requireNumberBetween: "NUMBER_BETWEEN",
  requireNumberGreaterThanOrEqualTo: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  requireNumberLessThanOrEqualTo: "NUMBER_LESS_THAN_OR_EQUAL_TO",
};

export const validationCriteria: Readonly<Record<string, string>> = Object.fromEntries(Object.values(criteria).map((name) => [name, name]));

/** `SpreadsheetApp.newDataValidation()`; `check` judges the formulas. */
export function newDataValidation(check: (formula: string) => void): ValidationBuilder {
  let kept: { type: string; args: readonly unknown[]; allowInvalid: boolean; help: string | null } | null = null;
  let [allowInvalid, help]: [boolean, string | null] = [true, null];
  const require = (type: string, args: readonly unknown[]): unknown => {
    if (args.some((argument) => argument === undefined || argument === null)) throw new Error(`${type} takes no ${String(args)}`);
    if (type === "CUSTOM_FORMULA") check(String(args[0]));
    kept = { type, args, allowInvalid, help };
    return builder;
  };
  const builder: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(criteria).map(([method, type]) => [method, (...args: readonly unknown[]) => require(type, args)])),
    withCriteria: (type: string, args: readonly unknown[]) => require(type, args),
    setAllowInvalid: (allow: boolean) => ((allowInvalid = allow), builder),
    setHelpText: (text: string) => ((help = text), builder),
    build: (): Partial<Validation> => {
      if (kept === null) throw new Error("a validation without criteria");
      const { type, args } = kept;
      const [allows, text] = [allowInvalid, help];
      return {
        getCriteriaType: () => type as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria,
        getCriteriaValues: () => [...args],
        getAllowInvalid: () => allows,
        getHelpText: () => text as string,
      };
    },
  };
  return builder as unknown as ValidationBuilder;
}

/** `SpreadsheetApp.newConditionalFormatRule()`. */
export function newConditionalFormatRule(check: (formula: string) => void): RuleBuilder {
  let [formula, ranges]: [string | null, GoogleRange[]] = [null, []];
  const looks: Record<string, unknown> = {};
  const builder: Record<string, unknown> = {
    whenFormulaSatisfied: (text: string) => {
      check(text);
      formula = text;
      return builder;
    },
    ...Object.fromEntries(
      ["setFontColor", "setBackground", "setBold", "setItalic"].map((method) => [
        method,
        (value: unknown) => ((looks[method] = value), builder),
      ]),
    ),
    setRanges: (given: GoogleRange[]) => ((ranges = given), builder),
    build: (): Partial<Rule> => {
      if (formula === null || ranges.length === 0) throw new Error("a conditional format needs a formula and a range");
      const [condition, places] = [formula, ranges];
      return {
        getBooleanCondition: () => ({ getCriteriaValues: () => [condition] }) as unknown as GoogleAppsScript.Spreadsheet.BooleanCondition,
        getRanges: () => places,
      };
    },
  };
  return builder as unknown as RuleBuilder;
}
