import { runRate as forecast } from "../core";
import { calendarOf, end, extraWorkdays, holidays, paceTime, profile, profileSize, start, today, weekend } from "./calendarParams";
import { fact } from "./controlParams";
import { defineFunction } from "./define";

export const runRate = defineFunction({
  id: "RUN_RATE",
  group: "control",
  text: {
    en: "Forecast at the end of the period if the rest goes at the pace so far, by working days and season",
    ru: "Прогноз на конец периода, если остаток пойдёт в том же темпе, с учётом рабочих дней и сезона",
    el: "Πρόβλεψη στο τέλος της περιόδου αν το υπόλοιπο πάει με τον ίδιο ρυθμό, με εργάσιμες ημέρες και εποχικότητα",
  },
  params: { fact, start, end, today, profile, holidays, extra_workdays: extraWorkdays, weekend },
  byRows: { columns: 1 },
  examples: [
    {
      args: [300, 45658, 45688, 45667],
      result: 862.5,
      text: {
        en: "8 of the 23 working days of January 2025 have passed",
        ru: "Прошло 8 из 23 рабочих дней января 2025 года",
        el: "Πέρασαν 8 από τις 23 εργάσιμες ημέρες του Ιανουαρίου 2025",
      },
    },
    { args: [[[300], [null], [60]], 45658, 45688, 45667], result: [[862.5], [""], [172.5]] },
    { args: [300, 45658, 45688, 45657], result: { error: "#N/A" } },
  ],
  shape: profileSize,
  run: (values) => forecast(values.fact, paceTime(values, calendarOf(values))),
});
