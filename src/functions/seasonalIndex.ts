import { count, positive, seasonalIndices } from "../core";
import { defineFunction } from "./define";
import { grid, list, optional, optionalNumber, single, type Param } from "./params";
import { sameCount, unlessLeftOut } from "./shapes";

const history: Param<readonly (readonly number[])[]> = {
  ...grid(
    {
      word: { en: "history", ru: "история", el: "ιστορικό" },
      text: {
        en: "Values above 0 in the order of time, one whole season or more; two give a better answer",
        ru: "Значения больше 0 по порядку времени, целый сезон или больше; два дают лучший ответ",
        el: "Τιμές πάνω από 0 κατά χρονική σειρά, μία πλήρης περίοδος ή περισσότερες· δύο δίνουν καλύτερη απάντηση",
      },
    },
    positive,
  ),
  takes: "list",
};

export const seasonalIndex = defineFunction({
  id: "SEASONAL_INDEX",
  group: "allocation",
  text: {
    en: "Seasonal indices with mean 1 from past values: 1.2 is a fifth above an average month",
    ru: "Сезонные индексы со средним 1 по прошлым значениям: 1,2 — на пятую часть выше среднего месяца",
    el: "Εποχικοί δείκτες με μέσο όρο 1 από παλαιότερες τιμές: 1,2 είναι ένα πέμπτο πάνω από έναν μέσο μήνα",
  },
  params: {
    history,
    season: single(
      optionalNumber(
        {
          word: { en: "season", ru: "сезон", el: "περίοδος" },
          text: {
            en: "How many values make a season: 12 months, 4 quarters; 12 when left out",
            ru: "Сколько значений в сезоне: 12 месяцев, 4 квартала; если не указать, 12",
            el: "Πόσες τιμές κάνουν μία περίοδο εποχικότητας: 12 μήνες, 4 τρίμηνα· αν λείπει, 12",
          },
        },
        count,
        12,
      ),
    ),
    working_days: optional(
      list(
        {
          word: { en: "working_days", ru: "рабочие_дни", el: "εργάσιμες_ημέρες" },
          text: {
            en: "Working days of each past period: gives indices per working day, the profile that SPLIT_PERIOD wants",
            ru: "Рабочие дни каждого прошлого периода: даёт индексы на рабочий день, профиль для SPLIT_PERIOD",
            el: "Εργάσιμες ημέρες κάθε παλαιότερης περιόδου: δίνει δείκτες ανά εργάσιμη ημέρα, το προφίλ που θέλει η SPLIT_PERIOD",
          },
        },
        positive,
      ),
    ),
  },
  examples: [
    { args: [[[1, 3, 1, 3]], 2], result: [[0.5, 1.5]] },
    {
      args: [[[30], [20], [10], [20]], 4],
      result: [[1.5], [1], [0.5], [1]],
      text: {
        en: "One season alone: each value over the mean",
        ru: "Всего один сезон: каждое значение, делённое на среднее",
        el: "Μία μόνο περίοδος: κάθε τιμή προς τον μέσο όρο",
      },
    },
    { args: [[[44, 60]], 2, [[22, 20]]], result: [[0.8, 1.2]] },
    { args: [[[1, 2, 3]]], result: { error: "#N/A" } },
  ],
  shape: (ranges) => sameCount(unlessLeftOut(ranges.working_days), ranges.history, "working_days"),
  run: (values) => {
    const indices = seasonalIndices(values.history.flat(), values.season, values.working_days);
    return values.history.length === 1 ? [indices] : indices.map((index) => [index]);
  },
});
