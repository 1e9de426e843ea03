import { count, funnelSchedule as schedule, nonNegative } from "../core";
import { defineFunction } from "./define";
import { conversions } from "./funnelParams";
import { grid, list, type Param } from "./params";
import { countOf, hasCount } from "./shapes";

const deals: Param<readonly (readonly number[])[]> = {
  ...grid(
    {
      word: { en: "deals", ru: "сделки", el: "συμφωνίες" },
      text: {
        en: "Whole deals by period; a column of them turns the answer",
        ru: "Целые сделки по периодам; если они в столбце, ответ повёрнут",
        el: "Ακέραιες συμφωνίες ανά περίοδο· αν είναι σε στήλη, η απάντηση στρέφεται",
      },
    },
    count,
  ),
  takes: "list",
};

export const funnelSchedule = defineFunction({
  id: "FUNNEL_SCHEDULE",
  group: "funnel",
  text: {
    en: "When the work of each stage must happen: a row a stage, first what falls before the first period, then by period",
    ru: "Когда должна быть сделана работа каждого этапа: строка на этап, сначала то, что нужно до первого периода, затем по периодам",
    el: "Πότε πρέπει να γίνει η δουλειά κάθε σταδίου: μια γραμμή ανά στάδιο, πρώτα όσα πέφτουν πριν από την πρώτη περίοδο, μετά ανά περίοδο",
  },
  params: {
    deals,
    conversions,
    lags: list(
      {
        word: { en: "lags", ru: "запаздывания", el: "υστερήσεις" },
        text: {
          en: "Periods between each stage and the next one, as many as conversions; 0.25 puts a quarter one period earlier",
          ru: "Периоды между каждым этапом и следующим, столько же, сколько конверсий; 0,25 сдвигает четверть на период раньше",
          el: "Περίοδοι ανάμεσα σε κάθε στάδιο και το επόμενο, όσες και τα ποσοστά μετατροπής· το 0,25 φέρνει ένα τέταρτο μία περίοδο νωρίτερα",
        },
      },
      nonNegative,
    ),
  },
  examples: [
    {
      args: [[[2, 4]], 0.5, 1],
      result: [
        [4, 8, 0],
        [0, 2, 4],
      ],
      text: {
        en: "Deals of the first period need their leads before it",
        ru: "Сделкам первого периода лиды нужны ещё до его начала",
        el: "Οι συμφωνίες της πρώτης περιόδου χρειάζονται τα leads τους πριν από αυτήν",
      },
    },
    {
      args: [[[4], [4]], 0.5, 0.25],
      result: [
        [2, 0],
        [8, 4],
        [6, 4],
      ],
    },
    { args: [[[2, 4]], [[0.5, 0.3]], 1], result: { error: "#VALUE!" } },
  ],
  shape: (ranges) => hasCount(ranges.lags, countOf(ranges.conversions), "lags"),
  run: (values) => {
    const rows = schedule(values.deals.flat(), values.conversions, values.lags);
    const isColumn = values.deals.length > 1;
    return isColumn ? (rows[0] ?? []).map((_, period) => rows.map((row) => row[period] ?? 0)) : rows;
  },
});
