import { number } from "./params";

export const plan = number({
  word: { en: "plan", ru: "план", el: "πλάνο" },
  text: { en: "Plan for the whole period", ru: "План на весь период", el: "Πλάνο για όλη την περίοδο" },
});

export const fact = number({
  word: { en: "fact", ru: "факт", el: "πραγματικό" },
  text: { en: "What is done up to today", ru: "Что сделано к сегодняшнему дню", el: "Όσα έγιναν έως σήμερα" },
});
