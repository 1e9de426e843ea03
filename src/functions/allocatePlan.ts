import { apportion, nonNegative } from "../core";
import { step, total } from "./allocationParams";
import { defineFunction } from "./define";
import { grid, optional } from "./params";
import { sameShape, unlessLeftOut } from "./shapes";

export const allocatePlan = defineFunction({
  id: "ALLOCATE_PLAN",
  group: "allocation",
  text: {
    en: "Splits a total in proportion to weights into whole steps that add up to it",
    ru: "Делит итог пропорционально весам на целые шаги, которые в сумме дают итог",
    el: "Επιμερίζει ένα σύνολο ανάλογα με βάρη σε ακέραια βήματα που αθροίζονται σε αυτό",
  },
  params: {
    total,
    weights: grid(
      {
        word: { en: "weights", ru: "веса", el: "βάρη" },
        text: {
          en: "In proportion to what: last year's sales, people, areas; 0 or more, not all 0",
          ru: "Пропорционально чему: прошлогодние продажи, люди, площади; 0 или больше, не все 0",
          el: "Ανάλογα με τι: περσινές πωλήσεις, άτομα, περιοχές· 0 ή περισσότερο, όχι όλα 0",
        },
      },
      nonNegative,
    ),
    step,
    fixed: optional(
      grid(
        {
          word: { en: "fixed", ru: "закреплено", el: "σταθερά" },
          text: {
            en: "Parts already agreed, in the shape of the weights: cells above 0 are kept, the others share the rest",
            ru: "Уже согласованные части, той же формы, что веса: ячейки больше 0 остаются, остальные делят остаток",
            el: "Μέρη που έχουν ήδη συμφωνηθεί, στο σχήμα των βαρών: κελιά πάνω από 0 μένουν, τα άλλα μοιράζονται το υπόλοιπο",
          },
        },
        nonNegative,
      ),
    ),
  },
  examples: [
    {
      args: [10, [[5, 3, 3]]],
      result: [[4, 3, 3]],
      text: {
        en: "4.55, 2.73 and 2.73 are the exact shares; the steps left over go to the largest remainders",
        ru: "Точные доли 4,55, 2,73 и 2,73; лишние шаги получают наибольшие остатки",
        el: "Τα ακριβή μερίδια είναι 4,55, 2,73 και 2,73· τα βήματα που περισσεύουν πάνε στα μεγαλύτερα υπόλοιπα",
      },
    },
    { args: [100.1, [[1], [1], [1]], 0.01], result: [[33.37], [33.37], [33.36]] },
    { args: [10, [[1, 1, 1]], null, [[0, 5, 0]]], result: [[3, 5, 2]] },
    { args: [10, [[0, 0]]], result: { error: "#NUM!" } },
  ],
  shape: ({ weights, fixed }) => sameShape(unlessLeftOut(fixed), weights, "fixed"),
  run: (values) => {
    const { weights, fixed } = values;
    const parts = apportion(
      values.total,
      weights.flat(),
      fixed === undefined ? { step: values.step } : { step: values.step, fixed: fixed.flat() },
    );
    const columns = weights[0]?.length ?? 0;
    return weights.map((_, row) => parts.slice(row * columns, (row + 1) * columns));
  },
});
