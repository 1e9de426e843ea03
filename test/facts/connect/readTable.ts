import { FaultError, type Fault } from "../../../src/core";
import { cellsOf, type RowSource, type SourceCell } from "../../../src/facts";

/** What a table gave until its end. */
export interface ReadTable {
  readonly records: readonly Readonly<Record<string, SourceCell>>[];
  readonly lines: readonly number[];
  readonly faults: readonly { readonly line: number; readonly value: string }[];
  readonly shares: readonly (number | undefined)[];
}

export async function readTable({ headers, batches }: RowSource): Promise<ReadTable> {
  const read = { records: [] as Record<string, SourceCell>[], lines: [] as number[], faults: [] as ReadTable["faults"][number][] };
  const shares: (number | undefined)[] = [];
  for await (const { rows, lines, faults, share } of batches()) {
    read.records.push(...rows.map(cellsOf).map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? null]))));
    read.lines.push(...lines);
    read.faults.push(...(faults ?? []));
    shares.push(share);
  }
  return { ...read, shares };
}

export async function faultOfReading(table: RowSource): Promise<Fault | undefined> {
  try {
    await readTable(table);
    return undefined;
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
}
