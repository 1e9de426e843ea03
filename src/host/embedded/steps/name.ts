import { helpers } from "@odoo/o-spreadsheet";
import type { NameStep } from "../../port";
import { dispatch, stepFailure, target, type StepContext } from "./context";

const valid = /^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u;
const looksLikeCell = /^(?:[a-z]{1,3}\d+|r\d*c\d*|r|c|true|false)$/i;

/** Gives a range its name, or moves the name there. */
export function nameRange(context: StepContext, step: NameStep): void {
  const { model } = context;
  const { name } = step;
  if (!valid.test(name) || looksLikeCell.test(name)) throw stepFailure("badName", name);
  const { sheetId, zone } = target(context, step);
  const ranges = [model.getters.getRangeDataFromZone(sheetId, zone)];
  const present = model.getters.getNamedRange(name);
  // The engine judges a command without `sheetId` by the size of the active sheet.
  if (present === undefined) return dispatch(model, "CREATE_NAMED_RANGE", { sheetId, name, ranges });
  if (present.range.sheetId === sheetId && helpers.deepEquals(present.range.zone, zone)) return;
  dispatch(model, "UPDATE_NAMED_RANGE", { sheetId, oldRangeName: present.name, newRangeName: present.name, ranges });
}
