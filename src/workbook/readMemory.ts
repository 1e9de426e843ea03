import type { HostPort } from "../host/port";

/** The name of the table in which the workbook remembers texts: a row for each source, its name and a text in pieces. */
export const memoryName = "memory_rows";

/** The texts that the workbook remembers, the latest first. */
export async function readMemory(host: HostPort): Promise<readonly string[]> {
  const [cells] = await host.read([{ name: memoryName }]);
  return (cells?.values ?? [])
    .map(([, ...pieces]) => pieces.map((piece) => (typeof piece === "string" ? piece : "")).join(""))
    .filter(Boolean);
}
