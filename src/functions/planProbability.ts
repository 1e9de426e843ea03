import { count, overallConversion, planProbability as probability, requiredDeals } from "../core";
import { defineFunction } from "./define";
import { check, conv, target } from "./funnelParams";
import { number } from "./params";

export const planProbability = defineFunction({
  id: "PLAN_PROBABILITY",
  group: "funnel",
  text: {
    en: "Probability of hitting the target with the leads there are, if leads are independent and the conversion stays",
    ru: "Вероятность выполнить план с имеющимися лидами, если лиды независимы, а конверсия не изменится",
    el: "Πιθανότητα επίτευξης του στόχου με τα leads που υπάρχουν, αν τα leads είναι ανεξάρτητα και το ποσοστό μετατροπής μείνει ίδιο",
  },
  params: {
    leads: number(
      {
        word: { en: "leads", ru: "лиды", el: "leads" },
        text: { en: "Whole leads there are", ru: "Сколько есть лидов, целое число", el: "Πόσα leads υπάρχουν, ακέραιος" },
      },
      count,
    ),
    target,
    check,
    conv,
  },
  byRows: { columns: 1 },
  examples: [
    {
      args: [20, 600000, 200000, 0.15],
      result: 0.5951037219925646,
      text: {
        en: "20 leads bring 3 deals on average, yet the plan is missed in 4 months of 10",
        ru: "20 лидов в среднем дают 3 сделки, и всё же план срывается в 4 месяцах из 10",
        el: "20 leads φέρνουν κατά μέσο όρο 3 συμφωνίες, κι όμως το πλάνο χάνεται σε 4 μήνες στους 10",
      },
    },
    { args: [2, 100, 100, [[0.5]]], result: 0.75 },
    { args: [0, 100, 100, 0.5], result: 0 },
    { args: [2.5, 100, 100, 0.5], result: { error: "#NUM!" } },
  ],
  run: (values) => probability(values.leads, requiredDeals(values.target, values.check), overallConversion(values.conv)),
});
