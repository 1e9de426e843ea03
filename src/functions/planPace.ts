import { planPace as pace } from "../core";
import { calendarOf, end, extraWorkdays, holidays, paceTime, profile, profileSize, start, today, weekend } from "./calendarParams";
import { fact, plan } from "./controlParams";
import { defineFunction } from "./define";

export const planPace = defineFunction({
  id: "PLAN_PACE",
  group: "control",
  text: {
    en: "How the fact stands against what the plan asks by today: 1 is exactly on pace, 0.9 a tenth behind",
    ru: "Как факт соотносится с тем, чего план требует к сегодняшнему дню: 1 — точно в темпе, 0,9 — отставание на десятую",
    el: "Πώς στέκει το πραγματικό απέναντι σε όσα ζητά το πλάνο έως σήμερα: 1 ακριβώς στον ρυθμό, 0,9 ένα δέκατο πίσω",
  },
  params: { plan, fact, start, end, today, profile, holidays, extra_workdays: extraWorkdays, weekend },
  byRows: { columns: 1 },
  examples: [
    {
      args: [690, 300, 45658, 45688, 45667],
      result: 1.25,
      text: {
        en: "8 of 23 working days have passed: 240 would be on pace",
        ru: "Прошло 8 из 23 рабочих дней: в темпе было бы 240",
        el: "Πέρασαν 8 από τις 23 εργάσιμες ημέρες: στον ρυθμό θα ήταν 240",
      },
    },
    { args: [0, 300, 45658, 45688, 45667], result: { error: "#DIV/0!" } },
    { args: [690, 300, 45658, 45688, 45657], result: { error: "#N/A" } },
  ],
  shape: profileSize,
  run: (values) => pace(values.plan, values.fact, paceTime(values, calendarOf(values))),
});
