import type { Step } from "../host/port";
import type { Plan } from "../plan";
import { rangeOf, type Frame } from "./address";
import type { Frames, Scene } from "./column";
import { formFrames, formSteps, type Form } from "./field";
import { unagreedField } from "./planFields";

/** The line under the checks of the Plan sheet that counts who has not agreed: it looks the Team sheet up, and comes and goes with it. */
function unagreedForm({ plan_unagreed: standing, plan_worked: worked }: Frames): Form | undefined {
  const place: Frame | undefined = standing ?? (worked === undefined ? undefined : { ...worked, row: worked.row + 1 });
  if (place === undefined) return undefined;
  const { sheet, row, column } = place;
  return { id: "unagreed", sheet, row, label: 1, unit: 2, column, fields: [unagreedField] };
}

/** Where the line stands on a Plan sheet that is there already. */
export function unagreedFrames(present: Frames): Frames {
  const form = unagreedForm(present);
  return form === undefined ? {} : formFrames(form);
}

/** Writes the line anew for a new Team sheet, or empties it where the plan has no people any more. */
export function unagreedSteps(plan: Plan, present: Frames, scene: Scene): readonly Step[] {
  const form = unagreedForm(present);
  if (form === undefined) return [];
  if (plan.team !== undefined) return formSteps(form, plan, scene);
  if (present["plan_unagreed"] === undefined) return [];
  const range = rangeOf({ sheet: form.sheet, row: form.row, column: 1, rows: 1, columns: form.column + 1 });
  return [{ kind: "values", sheet: form.sheet, range, values: [new Array<string>(form.column + 1).fill("")] }];
}
