import { count, leadsFromHistory as fromHistory, requiredDeals } from "../core";
import { defineFunction } from "./define";
import { check, confidence, target } from "./funnelParams";
import { number } from "./params";

export const leadsFromHistory = defineFunction({
  id: "LEADS_FROM_HISTORY",
  group: "funnel",
  text: {
    en: "Whole leads that bring the target with a wanted probability when the conversion is known from past leads only",
    ru: "Сколько целых лидов принесут цель с заданной вероятностью, если конверсия известна только по прошлым лидам",
    el: "Πόσα ακέραια leads φέρνουν τον στόχο με επιθυμητή πιθανότητα όταν το ποσοστό μετατροπής είναι γνωστό μόνο από παλαιότερα leads",
  },
  params: {
    target,
    check,
    won: number(
      {
        word: { en: "won", ru: "выиграно", el: "επιτυχίες" },
        text: {
          en: "How many of the past leads became deals",
          ru: "Сколько прошлых лидов стали сделками",
          el: "Πόσα από τα παλαιότερα leads έγιναν συμφωνίες",
        },
      },
      count,
    ),
    leads: number(
      {
        word: { en: "leads", ru: "лиды", el: "leads" },
        text: {
          en: "How many past leads there were, at least one",
          ru: "Сколько было прошлых лидов, хотя бы один",
          el: "Πόσα παλαιότερα leads υπήρξαν, τουλάχιστον ένα",
        },
      },
      count,
    ),
    confidence,
  },
  byRows: { columns: 1 },
  examples: [
    {
      args: [600000, 200000, 3, 20, 0.9],
      result: 47,
      text: {
        en: "3 of 20 leave the conversion uncertain: 47 leads, not 34",
        ru: "3 из 20 оставляют конверсию неопределённой: 47 лидов, а не 34",
        el: "3 στα 20 αφήνουν το ποσοστό αβέβαιο: 47 leads, όχι 34",
      },
    },
    { args: [600000, 200000, 30, 200, 0.9], result: 36 },
    { args: [600000, 200000, 0, 0, 0.9], result: { error: "#N/A" } },
    { args: [600000, 200000, 21, 20, 0.9], result: { error: "#NUM!" } },
  ],
  run: (values) => fromHistory(requiredDeals(values.target, values.check), values.won, values.leads, values.confidence),
});
