import { ArraySize, FunctionPlugin, HyperFormula, SimpleRangeValue } from "hyperformula";

interface Address {
  readonly row: number;
  readonly col: number;
}
interface Reference {
  toSimpleCellAddress(base: Address): Address;
}
interface Call {
  readonly args: readonly (
    | { readonly type: "CELL_REFERENCE"; readonly reference: Reference }
    | { readonly type: "CELL_RANGE"; readonly start: Reference; readonly end: Reference }
  )[];
}
interface Place {
  readonly formulaAddress: Address;
}

const described = (method: string) => ({
  method,
  sizeOfResultArrayMethod: `${method}Size`,
  parameters: [{ argumentType: "NOERROR", optionalArg: true }],
  isDependentOnSheetStructureChange: true,
  doesNotNeedArgumentsToBeComputed: true,
  vectorizationForbidden: true,
});

/** ROW and COLUMN as every spreadsheet has them: of a range they give all, where HyperFormula's own give the first. It asks for a class. */
class PlacePlugin extends FunctionPlugin {
  static override implementedFunctions = {
    ROW: described("row"),
    COLUMN: described("column"),
  } as unknown as typeof FunctionPlugin.implementedFunctions;

  row(call: Call, place: Place): number | SimpleRangeValue {
    const { first, list } = along(call, place, "row");
    return list.length === 1 ? first : SimpleRangeValue.onlyNumbers(list.map((row) => [row]));
  }

  rowSize(call: Call, place: Place): ArraySize {
    return new ArraySize(1, along(call, place, "row").list.length);
  }

  column(call: Call, place: Place): number | SimpleRangeValue {
    const { first, list } = along(call, place, "col");
    return list.length === 1 ? first : SimpleRangeValue.onlyNumbers([[...list]]);
  }

  columnSize(call: Call, place: Place): ArraySize {
    return new ArraySize(along(call, place, "col").list.length, 1);
  }
}

/** The rows or columns of what was asked for, counted from 1. */
function along({ args: [asked] }: Call, { formulaAddress }: Place, axis: keyof Address): { first: number; list: readonly number[] } {
  const at = (reference: Reference): number => reference.toSimpleCellAddress(formulaAddress)[axis] + 1;
  const own = formulaAddress[axis] + 1;
  const [first, last] =
    asked === undefined
      ? [own, own]
      : asked.type === "CELL_REFERENCE"
        ? [at(asked.reference), at(asked.reference)]
        : [at(asked.start), at(asked.end)];
  return { first, list: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
}

/** Puts ROW and COLUMN right for every HyperFormula built from now on. */
export function mendPlaces(): void {
  HyperFormula.registerFunctionPlugin(PlacePlugin, { enGB: { ROW: "ROW", COLUMN: "COLUMN" } });
}
