import { catchUpRate as rate } from "../core";
import { calendarOf, end, extraWorkdays, holidays, today, weekend } from "./calendarParams";
import { fact, plan } from "./controlParams";
import { defineFunction } from "./define";

export const catchUpRate = defineFunction({
  id: "CATCH_UP_RATE",
  group: "control",
  text: {
    en: "What each working day that is left must bring to meet the plan; 0 once it is met",
    ru: "Сколько должен приносить каждый оставшийся рабочий день, чтобы выполнить план; 0, если план уже выполнен",
    el: "Πόσα πρέπει να φέρνει κάθε εργάσιμη ημέρα που απομένει για να επιτευχθεί το πλάνο· 0 όταν έχει επιτευχθεί",
  },
  params: { plan, fact, end, today, holidays, extra_workdays: extraWorkdays, weekend },
  byRows: { columns: 1 },
  examples: [
    {
      args: [690, 300, 45688, 45667],
      result: 26,
      text: {
        en: "390 are missing and 15 working days are left",
        ru: "Не хватает 390, осталось 15 рабочих дней",
        el: "Λείπουν 390 και απομένουν 15 εργάσιμες ημέρες",
      },
    },
    { args: [690, 700, 45688, 45667], result: 0 },
    { args: [690, 300, 45688, 45688], result: { error: "#N/A" } },
  ],
  run: (values) => rate(values.plan, values.fact, { end: values.end, today: values.today, calendar: calendarOf(values) }),
});
