import type { Range, Services, Spreadsheet } from "./services";

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** A validation of Google's as plain JSON: ranges and dates among its arguments are wrapped. */
export interface KeptRule {
  readonly criteria: string;
  readonly args: readonly KeptArgument[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}
type KeptArgument =
  | { readonly plain: string | number | boolean | null | readonly string[] }
  | { readonly sheetId: number; readonly range: string }
  | { readonly time: number };

/** Keeps a validation that a person, or we, made before. */
export function keptRule(rule: DataValidation): KeptRule {
  return {
    criteria: rule.getCriteriaType().toString(),
    args: (rule.getCriteriaValues() as readonly unknown[]).map(keptArgument),
    allowInvalid: rule.getAllowInvalid(),
    help: rule.getHelpText(),
  };
}

/** The validation again. */
export function ruleFrom({ services, spreadsheet }: { services: Services; spreadsheet: Spreadsheet }, kept: KeptRule): DataValidation {
  const { SpreadsheetApp } = services;
  const criteria = SpreadsheetApp.DataValidationCriteria[kept.criteria as keyof typeof SpreadsheetApp.DataValidationCriteria];
  const args = kept.args.map((argument) => {
    if ("plain" in argument) return argument.plain;
    if ("time" in argument) return new Date(argument.time);
    return spreadsheet
      .getSheets()
      .find((sheet) => sheet.getSheetId() === argument.sheetId)
      ?.getRange(argument.range);
  });
  const builder = SpreadsheetApp.newDataValidation().withCriteria(criteria, args).setAllowInvalid(kept.allowInvalid);
  if (kept.help !== null) builder.setHelpText(kept.help);
  return builder.build();
}

function keptArgument(argument: unknown): KeptArgument {
  if (typeof argument === "object" && argument !== null && "getA1Notation" in argument) {
    const range = argument as Range;
    return { sheetId: range.getSheet().getSheetId(), range: range.getA1Notation() };
  }
  if (Object.prototype.toString.call(argument) === "[object Date]") return { time: (argument as Date).getTime() };
  return { plain: argument as string };
}
