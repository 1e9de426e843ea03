import { isDate } from "../plan";

/** In which order a column writes its dates; `unknown` while no value has shown it. */
export type DateOrder = "ymd" | "dmy" | "mdy" | "unknown";

/** The order of a column's dates, and the value that shows it. */
export interface OrderFound {
  readonly order: DateOrder;
  readonly evidence: string | undefined;
  /** False: 03/04 may be either, and no other value tells; or two values contradict each other. */
  readonly sure: boolean;
}

/** A moment as a table writes it. */
export interface Moment {
  readonly day: string;
  /** `hh:mm` where it is written. */
  readonly time?: string;
}

/** Why a text is no day: not a date at all, a day its month does not have, or day and month in an unknown order. */
export type DayFault = { readonly fault: "notDate" | "dateOrder" } | { readonly fault: "noSuchDay"; readonly days: number };

const pattern =
  /^\s*(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:(?:,?\s+|T)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?(?:\s*(?:Z|[+-]\d{2}:?\d{2}|UTC|GMT))?)?\s*$/i;
const worded =
  /^\s*(?:(\d{1,2})\.?\s+([\p{L}\p{M}]{3,})\.?,?|([\p{L}\p{M}]{3,})\.?\s+(\d{1,2}),?)\s+(\d{4})(?:\s*г\.?)?(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?)?\s*$/iu;
/** The beginnings of the months' names in English, Russian and Greek, January first. */
const months = [
  ["jan", "янв", "ιαν"],
  ["feb", "фев", "φεβ"],
  ["mar", "мар", "μαρ", "μάρ"],
  ["apr", "апр", "απρ"],
  ["may", "май", "мая", "μαι", "μαϊ", "μάι"],
  ["jun", "июн", "ιουν", "ιούν"],
  ["jul", "июл", "ιουλ", "ιούλ"],
  ["aug", "авг", "αυγ", "αύγ"],
  ["sep", "сен", "σεπ"],
  ["oct", "окт", "οκτ"],
  ["nov", "ноя", "νοε", "νοέ"],
  ["dec", "дек", "δεκ"],
] as const;

/**
 * Recognises the order of some dates: a year in front, dots (day first, as nobody writes them otherwise), a part above 12.
 *
 * @example
 * findOrder(["03/04/2026", "25/04/2026"]).order // => "dmy"
 * findOrder(["03/04/2026"]).sure // => false
 */
export function findOrder(values: readonly string[]): OrderFound {
  const shown = values.map((value) => ({ value, order: orderOf(value) })).filter(({ order }) => order !== undefined);
  const clear = shown.filter(({ order }) => order !== "open");
  const orders = [...new Set(clear.map(({ order }) => order))];
  const count = (order: string | undefined): number => clear.filter((item) => item.order === order).length;
  const winner = [...orders].sort((left, right) => count(right) - count(left))[0];
  const evidence = clear.find(({ order }) => order === winner)?.value;
  const open = shown.length > clear.length && (winner === undefined || winner === "ymd");
  return { order: (winner as DateOrder | undefined) ?? "unknown", evidence, sure: !open && orders.length < 2 };
}

function orderOf(value: string): "ymd" | "dmy" | "mdy" | "open" | undefined {
  const match = pattern.exec(value);
  if (match === null) return undefined;
  const [, first = "", separator, second = ""] = match;
  if (first.length === 4) return "ymd";
  if (separator === "." || Number(first) > 12) return "dmy";
  return Number(second) > 12 ? "mdy" : "open";
}

/**
 * The day a text means, with the time where there is one. A year in front and a month by its name need no order; two figures of a
 * year are of this century. A zone is passed over: the day is the one that is written.
 *
 * @example
 * momentOf("01.11.2026 14:30:05", "dmy") // => { day: "2026-11-01", time: "14:30" }
 * momentOf("31.11.2026", "dmy") // => { fault: "noSuchDay", days: 30 }
 */
export function momentOf(value: string, order: DateOrder): Moment | DayFault {
  const match = pattern.exec(value);
  if (match === null) return wordedMoment(value);
  const [, first = "", separator = "", second = "", third = "", hour, minute, half] = match;
  if (first.length === 4) return moment(first, second, third, hour, minute, half);
  if (first.length > 2 || (third.length !== 4 && third.length !== 2)) return { fault: "notDate" };
  const year = third.length === 2 ? `20${third}` : third;
  const shown = separator === "." ? "dmy" : order;
  if (shown === "unknown" || shown === "ymd") {
    const own = orderOf(value);
    if (own === "open" && first !== second) return { fault: "dateOrder" };
    return own === "mdy" ? moment(year, first, second, hour, minute, half) : moment(year, second, first, hour, minute, half);
  }
  return shown === "dmy" ? moment(year, second, first, hour, minute, half) : moment(year, first, second, hour, minute, half);
}

function wordedMoment(value: string): Moment | DayFault {
  const match = worded.exec(value);
  if (match === null) return { fault: "notDate" };
  const [, day, name, nameFirst, dayAfter, year = "", hour, minute, half] = match;
  const word = (name ?? nameFirst ?? "").toLowerCase();
  const month = months.findIndex((starts) => starts.some((start) => word.startsWith(start))) + 1;
  return month === 0 ? { fault: "notDate" } : moment(year, String(month), day ?? dayAfter ?? "", hour, minute, half);
}

function moment(year: string, month: string, date: string, hour?: string, minute?: string, half?: string): Moment | DayFault {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (date.length > 2 || Number(month) < 1 || Number(month) > 12) return { fault: "notDate" };
  if (!isDate(day)) {
    const days = [31, 30, 29, 28].find((last) => isDate(`${day.slice(0, 8)}${last}`));
    return days === undefined || Number(date) <= days ? { fault: "notDate" } : { fault: "noSuchDay", days };
  }
  if (hour === undefined || minute === undefined) return { day };
  const afternoon = half === undefined ? undefined : /^p/i.test(half);
  const hours = afternoon === undefined ? Number(hour) : (Number(hour) % 12) + (afternoon ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return { fault: "notDate" };
  return { day, time: `${String(hours).padStart(2, "0")}:${minute}` };
}
