import { requiredDeals as deals } from "../core";
import { defineFunction } from "./define";
import { check, target } from "./funnelParams";

export const requiredDeals = defineFunction({
  id: "REQUIRED_DEALS",
  group: "funnel",
  text: {
    en: "Whole deals that bring the target, at the average deal size",
    ru: "Сколько целых сделок принесут нужную выручку при среднем чеке",
    el: "Πόσες ακέραιες συμφωνίες φέρνουν τον στόχο με τη μέση αξία συναλλαγής",
  },
  params: { target, check },
  byRows: { columns: 1 },
  examples: [
    { args: [600000, 200000], result: 3 },
    {
      args: [[[600000], [610000], [null]], 200000],
      result: [[3], [4], [""]],
      text: {
        en: "A column of targets gives a column; an empty row stays empty",
        ru: "Столбец целей даёт столбец; пустая строка остаётся пустой",
        el: "Μια στήλη στόχων δίνει στήλη· μια κενή γραμμή μένει κενή",
      },
    },
    { args: [600000, 0], result: { error: "#NUM!" } },
  ],
  run: (values) => deals(values.target, values.check),
});
