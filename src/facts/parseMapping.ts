import { fieldIds, type Mapping } from "./mapping";

/**
 * A mapping from the text that a workbook remembers; undefined where it is none, so that a damaged memory is as good as no memory.
 *
 * @example
 * parseMapping("{}") // => undefined
 */
export function parseMapping(text: string): Mapping | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { source, shape, columns, headers, orders, decimals, openedAs, names } = recordOf(read);
  if (typeof source !== "string" || source === "" || typeof openedAs !== "string") return undefined;
  if (shape !== "events" && shape !== "snapshot") return undefined;
  const known = texts(columns, () => true);
  const { person, stream, stage } = recordOf(names);
  return {
    source,
    shape,
    columns: Object.fromEntries(fieldIds.flatMap((field) => (known[field] === undefined ? [] : [[field, known[field]]]))),
    ...(Array.isArray(headers) ? { headers: headers.filter((header) => typeof header === "string") } : {}),
    orders: texts(orders, (value) => ["ymd", "dmy", "mdy", "unknown"].includes(value)) as Mapping["orders"],
    decimals: texts(decimals, (value) => [".", ",", "unknown"].includes(value)) as Mapping["decimals"],
    openedAs,
    names: { person: texts(person, () => true), stream: texts(stream, () => true), stage: texts(stage, () => true) },
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The texts of a record that fit. */
function texts(value: unknown, fits: (text: string) => boolean): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(recordOf(value)).filter((entry): entry is [string, string] => typeof entry[1] === "string" && fits(entry[1])),
  );
}
