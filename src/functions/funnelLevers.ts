import { funnelLevers as levers, positive } from "../core";
import { defineFunction } from "./define";
import { check, conversions, target } from "./funnelParams";
import { optionalNumber, single } from "./params";

export const funnelLevers = defineFunction({
  id: "FUNNEL_LEVERS",
  group: "funnel",
  text: {
    en: "What improving one lever at a time saves: a row for the deal size, then one a conversion: new value, leads then, leads saved",
    ru: "Что даёт улучшение одного рычага: строка для среднего чека, затем по строке на конверсию: новое значение, лиды при нём, сэкономленные лиды",
    el: "Τι γλιτώνει η βελτίωση ενός μοχλού τη φορά: μια γραμμή για τη μέση αξία, μετά μία ανά ποσοστό: νέα τιμή, leads τότε, leads που γλιτώνετε",
  },
  params: {
    target: single(target),
    check: single(check),
    conversions,
    improvement: single(
      optionalNumber(
        {
          word: { en: "improvement", ru: "улучшение", el: "βελτίωση" },
          text: {
            en: "By what share each lever improves: 0.1 lifts 20% to 22%; 0.1 when left out",
            ru: "На какую долю улучшается каждый рычаг: 0,1 поднимает 20 % до 22 %; если не указать, 0,1",
            el: "Κατά ποιο μερίδιο βελτιώνεται κάθε μοχλός: το 0,1 ανεβάζει το 20% σε 22%· αν λείπει, 0,1",
          },
        },
        positive,
        0.1,
      ),
    ),
  },
  examples: [
    {
      args: [600000, 200000, [[0.5, 0.25]], 0.5],
      result: [
        [300000, 16, 8],
        [0.75, 16, 8],
        [0.375, 16, 8],
      ],
      text: {
        en: "24 leads are needed; any lever improved by half saves 8 of them",
        ru: "Нужно 24 лида; любой рычаг, улучшенный наполовину, экономит 8 из них",
        el: "Χρειάζονται 24 leads· όποιος μοχλός και αν βελτιωθεί κατά το ήμισυ, γλιτώνει 8 από αυτά",
      },
    },
    {
      args: [500, 100, [[0.9, 0.5]], 1],
      result: [
        [200, 7, 5],
        [1, 10, 2],
        [1, 6, 6],
      ],
    },
    { args: [600000, 200000, [[0.5, 0]]], result: { error: "#NUM!" } },
  ],
  run: (values) =>
    levers(values.target, values.check, values.conversions, values.improvement).map(({ value, leads, saved }) => [value, leads, saved]),
});
