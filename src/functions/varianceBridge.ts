import { shapleyContributions } from "../core";
import { defineFunction } from "./define";
import { grid } from "./params";
import { sameShape } from "./shapes";

export const varianceBridge = defineFunction({
  id: "VARIANCE_BRIDGE",
  group: "control",
  text: {
    en: "Why the fact differs from the plan when both are products of the same factors: each factor's contribution",
    ru: "Почему факт отличается от плана, если оба — произведения одних и тех же множителей: вклад каждого множителя",
    el: "Γιατί το πραγματικό διαφέρει από το πλάνο όταν και τα δύο είναι γινόμενα των ίδιων παραγόντων: η συμβολή του καθενός",
  },
  params: {
    plan: grid({
      word: { en: "plan", ru: "план", el: "πλάνο" },
      text: {
        en: "Planned factors in a row or a column: leads, conversions, average deal size; a table is one product per row",
        ru: "Плановые множители в строке или столбце: лиды, конверсии, средний чек; в таблице каждая строка — отдельное произведение",
        el: "Παράγοντες του πλάνου σε γραμμή ή στήλη: leads, μετατροπές, μέση αξία· σε πίνακα κάθε γραμμή είναι ένα γινόμενο",
      },
    }),
    fact: grid({
      word: { en: "fact", ru: "факт", el: "πραγματικό" },
      text: {
        en: "The same factors as they came out, in the same shape",
        ru: "Те же множители по факту, той же формы",
        el: "Οι ίδιοι παράγοντες όπως προέκυψαν, στο ίδιο σχήμα",
      },
    }),
  },
  examples: [
    {
      args: [[[20, 0.5, 0.25, 1000]], [[20, 0.4, 0.25, 1000]]],
      result: [[0, -500, 0, 0]],
      text: {
        en: "Only the first conversion fell: the whole shortfall of 500 is its own",
        ru: "Упала только первая конверсия: всё недовыполнение, 500, её",
        el: "Έπεσε μόνο η πρώτη μετατροπή: όλη η υστέρηση των 500 είναι δική της",
      },
    },
    {
      args: [
        [[2], [3]],
        [[4], [5]],
      ],
      result: [[8], [6]],
    },
    { args: [[[2, 3]], [[2], [3]]], result: { error: "#VALUE!" } },
  ],
  shape: ({ plan, fact }) => sameShape(fact, plan, "fact"),
  run: ({ plan, fact }) => {
    if (plan[0]?.length === 1) return shapleyContributions(plan.flat(), fact.flat()).map((value) => [value]);
    return plan.map((factors, row) => shapleyContributions(factors, fact[row] ?? []));
  },
});
