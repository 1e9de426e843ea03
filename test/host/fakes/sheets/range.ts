import { readEntry, type Stored } from "./entries";
import { showFormula } from "./formulas";
import { called, plainLooks, put, sheetState, type FakeState, type GoogleRange, type GoogleSheet, type LookName } from "./state";
import { momentOf } from "./zones";

export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Range = Pick<
  GoogleRange,
  | "getA1Notation"
  | "getSheet"
  | "getRow"
  | "getColumn"
  | "getNumRows"
  | "getNumColumns"
  | "getValues"
  | "getFormulas"
  | "setValues"
  | "getCell"
  | "activate"
  | "setDataValidation"
  | "getDataValidations"
  | "setDataValidations"
  | "shiftColumnGroupDepth"
  | "shiftRowGroupDepth"
>;

/** A range of the fake. What it lacks is no function, so that a call nobody foresaw fails. */
export function makeRange(state: FakeState, sheet: GoogleSheet, engineId: string, corner: Corner): GoogleRange {
  const { getters } = state.engine.model;
  const kept = sheetState(state, engineId);
  const { row, column, rows, columns } = corner;
  const zone = { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 };
  if (
    row < 1 ||
    column < 1 ||
    rows < 1 ||
    columns < 1 ||
    zone.bottom >= getters.getNumberRows(engineId) ||
    zone.right >= getters.getNumberCols(engineId)
  )
    throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
  const a1 = (): string => getters.zoneToXC(engineId, zone);
  const name = (): string => getters.getSheetName(engineId);
  const grid = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (__, along) => cell(row + down, column + along)));
  const checkShape = (data: unknown): readonly (readonly unknown[])[] => {
    if (!Array.isArray(data) || !data.every(Array.isArray)) throw new Error("Cannot convert to Object[][].");
    const table = data as readonly (readonly unknown[])[];
    if (table.length !== rows)
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${table.length} but the range has ${rows}.`,
      );
    const odd = table.find((line) => line.length !== columns);
    if (odd !== undefined)
      throw new Error(
        `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${columns}.`,
      );
    return table;
  };
  const lookOf = (look: LookName, at: string): unknown => kept.looks.get(at)?.[look] ?? plainLooks[look].blank;
  const setLook = (look: LookName, at: string, value: unknown): void => {
    if (value !== null && !plainLooks[look].takes.test(JSON.stringify(value).replace(/"/g, "")))
      throw new Error(`set${look} takes no ${JSON.stringify(value)}`);
    const { [look]: _, ...others } = kept.looks.get(at) ?? {};
    kept.looks.set(at, value === null ? others : { ...others, [look]: value });
  };
  const guard = (): void => {
    for (const one of kept.protections) {
      if (one.warningOnly || one.canEdit) continue;
      const its = one.range === null ? zone : getters.getRangeFromSheetXC(engineId, one.range).zone;
      if (its.top <= zone.bottom && zone.top <= its.bottom && its.left <= zone.right && zone.left <= its.right)
        throw new Error(
          "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
        );
    }
  };
  /** What the cell holds; a text as it was typed, not as the engine shows it. */
  const valueAt = (line: number, along: number): unknown => {
    const position = { sheetId: engineId, row: line - 1, col: along - 1 };
    const cell = getters.getCell(position);
    const isText = cell !== undefined && !cell.isFormula && typeof cell.parsedValue === "string";
    return isText ? cell.parsedValue : getters.getEvaluatedCell(position).value;
  };
  const looks = Object.fromEntries(
    (Object.keys(plainLooks) as LookName[]).flatMap((look) => [
      [`get${look}s`, () => grid((line, along) => lookOf(look, `${line},${along}`))],
      [
        `set${look}s`,
        (data: unknown) => {
          called(state, `set${look}s`);
          const table = checkShape(data);
          grid((line, along) => setLook(look, `${line},${along}`, table[line - row]?.[along - column]));
        },
      ],
      [
        `set${look}`,
        (value: unknown) => {
          called(state, `set${look}`);
          grid((line, along) => setLook(look, `${line},${along}`, value));
        },
      ],
    ]),
  );

  const own: Range = {
    getA1Notation: a1,
    getSheet: () => sheet,
    getRow: () => row,
    getColumn: () => column,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getValues: () =>
      grid((line, along) => {
        const value = valueAt(line, along);
        const format = String(lookOf("NumberFormat", `${line},${along}`));
        if (typeof value === "number" && /[ymdhs]/i.test(format.replace(/"[^"]*"|General/g, ""))) return momentOf(value, state.zone);
        return value ?? "";
      }),
    getFormulas: () =>
      grid((line, along) => {
        const cell = getters.getCell({ sheetId: engineId, row: line - 1, col: along - 1 });
        return cell?.isFormula === true ? showFormula(cell.compiledFormula.toFormulaString(getters), state.decimal()) : "";
      }),
    setValues: (data) => {
      called(state, "setValues");
      guard();
      const table = checkShape(data);
      const stored = table.map((line, down) =>
        line.map((entry, along): Stored => {
          const format = String(lookOf("NumberFormat", `${row + down},${column + along}`));
          return readEntry(entry, { decimal: state.decimal(), zone: state.zone, format });
        }),
      );
      const place = { sheet: name(), range: a1() };
      const plain = stored.map((line) => line.map((cell) => (cell.kind === "plain" ? cell.value : cell.kind === "blank" ? "" : null)));
      const formulas = stored.map((line) => line.map((cell) => (cell.kind === "formula" ? cell.canonical : null)));
      put(state, [
        { kind: "values", ...place, values: plain },
        ...(formulas.flat().some((formula) => formula !== null) ? [{ kind: "formulas" as const, ...place, formulas }] : []),
      ]);
      stored.forEach((line, down) =>
        line.forEach((cell, along) => {
          if (cell.kind === "plain" && cell.format !== undefined) setLook("NumberFormat", `${row + down},${column + along}`, cell.format);
        }),
      );
      return self;
    },
    getCell: (down, along) => makeRange(state, sheet, engineId, { row: row + down - 1, column: column + along - 1, rows: 1, columns: 1 }),
    activate: () => {
      put(state, [{ kind: "activate", sheet: name(), cell: a1() }]);
      return self;
    },
    setDataValidation: (rule) => {
      called(state, "setDataValidation");
      grid((line, along) => setRule(`${line},${along}`, rule));
      return self;
    },
    getDataValidations: () => grid((line, along) => kept.validations.get(`${line},${along}`) ?? null),
    setDataValidations: (rules) => {
      const table = checkShape(rules) as readonly (readonly (Validation | null)[])[];
      grid((line, along) => setRule(`${line},${along}`, table[line - row]?.[along - column] ?? null));
      return self;
    },
    shiftColumnGroupDepth: (delta) => shift("column", column, columns, delta),
    shiftRowGroupDepth: (delta) => shift("row", row, rows, delta),
  };
  const setBorder = (...edges: readonly unknown[]): GoogleRange => {
    called(state, "setBorder");
    kept.borders.push({ range: a1(), edges });
    return self;
  };
  const setRule = (at: string, rule: Validation | null): void => {
    if (rule === null) kept.validations.delete(at);
    else kept.validations.set(at, rule);
  };
  const shift = (axis: string, first: number, count: number, delta: number): GoogleRange => {
    for (let line = first; line < first + count; line++) {
      const group = kept.groups.get(`${axis}${line}`) ?? { depth: 0, folded: false };
      kept.groups.set(`${axis}${line}`, { depth: Math.max(0, group.depth + delta), folded: group.folded });
    }
    return self;
  };
  const self = { ...looks, ...own, setBorder } as unknown as GoogleRange;
  return self;
}
