import { functions, type SheetFunction } from "../../src/functions";

/** A function of the list by its name. */
export function functionOf(id: string): SheetFunction {
  const found = functions.find((definition) => definition.id === id);
  if (found === undefined) throw new Error(`no function ${id}`);
  return found;
}
