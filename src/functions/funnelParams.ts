import { inside, nonNegative, positive, share } from "../core";
import { list, number, stages } from "./params";

export const target = number(
  {
    word: { en: "target", ru: "цель", el: "στόχος" },
    text: {
      en: "Revenue wanted, 0 or more",
      ru: "Сколько выручки нужно, 0 или больше",
      el: "Τα έσοδα που θέλετε, 0 ή περισσότερα",
    },
  },
  nonNegative,
);

export const check = number(
  {
    word: { en: "check", ru: "средний_чек", el: "μέση_αξία" },
    text: {
      en: "Average deal size, in the same currency",
      ru: "Средний чек в той же валюте",
      el: "Μέση αξία συναλλαγής, στο ίδιο νόμισμα",
    },
  },
  positive,
);

export const conv = stages(
  {
    word: { en: "conv", ru: "конверсия", el: "ποσοστό_μετατροπής" },
    text: {
      en: "Conversion from lead to deal, or those of the stages from the top of the funnel down, each above 0 and up to 1",
      ru: "Конверсия из лида в сделку или конверсии этапов сверху вниз по воронке, каждая больше 0 и до 1",
      el: "Ποσοστό μετατροπής από lead σε συμφωνία, ή των σταδίων από την κορυφή της χοάνης προς τα κάτω, καθένα πάνω από 0 και έως 1",
    },
  },
  share,
);

export const conversions = list(
  {
    word: { en: "conversions", ru: "конверсии", el: "ποσοστά_μετατροπής" },
    text: {
      en: "Conversions of the stages from the top of the funnel down, each above 0 and up to 1",
      ru: "Конверсии этапов сверху вниз по воронке, каждая больше 0 и до 1",
      el: "Ποσοστά μετατροπής των σταδίων από την κορυφή της χοάνης προς τα κάτω, καθένα πάνω από 0 και έως 1",
    },
  },
  share,
);

export const confidence = number(
  {
    word: { en: "confidence", ru: "надёжность", el: "βεβαιότητα" },
    text: {
      en: "Wanted probability of hitting the plan, between 0 and 1: 90% or 0.9",
      ru: "Желаемая вероятность выполнить план, между 0 и 1: 90 % или 0,9",
      el: "Επιθυμητή πιθανότητα επίτευξης του πλάνου, ανάμεσα σε 0 και 1: 90% ή 0,9",
    },
  },
  inside,
);
