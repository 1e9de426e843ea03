import { conversionInterval as interval, count, inside } from "../core";
import { defineFunction } from "./define";
import { number, optionalNumber } from "./params";

export const conversionInterval = defineFunction({
  id: "CONVERSION_INTERVAL",
  group: "evidence",
  text: {
    en: "Between what bounds a conversion lies, judging by what was won of the trials (Wilson score interval): low, high",
    ru: "В каких границах лежит конверсия, судя по выигранному из попыток (интервал Уилсона): нижняя, верхняя",
    el: "Ανάμεσα σε ποια όρια βρίσκεται ένα ποσοστό μετατροπής με βάση τις επιτυχίες στις προσπάθειες (διάστημα Wilson): κάτω, πάνω",
  },
  params: {
    won: number(
      {
        word: { en: "won", ru: "выиграно", el: "επιτυχίες" },
        text: { en: "How many of the trials were won", ru: "Сколько попыток удалось", el: "Πόσες προσπάθειες πέτυχαν" },
      },
      count,
    ),
    trials: number(
      {
        word: { en: "trials", ru: "попытки", el: "προσπάθειες" },
        text: {
          en: "How many there were: leads, calls, meetings; at least one",
          ru: "Сколько их было: лидов, звонков, встреч; хотя бы одна",
          el: "Πόσες ήταν: leads, κλήσεις, συναντήσεις· τουλάχιστον μία",
        },
      },
      count,
    ),
    level: optionalNumber(
      {
        word: { en: "level", ru: "уровень", el: "επίπεδο" },
        text: {
          en: "How sure the interval is, between 0 and 1; 0.95 when left out",
          ru: "Насколько надёжен интервал, между 0 и 1; если не указать, 0,95",
          el: "Πόσο βέβαιο είναι το διάστημα, ανάμεσα σε 0 και 1· αν λείπει, 0,95",
        },
      },
      inside,
      0.95,
    ),
  },
  byRows: { columns: 2 },
  examples: [
    {
      args: [3, 20],
      result: [[0.052368745896216616, 0.36041886474075696]],
      text: {
        en: "15% from 20 leads may as well be 5% or 36%",
        ru: "15 % по 20 лидам могут оказаться и 5 %, и 36 %",
        el: "Το 15% από 20 leads μπορεί κάλλιστα να είναι 5% ή 36%",
      },
    },
    { args: [0, 0], result: { error: "#N/A" } },
  ],
  run: (values) => interval(values.won, values.trials, values.level),
});
