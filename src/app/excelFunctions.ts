import { excelCall, functions, type ExcelCell, type Say, type SheetFunction } from "../functions";

/** What Excel's library offers to custom functions; its published types have it not. */
interface CustomFunctionsApi {
  associate(id: string, run: ExcelRun): void;
  readonly Error: new (code: string, message: string) => Error;
}
declare const CustomFunctions: CustomFunctionsApi;

/** The names of all functions, as they stand in formulas. */
export const functionNames: readonly string[] = functions.map(({ id }) => id);

type ExcelRun = (...given: readonly unknown[]) => unknown[][] | Promise<unknown[][]>;

/**
 * Makes every function of the list answer to Excel. Values come at once; the first errors wait for their sentences, which
 * are loaded then. Where they cannot be loaded the error stands without one.
 */
export function associateFunctions(sentences: () => Promise<Say>): void {
  for (const definition of functions) CustomFunctions.associate(definition.id, answerWith(definition, sentences));
}

let say: Say | undefined;

function answerWith(definition: SheetFunction, sentences: () => Promise<Say>): ExcelRun {
  return (...given) => {
    let isFaulty = false;
    const notice: Say = () => ((isFaulty = true), "");
    const rows = excelCall(definition, say ?? notice)(...given);
    if (!isFaulty) return rows.map((row) => row.map(toExcel));
    return sentences().then(
      (loaded) => {
        say = loaded;
        return excelCall(definition, loaded)(...given).map((row) => row.map(toExcel));
      },
      () => rows.map((row) => row.map(toExcel)),
    );
  };
}

/** An error stands in its cell as an object of Excel's own. */
function toExcel(cell: ExcelCell): unknown {
  return typeof cell === "object" ? new CustomFunctions.Error(cell.code, cell.message) : cell;
}
