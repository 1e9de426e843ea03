import { count, nonNegative, replanPeriods as replan } from "../core";
import { step } from "./allocationParams";
import { defineFunction } from "./define";
import { grid, list, number, single, type Param } from "./params";
import { sameCount } from "./shapes";

const plan: Param<readonly (readonly number[])[]> = {
  ...grid(
    {
      word: { en: "plan", ru: "план", el: "πλάνο" },
      text: { en: "Plan by period, 0 or more", ru: "План по периодам, 0 или больше", el: "Πλάνο ανά περίοδο, 0 ή περισσότερο" },
    },
    nonNegative,
  ),
  takes: "list",
};

export const replanPeriods = defineFunction({
  id: "REPLAN_PERIODS",
  group: "allocation",
  text: {
    en: "Closes the first periods with their facts and spreads what is missing over the rest, so that the total stands",
    ru: "Закрывает первые периоды фактами и распределяет недостающее на остальные, так что итог сохраняется",
    el: "Κλείνει τις πρώτες περιόδους με τα πραγματικά και κατανέμει όσα λείπουν στις υπόλοιπες, ώστε το σύνολο να μένει",
  },
  params: {
    plan,
    fact: list({
      word: { en: "fact", ru: "факт", el: "πραγματικό" },
      text: {
        en: "Facts by period, as many cells as the plan has; those of open periods are not used",
        ru: "Факты по периодам, столько же ячеек, сколько в плане; факты открытых периодов не используются",
        el: "Πραγματικά ανά περίοδο, όσα κελιά έχει το πλάνο· των ανοιχτών περιόδων δεν χρησιμοποιούνται",
      },
    }),
    closed: single(
      number(
        {
          word: { en: "closed", ru: "закрыто", el: "κλειστές" },
          text: {
            en: "How many periods are closed, from 0 to all",
            ru: "Сколько периодов закрыто, от 0 до всех",
            el: "Πόσες περίοδοι έχουν κλείσει, από 0 έως όλες",
          },
        },
        count,
      ),
    ),
    step,
  },
  examples: [
    {
      args: [[[100, 100, 100, 100]], [[70, 0, 0, 0]], 1],
      result: [[70, 110, 110, 110]],
      text: {
        en: "30 are missing after the first month: 10 more in each of the rest",
        ru: "После первого месяца не хватает 30: по 10 сверху в каждом из остальных",
        el: "Λείπουν 30 μετά τον πρώτο μήνα: 10 παραπάνω σε καθέναν από τους υπόλοιπους",
      },
    },
    { args: [[[100], [100]], [[250], [null]], 1], result: [[250], [0]] },
    { args: [[[1, 2]], [[1, 2]], 3], result: { error: "#NUM!" } },
  ],
  shape: (ranges) => sameCount(ranges.fact, ranges.plan, "fact"),
  run: (values) => {
    const periods = replan(values.plan.flat(), values.fact, values.closed, values.step);
    return values.plan.length === 1 ? [periods] : periods.map((amount) => [amount]);
  },
});
