import { nonNegative, positive, requiredHeadcount as headcount, share } from "../core";
import { defineFunction } from "./define";
import { number, optionalNumber } from "./params";

export const requiredHeadcount = defineFunction({
  id: "REQUIRED_HEADCOUNT",
  group: "resources",
  text: {
    en: "Whole heads that do a volume of work in the days there are",
    ru: "Сколько человек сделают объём работы за имеющиеся дни",
    el: "Πόσα άτομα κάνουν έναν όγκο εργασίας στις ημέρες που υπάρχουν",
  },
  params: {
    volume: number(
      {
        word: { en: "volume", ru: "объём", el: "όγκος" },
        text: {
          en: "Work to do: calls, meetings, proposals; 0 or more",
          ru: "Сколько нужно сделать: звонков, встреч, предложений; 0 или больше",
          el: "Η εργασία που πρέπει να γίνει: κλήσεις, συναντήσεις, προσφορές· 0 ή περισσότερη",
        },
      },
      nonNegative,
    ),
    norm_per_day: number(
      {
        word: { en: "norm_per_day", ru: "норматив_в_день", el: "πρότυπο_ανά_ημέρα" },
        text: {
          en: "What one head does in a working day",
          ru: "Сколько один человек делает за рабочий день",
          el: "Πόσα κάνει ένα άτομο σε μια εργάσιμη ημέρα",
        },
      },
      positive,
    ),
    days: number(
      {
        word: { en: "days", ru: "дни", el: "ημέρες" },
        text: { en: "Working days there are", ru: "Сколько есть рабочих дней", el: "Πόσες εργάσιμες ημέρες υπάρχουν" },
      },
      positive,
    ),
    utilization: optionalNumber(
      {
        word: { en: "utilization", ru: "загрузка", el: "αξιοποίηση" },
        text: {
          en: "Share of the time that goes into this work, above 0 and up to 1; 1 when left out",
          ru: "Какая доля времени уходит на эту работу, больше 0 и до 1; если не указать, 1",
          el: "Το μερίδιο του χρόνου που πηγαίνει σε αυτή την εργασία, πάνω από 0 και έως 1· αν λείπει, 1",
        },
      },
      share,
      1,
    ),
  },
  byRows: { columns: 1 },
  examples: [
    { args: [1000, 8, 20], result: 7 },
    {
      args: [1000, 8, 20, 0.8],
      result: 8,
      text: {
        en: "A fifth of the time goes into other things",
        ru: "Пятая часть времени уходит на другое",
        el: "Το ένα πέμπτο του χρόνου πηγαίνει σε άλλα πράγματα",
      },
    },
    { args: [1000, 0, 20], result: { error: "#NUM!" } },
  ],
  run: (values) => headcount(values.volume, values.norm_per_day, values.days, values.utilization),
});
