import { isDefinedName } from "../../grid";
import type { NameStep } from "../../port";
import { stepFailure } from "../hostErrors";
import { referenceTo, target, type Queued, type StepContext } from "./context";

/** Queues a range's name, or moves the name there. */
export function nameRange(context: StepContext, step: NameStep): Queued {
  const { name } = step;
  if (!isDefinedName(name)) throw stepFailure("badName", name);
  const { sheet, zone, range } = target(context, step);
  const { names } = context.survey;
  const before = names.get(name.toLowerCase());
  const formula = referenceTo(sheet.name, zone);
  names.set(name.toLowerCase(), formula);
  if (before === undefined) context.workbook.names.add(name, range);
  else context.workbook.names.getItem(name).formula = formula;
  return {
    restore: (workbook) => {
      const named = workbook.names.getItem(name);
      if (before === undefined) named.delete();
      else named.formula = before;
    },
  };
}
