import type { CellFormat, ConditionalStep, ValidationRule, ValidationStep } from "../../../port";
import { rangeOf } from "../../a1";
import { isFormula } from "../../formulaText";
import { rangeIn, targetOf, type Batch, type Target } from "../batch";
import { keptRule } from "../keptRules";
import { refusal } from "../refusal";

type ValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Says what may be typed; Google has one text for both the hint and the refusal. */
export function validate(batch: Batch, step: ValidationStep): void {
  const target = targetOf(batch, step);
  const { rule, note, error } = step;
  const source = rule.type === "listFrom" ? listOf(batch, rule.source) : null;
  batch.todo.rules.push(() => {
    const range = rangeIn(target);
    const sheetId = target.sheet.getSheetId();
    if (!batch.fresh.has(sheetId)) {
      const before = range.getDataValidations().map((row) => row.map((one) => (one === null ? null : keptRule(one))));
      batch.undo.push({ kind: "validation", sheetId, range: rangeOf(target.block), before });
    }
    const help = [note?.text, error].filter((text) => text !== undefined && text !== "").join(" ");
    if (rule.type === "any" && help === "") return void range.setDataValidation(null);
    const builder = criteria(batch.services.SpreadsheetApp.newDataValidation(), rule, target, source).setAllowInvalid(rule.type === "any");
    range.setDataValidation((help === "" ? builder : builder.setHelpText(help)).build());
  });
}

function listOf(batch: Batch, source: { readonly sheet: string; readonly range: string }): Target {
  const target = targetOf({ ...batch, guarded: [] }, source);
  if (target.block.rows > 1 && target.block.columns > 1) throw refusal("badRange", `${source.range} is no list`);
  return target;
}

function criteria(builder: ValidationBuilder, rule: ValidationRule, { block }: Target, source: Target | null): ValidationBuilder {
  switch (rule.type) {
    case "any":
      return builder.requireFormulaSatisfied("=TRUE");
    case "list":
      return builder.requireValueInList([...rule.values], true);
    case "listFrom":
      return source === null ? builder : builder.requireValueInRange(rangeIn(source), true);
    case "number":
      return rule.whole === true ? builder.requireFormulaSatisfied(within(rule, block, true)) : bounded(builder, rule.min, rule.max);
    case "date":
      return builder.requireFormulaSatisfied(within({ min: rule.min ?? 1, max: rule.max ?? 2_958_465 }, block, false));
  }
}

/** Numbers as Google itself judges them: a formula of ours would need decimals in the spreadsheet's own spelling. */
function bounded(builder: ValidationBuilder, min: number | undefined, max: number | undefined): ValidationBuilder {
  if (min !== undefined && max !== undefined) return builder.requireNumberBetween(min, max);
  return max === undefined ? builder.requireNumberGreaterThanOrEqualTo(min ?? -1e300) : builder.requireNumberLessThanOrEqualTo(max);
}

/**
 * Whole numbers and dates are judged by a formula: for whole numbers Google has no rule, and its rule for dates takes moments
 * of some zone where ours are serial numbers. It has `;` and no decimals, which every country reads.
 */
function within({ min, max }: { readonly min?: number; readonly max?: number }, { row, column }: Target["block"], whole: boolean): string {
  const cell = rangeOf({ row, column, rows: 1, columns: 1 });
  const parts = [
    `ISNUMBER(${cell})`,
    ...(whole ? [`${cell}=INT(${cell})`] : []),
    ...(min === undefined ? [] : [`${cell}>=${Math.ceil(min)}`]),
    ...(max === undefined ? [] : [`${cell}<=${Math.floor(max)}`]),
  ];
  return `=AND(${parts.join(";")})`;
}

/** Adds looks that hang on a formula, written for the first cell of the range; the same ones are not added twice. */
export function formatWhen(batch: Batch, step: ConditionalStep): void {
  const target = targetOf(batch, step);
  const { formula, format } = step;
  if (!isFormula(formula)) throw refusal("badFormula", formula);
  batch.todo.rules.push(() => {
    const { sheet } = target;
    const range = rangeIn(target);
    const [sheetId, name] = [sheet.getSheetId(), rangeOf(target.block)];
    const rules = sheet.getConditionalFormatRules();
    const isOurs = (rule: (typeof rules)[number]): boolean =>
      rule.getBooleanCondition()?.getCriteriaValues()[0] === formula && rule.getRanges().some((one) => one.getA1Notation() === name);
    const others = rules.filter((rule) => !isOurs(rule));
    if (others.length === rules.length && !batch.fresh.has(sheetId))
      batch.undo.push({ kind: "conditional", sheetId, range: name, formula });
    sheet.setConditionalFormatRules([...others, looksWhen(batch, formula, format).setRanges([range]).build()]);
  });
}

function looksWhen(
  { services }: Batch,
  formula: string,
  { color, fill, bold, italic }: Pick<CellFormat, "color" | "fill" | "bold" | "italic">,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
  const rule = services.SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula);
  if (color !== undefined) rule.setFontColor(color);
  if (fill !== undefined) rule.setBackground(fill);
  if (bold !== undefined) rule.setBold(bold);
  if (italic !== undefined) rule.setItalic(italic);
  return rule;
}
