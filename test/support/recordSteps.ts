import type { HostPort, Step } from "../../src/host/port";

/** The steps that writing into an empty workbook takes, to be carried out elsewhere: in the panel of a test page. */
export async function recordSteps(write: (host: HostPort) => Promise<void>): Promise<readonly Step[]> {
  const written: Step[] = [];
  await write({
    watches: { kind: "none" },
    describe: async () => ({ sheets: [], names: [], selection: null }),
    read: async (places) => places.map(() => null),
    write: async (batch) => void written.push(...batch),
    undo: async () => false,
    spell: (formula) => formula,
    watch: () => () => undefined,
  });
  return written;
}
