import type { Plan } from "../plan";
import type { CellFormat, Step, ValidationRule } from "../host/port";
import { letters, rangeOf, type Frame } from "./address";
import { notes, rowScene, type Frames, type RowScene, type Scalar, type Scene } from "./column";
import { bad, good, quiet, roles, type Role } from "./style";
import type { Words } from "./words";

/** A labelled value of a sheet: label, unit, and `cells` cells side by side (one as a rule). Its defined name is `plan_` + id. */
export interface Field {
  readonly id: string;
  readonly role: Role;
  readonly format?: string;
  readonly cells?: number;
  readonly value?: (plan: Plan, words: Words) => Scalar | readonly Scalar[];
  readonly formula?: (scene: RowScene) => string;
  readonly rule?: (scene: Scene) => ValidationRule;
  /** A word beside the value that says whether it is well: begins with ● or ▲. */
  readonly verdict?: (scene: RowScene) => string;
  readonly bold?: boolean;
}

/** Fields one below the other, with the columns of their parts. */
export interface Form {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly label: number;
  readonly unit: number;
  readonly column: number;
  readonly fields: readonly Field[];
}

/** The defined names of a form's values and where they stand. */
export function formFrames({ sheet, row, column, fields }: Form): Frames {
  return Object.fromEntries(fields.map((field, index) => [`plan_${field.id}`, frameOf(field, sheet, row + index, column)]));
}

function frameOf({ cells = 1 }: Field, sheet: string, row: number, column: number): Frame {
  return { sheet, row, column, rows: 1, columns: cells };
}

/** Writes a form: labels, units, values, formulas, looks, validation and names. */
export function formSteps(form: Form, plan: Plan, scene: Scene): readonly Step[] {
  return form.fields.flatMap((field, index) => fieldSteps(form, field, form.row + index, plan, scene));
}

function fieldSteps(form: Form, field: Field, row: number, plan: Plan, scene: Scene): readonly Step[] {
  const name = `plan_${field.id}`;
  const frame = frameOf(field, form.sheet, row, form.column);
  const area = { sheet: form.sheet, range: rangeOf(frame) };
  const at = (column: number): { sheet: string; range: string } => ({ sheet: form.sheet, range: `${letters(column)}${row}` });
  const context = rowScene(scene, form.sheet, row);
  const look: CellFormat = { ...roles[field.role], align: "right", ...(field.bold === true ? { bold: true } : {}) };
  const steps: Step[] = [
    { kind: "values", ...at(form.label), values: [[scene.words(name)]] },
    { kind: "values", ...at(form.unit), values: [[scene.words(`${name}_unit`, { currency: plan.currency })]] },
    { kind: "format", ...at(form.unit), format: quiet },
    { kind: "format", ...area, format: { ...look, ...(field.format === undefined ? {} : { number: field.format }) } },
    { kind: "name", name, ...area },
  ];
  if (field.value !== undefined) steps.push({ kind: "values", ...area, values: [asList(field.value(plan, scene.words), frame.columns)] });
  if (field.formula !== undefined) steps.push({ kind: "formulas", ...area, formulas: [[field.formula(context)]] });
  if (field.role === "input") {
    steps.push({ kind: "validation", ...area, rule: field.rule?.(scene) ?? { type: "any" }, ...notes(name, scene.words) });
  }
  if (field.verdict !== undefined) {
    steps.push(
      { kind: "formulas", ...at(form.column + 1), formulas: [[field.verdict(context)]] },
      ...verdictLooks(form.sheet, at(form.column + 1).range),
    );
  }
  return steps;
}

/** ● is green, ▲ is red: the sign and the word say the same without colour. */
export function verdictLooks(sheet: string, range: string): readonly Step[] {
  const conditional = (sign: string, color: string): Step => ({
    kind: "conditional",
    sheet,
    range,
    formula: `=LEFT(${range},1)="${sign}"`,
    format: { color, bold: true },
  });
  return [conditional("●", good), conditional("▲", bad)];
}

function asList(value: Scalar | readonly Scalar[], length: number): readonly Scalar[] {
  const list = Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar];
  return Array.from({ length }, (_, index) => list[index] ?? null);
}
