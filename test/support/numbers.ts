import type { HostPort } from "../../src/host/port";

/** The numbers of a named row or column, in order, without what is blank or a text. */
export async function numbers(host: Pick<HostPort, "read">, name: string): Promise<readonly number[]> {
  const [cells] = await host.read([{ name }]);
  return cells?.values.flat().filter((value): value is number => typeof value === "number") ?? [];
}
