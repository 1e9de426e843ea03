import {
  fault,
  FaultError,
  firstDate,
  lastDate,
  nonNegative,
  weekendOf,
  workCalendar,
  type Domain,
  type PaceCalendar,
  type Weekend,
  type WorkCalendar,
} from "../core";
import { isError, type Cell, type Matrix } from "./cells";
import { isLeftOut, list, optional, optionalNumber, readNumber, readNumbers, single, type Param } from "./params";

type Words = Pick<Param<unknown>, "word" | "text">;

const onSheet: Domain = (value, path) => (value >= firstDate && value <= lastDate ? undefined : fault("notDate", { value }, path));

/** A day as a serial number, one a row in functions by rows; a time of day is dropped. */
function date(words: Words): Param<number> {
  return {
    ...words,
    kind: "date",
    takes: "column",
    optional: false,
    whenLeftOut: undefined,
    read: (cells, path) => readDate(cells[0]?.[0] ?? null, path),
  };
}

function readDate(cell: Cell, path: string): number | FaultError {
  const serial = readNumber(cell, path, (value, at) => onSheet(Math.floor(value), at));
  return typeof serial === "number" ? Math.floor(serial) : serial;
}

/** Days in a range of any shape, blanks skipped. */
function dates(words: Words): Param<readonly number[]> {
  const read = (cells: Matrix, path: string): readonly number[] | FaultError => {
    const domain: Domain = (value, at) => (value === 0 ? undefined : onSheet(Math.floor(value), at));
    const serials = readNumbers(cells.flat(), path, domain);
    return serials instanceof FaultError ? serials : serials.filter((serial) => serial !== 0).map(Math.floor);
  };
  return { ...words, kind: "date", takes: "grid", optional: true, whenLeftOut: [], read };
}

export const start = date({
  word: { en: "start", ru: "начало", el: "αρχή" },
  text: { en: "First day of the period", ru: "Первый день периода", el: "Πρώτη ημέρα της περιόδου" },
});

export const end = date({
  word: { en: "end", ru: "конец", el: "τέλος" },
  text: { en: "Last day of the period", ru: "Последний день периода", el: "Τελευταία ημέρα της περιόδου" },
});

export const today = date({
  word: { en: "today", ru: "сегодня", el: "σήμερα" },
  text: {
    en: "The last day whose facts are in; write TODAY() or a date",
    ru: "Последний день, факты за который уже внесены; напишите СЕГОДНЯ() или дату",
    el: "Η τελευταία ημέρα με καταχωρισμένα πραγματικά· γράψτε TODAY() ή μια ημερομηνία",
  },
});

export const profile = optional(
  list(
    {
      word: { en: "profile", ru: "профиль", el: "προφίλ" },
      text: {
        en: "12 seasonal indices per working day, January first; all days count alike when left out",
        ru: "12 сезонных индексов на рабочий день, начиная с января; если не указать, все дни равны",
        el: "12 εποχικοί δείκτες ανά εργάσιμη ημέρα, από τον Ιανουάριο· αν λείπουν, όλες οι ημέρες μετρούν το ίδιο",
      },
    },
    nonNegative,
  ),
);

export const holidays = dates({
  word: { en: "holidays", ru: "праздники", el: "αργίες" },
  text: {
    en: "Days off besides the weekend; blanks are skipped",
    ru: "Нерабочие дни кроме выходных; пустые ячейки пропускаются",
    el: "Αργίες εκτός Σαββατοκύριακου· τα κενά παραλείπονται",
  },
});

export const extraWorkdays = dates({
  word: { en: "extra_workdays", ru: "рабочие_выходные", el: "πρόσθετες_εργάσιμες" },
  text: {
    en: "Days that are worked although they are weekend or holiday",
    ru: "Дни, которые рабочие, хотя выпадают на выходной или праздник",
    el: "Ημέρες που είναι εργάσιμες αν και πέφτουν σε Σαββατοκύριακο ή αργία",
  },
});

export const weekend: Param<Weekend> = {
  word: { en: "weekend", ru: "выходные", el: "σαββατοκύριακο" },
  text: {
    en: "Weekend as in NETWORKDAYS.INTL: 1 is Saturday and Sunday, 11 Sunday alone, “0000011” by day from Monday",
    ru: "Выходные, как в ЧИСТРАБДНИ.МЕЖД: 1 — суббота и воскресенье, 11 — только воскресенье, «0000011» — по дням с понедельника",
    el: "Μη εργάσιμες ημέρες όπως στη NETWORKDAYS.INTL: 1 Σάββατο και Κυριακή, 11 μόνο Κυριακή, «0000011» ανά ημέρα από Δευτέρα",
  },
  kind: "any",
  takes: "cell",
  optional: true,
  whenLeftOut: weekendOf(1),
  read: (cells, path) => {
    const cell = cells[0]?.[0] ?? null;
    if (isError(cell)) return fault("cellError", { value: cell.error }, path);
    if (typeof cell === "boolean") return fault("notNumber", { value: String(cell) }, path);
    try {
      return weekendOf(cell ?? 1);
    } catch (error) {
      if (error instanceof FaultError) return error;
      throw error;
    }
  },
};

const wholeMonth: Domain = (value, path) => {
  if (value < 0) return fault("negative", { value }, path);
  if (!Number.isInteger(value)) return fault("notWhole", { value }, path);
  return value > 12 ? fault("tooLarge", { value, limit: 12 }, path) : undefined;
};

export const fiscalStart = single(
  optionalNumber(
    {
      word: { en: "fiscal_start", ru: "начало_года", el: "αρχή_έτους" },
      text: {
        en: "Month, 1 to 12, in which quarters, half-years and years begin",
        ru: "Месяц, от 1 до 12, с которого начинаются кварталы, полугодия и годы",
        el: "Μήνας, 1 έως 12, με τον οποίο αρχίζουν τρίμηνα, εξάμηνα και έτη",
      },
    },
    wholeMonth,
    1,
  ),
);

/** A profile of another number of cells than 12. */
export function profileSize(ranges: { readonly profile: Matrix | undefined }): FaultError | undefined {
  if (ranges.profile === undefined || isLeftOut(ranges.profile)) return undefined;
  const count = ranges.profile.length * (ranges.profile[0]?.length ?? 0);
  return count === 12 ? undefined : fault("wrongCount", { count, expected: 12 }, "profile");
}

/** What says which days are worked. */
export interface CalendarValues {
  readonly holidays: readonly number[];
  readonly extra_workdays: readonly number[];
  readonly weekend: Weekend;
}

let latest: { readonly values: CalendarValues; readonly calendar: WorkCalendar } | undefined;

/** The calendar of a call. All rows of a call share their lists, so that the calendar is made once for them. */
export function calendarOf(values: CalendarValues): WorkCalendar {
  const known = latest?.values;
  if (
    latest !== undefined &&
    known?.holidays === values.holidays &&
    known.extra_workdays === values.extra_workdays &&
    known.weekend === values.weekend
  )
    return latest.calendar;
  const calendar = workCalendar(values.weekend, values.holidays, values.extra_workdays);
  latest = { values, calendar };
  return calendar;
}

/** The times of a call of RUN_RATE or PLAN_PACE. */
export function paceTime(
  values: { readonly start: number; readonly end: number; readonly today: number; readonly profile: readonly number[] | undefined },
  calendar: WorkCalendar,
): PaceCalendar {
  const { start: first, end: last, today: latestDay, profile: indices } = values;
  const time = { start: first, end: last, today: latestDay, calendar };
  return indices === undefined ? time : { ...time, profile: indices };
}
