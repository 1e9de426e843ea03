import type { HostPort } from "../../src/host/port";

/** Types into a cell of a named column, `row` from 0. */
export async function typeInto(host: HostPort, name: string, row: number, value: string | number): Promise<void> {
  const area = (await host.describe()).names.find((item) => item.name === name)?.area;
  const [, column, first] = /^\$?([A-Z]+)\$?(\d+)/.exec(area?.range ?? "") ?? [];
  if (!area) throw new Error(name);
  await host.write([{ kind: "values", sheet: area.sheet, range: `${column}${Number(first) + row}`, values: [[value]] }]);
}
