import { printRange } from "../../../../../src/host/grid";
import { specOf, type AnySpec } from "../specs";
import { officeError } from "../officeError";
import type { FakeWorkbook } from "../workbook";
import { areaOf, sheetName, type RangeTarget } from "./cells";
import { rangeOfReference } from "./addresses";
import { range } from "./range";

interface NameTarget {
  readonly workbook: FakeWorkbook;
  readonly name: string;
}

/** The cells that a name stands for; null when they are gone. */
function cellsOf({ workbook, name }: NameTarget): RangeTarget | null {
  const { getters } = workbook.engine.model;
  const found = getters.getNamedRange(name)?.range;
  return found === undefined || getters.tryGetSheet(found.sheetId) === undefined
    ? null
    : { workbook, sheetId: found.sheetId, zone: found.zone };
}

function formulaOf(target: NameTarget): string {
  const cells = cellsOf(target);
  return cells === null ? "=#REF!" : `='${sheetName(cells).replace(/'/g, "''")}'!${printRange(cells.zone, true)}`;
}

function find(workbook: FakeWorkbook, name: unknown): NameTarget | null {
  const found = workbook.engine.model.getters.getNamedRange(String(name))?.name ?? workbook.names.get(String(name).toLowerCase());
  return found === undefined ? null : { workbook, name: found };
}

/** All names, those whose cells are gone among them. */
function namesIn(workbook: FakeWorkbook): readonly string[] {
  const standing = workbook.engine.model.getters.getNamedRanges().map(({ name }) => name);
  const known = new Set(standing.map((name) => name.toLowerCase()));
  return [...standing, ...[...workbook.names].filter(([key]) => !known.has(key)).map(([, name]) => name)];
}

const namedItem: AnySpec = specOf<NameTarget>({
  name: "NamedItem",
  read: {
    name: ({ name }) => name,
    visible: () => true,
    type: (target) => (cellsOf(target) === null ? "Error" : "Range"),
    formula: formulaOf,
  },
  write: {
    formula: ({ workbook, name }, formula) => {
      const cells = rangeOfReference(workbook, String(formula));
      if (cells === null) throw officeError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
      return workbook.write({ kind: "name", name, ...areaOf(cells) });
    },
  },
  calls: {
    getRangeOrNullObject: { gives: () => range, orNull: true, run: cellsOf },
    delete: {
      run: ({ workbook, name }) => {
        workbook.names.delete(name.toLowerCase());
        workbook.engine.model.dispatch("DELETE_NAMED_RANGE", { name });
      },
    },
  },
});

export const names: AnySpec = specOf<FakeWorkbook>({
  name: "NamedItemCollection",
  items: {
    spec: () => namedItem,
    of: (workbook) => namesIn(workbook).map((name) => ({ workbook, name })),
  },
  calls: {
    getItem: { gives: () => namedItem, run: find },
    getItemOrNullObject: { gives: () => namedItem, orNull: true, run: find },
    add: {
      gives: () => namedItem,
      run: async (workbook, name, cells) => {
        if (find(workbook, name) !== null) throw officeError("ItemAlreadyExists", "The name is taken.");
        await workbook.write({ kind: "name", name: String(name), ...areaOf(cells as RangeTarget) });
        workbook.names.set(String(name).toLowerCase(), String(name));
        return { workbook, name: String(name) };
      },
    },
  },
});
