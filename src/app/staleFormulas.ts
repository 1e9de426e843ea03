import type { HostPort, Step } from "../host/port";

/** Formulas of ours that were opened before the functions were there, and how to enter them again. */
export interface StaleFormulas {
  /** How many there are. */
  find(): Promise<number>;
  renew(): Promise<void>;
}

/** Sheets larger than this are not searched: reading them would take longer than typing Enter. */
const mostCells = 200_000;

const waiting: readonly string[] = ["#NAME?", "#BUSY!"];

/** Looks through the workbook for cells that call one of the functions and show that nobody answered. */
export function staleFormulas(host: HostPort, names: readonly string[]): StaleFormulas {
  const ours = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${names.join("|")})\\(`, "iu");
  const find = async (): Promise<readonly Step[]> => {
    const { sheets } = await host.describe();
    const searched = sheets.filter(({ rows, columns }) => rows > 0 && rows * columns <= mostCells);
    const cells = await host.read(
      searched.map(({ name, rows, columns }) => ({ sheet: name, range: `A1:${cellAt(rows - 1, columns - 1)}` })),
    );
    return cells.flatMap((area): readonly Step[] =>
      (area?.formulas ?? []).flatMap((row, down) =>
        row.flatMap((formula, along): readonly Step[] => {
          const value = area?.values[down]?.[along];
          const isStale =
            formula !== null && ours.test(formula) && typeof value === "object" && value !== null && waiting.includes(value.error);
          return isStale ? [{ kind: "formulas", sheet: area?.sheet ?? "", range: cellAt(down, along), formulas: [[formula]] }] : [];
        }),
      ),
    );
  };
  return { find: async () => (await find()).length, renew: async () => host.write(await find()) };
}

function cellAt(row: number, column: number): string {
  const letters = (index: number): string =>
    (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
  return `${letters(column)}${row + 1}`;
}
