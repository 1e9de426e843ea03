import { splitPeriod as split } from "../core";
import { step, total } from "./allocationParams";
import { calendarOf, end, extraWorkdays, fiscalStart, holidays, profile, profileSize, start, weekend } from "./calendarParams";
import { defineFunction } from "./define";
import { single } from "./params";
import { choice } from "./rawParams";

const grain = choice(
  {
    word: { en: "grain", ru: "период", el: "περίοδος" },
    text: {
      en: "day, week (ISO), month, quarter, half-year or year",
      ru: "день, неделя (ISO), месяц, квартал, полугодие или год",
      el: "ημέρα, εβδομάδα (ISO), μήνας, τρίμηνο, εξάμηνο ή έτος",
    },
  },
  {
    day: ["day", "день", "ημέρα"],
    week: ["week", "неделя", "εβδομάδα"],
    month: ["month", "месяц", "μήνας"],
    quarter: ["quarter", "квартал", "τρίμηνο"],
    halfYear: ["half-year", "half", "полугодие", "εξάμηνο"],
    year: ["year", "год", "έτος"],
  },
);

export const splitPeriod = defineFunction({
  id: "SPLIT_PERIOD",
  group: "allocation",
  text: {
    en: "Splits a total over time by working days and season: first day, working days and amount of each period",
    ru: "Делит итог по времени с учётом рабочих дней и сезона: первый день, рабочие дни и сумма каждого периода",
    el: "Επιμερίζει ένα σύνολο στον χρόνο με εργάσιμες ημέρες και εποχικότητα: πρώτη ημέρα, εργάσιμες ημέρες και ποσό κάθε περιόδου",
  },
  params: {
    total,
    start: single(start),
    end: single(end),
    grain,
    profile,
    holidays,
    extra_workdays: extraWorkdays,
    step,
    weekend,
    fiscal_start: fiscalStart,
  },
  examples: [
    {
      args: [600, 45658, 45747, "month"],
      result: [
        [45658, 23, 216],
        [45689, 20, 187],
        [45717, 21, 197],
      ],
      text: {
        en: "600 over the first quarter of 2025",
        ru: "600 на первый квартал 2025 года",
        el: "600 στο πρώτο τρίμηνο του 2025",
      },
    },
    {
      args: [10, 45660, 45670, "Week", null, [[45663]]],
      result: [
        [45660, 1, 2],
        [45663, 4, 7],
        [45670, 1, 1],
      ],
    },
    { args: [10, 45661, 45662, "day"], result: { error: "#N/A" } },
    { args: [10, 45658, 45747, "decade"], result: { error: "#VALUE!" } },
  ],
  shape: profileSize,
  run: (values) => {
    const { step: size, fiscal_start: fiscal } = values;
    const options = { calendar: calendarOf(values), step: size, fiscalStart: fiscal };
    const rows = split(
      values.total,
      values.start,
      values.end,
      values.grain,
      values.profile === undefined ? options : { ...options, profile: values.profile },
    );
    return rows.map(({ first, workdays, amount }) => [first, workdays, amount]);
  },
});
