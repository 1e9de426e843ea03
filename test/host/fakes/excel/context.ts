import { makeObject } from "./objects";
import { misuse, officeError } from "./officeError";
import type { AnySpec, FakeContext } from "./specs";
import { atLeast, type FakeWorkbook } from "./workbook";

/** What Excel on the web takes in one call. */
const largestCall = 5_000_000;

/**
 * A context over a workbook. As Microsoft describes it: a sync carries the queue out in order; at the first call that Excel
 * refuses it stops, what went before stands, what comes after is dropped, no load of it is answered, and the error tells the
 * traces that were passed.
 */
export function createContext(workbook: FakeWorkbook, roots: Readonly<Record<string, AnySpec>>): FakeContext {
  let waiting: (() => unknown)[] = [];
  let deliveries: (() => void)[] = [];
  let items = new Map<object, readonly object[]>();
  let traces: string[] = [];
  let size = 0;
  let isOpen = true;
  const context: FakeContext = {
    api: workbook.api,
    queue(action, sent) {
      if (!isOpen) throw officeError("InvalidObjectPath", "An object is used outside of the Excel.run it came from.");
      size += sizeOf(sent);
      waiting.push(action);
    },
    deliver: (action) => void deliveries.push(action),
    itemsOf(object, make) {
      const present = items.get(object) ?? make();
      items.set(object, present);
      return present;
    },
    mustHave({ name, since }, member) {
      const needed = since?.[member];
      if (needed !== undefined && !atLeast(workbook.api, needed))
        throw officeError("ApiNotFound", `${name}.${member} is not in ExcelApi ${workbook.api}`);
    },
    events: (name) => ({
      add: (handler: (event: object) => unknown) => {
        context.queue(() => workbook.listen(name, handler));
        return { remove: () => workbook.unlisten(name, handler) };
      },
    }),
    trace: (message) => context.queue(() => traces.push(message)),
    close: () => (isOpen = false),
    async sync() {
      const [queue, tooLarge] = [waiting, size > largestCall];
      waiting = [];
      size = 0;
      deliveries = [];
      items = new Map();
      traces = [];
      await workbook.turn();
      workbook.count("sync");
      if (tooLarge) throw officeError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
      for (const action of queue) {
        try {
          await workbook.interfere();
          await action();
        } catch (error) {
          if ((error as Error).name === "OfficeMisuse") throw error;
          throw toOfficeError(error, traces);
        }
      }
      for (const deliver of deliveries) deliver();
    },
  };
  const objects = Object.fromEntries(Object.entries(roots).map(([name, spec]) => [name, makeObject(context, spec, () => workbook)]));
  return Object.assign(context, objects);
}

function sizeOf(sent: unknown): number {
  if (sent === undefined) return 50;
  try {
    return JSON.stringify(sent)?.length ?? 50;
  } catch {
    return 100; // A rule that holds an object of the library.
  }
}

function toOfficeError(error: unknown, traces: readonly string[]): Error {
  const { code, message, name } = error as { code?: string; message: string; name: string };
  if (name === "HostError") return officeError(excelCodes[code ?? ""] ?? "GeneralException", message, [...traces]);
  if (code === undefined) throw misuse(String((error as Error).stack));
  return officeError(code, message, [...traces]);
}

/** The engine's refusals by Excel's codes. */
const excelCodes: Readonly<Record<string, string>> = {
  missingSheet: "ItemNotFound",
  sheetExists: "ItemAlreadyExists",
  badName: "InvalidArgument",
  badRange: "InvalidArgument",
  shape: "InvalidArgument",
  badFormula: "InvalidArgument",
};
