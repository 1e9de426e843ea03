import { anyNumber, requiredRevenue as revenue, share } from "../core";
import { defineFunction } from "./define";
import { number, optionalNumber } from "./params";

export const requiredRevenue = defineFunction({
  id: "REQUIRED_REVENUE",
  group: "goal",
  text: {
    en: "Revenue that yields a profit: profit and fixed costs over the margin",
    ru: "Выручка, которая даст нужную прибыль: прибыль и постоянные расходы, делённые на маржу",
    el: "Τα έσοδα που αποφέρουν ένα κέρδος: κέρδος και σταθερά κόστη προς το περιθώριο",
  },
  params: {
    profit: number({
      word: { en: "profit", ru: "прибыль", el: "κέρδος" },
      text: { en: "Profit wanted", ru: "Сколько прибыли нужно", el: "Το κέρδος που θέλετε" },
    }),
    margin: number(
      {
        word: { en: "margin", ru: "маржа", el: "περιθώριο" },
        text: {
          en: "What is left of a unit of revenue after variable costs, above 0 and up to 1: 25% or 0.25",
          ru: "Что остаётся от единицы выручки после переменных расходов, больше 0 и до 1: 25 % или 0,25",
          el: "Ό,τι μένει από μια μονάδα εσόδων μετά τα μεταβλητά κόστη, πάνω από 0 και έως 1: 25% ή 0,25",
        },
      },
      share,
    ),
    fixed_costs: optionalNumber(
      {
        word: { en: "fixed_costs", ru: "постоянные_расходы", el: "σταθερά_κόστη" },
        text: {
          en: "Costs that do not depend on revenue; 0 when left out",
          ru: "Расходы, которые не зависят от выручки; если не указать, 0",
          el: "Κόστη που δεν εξαρτώνται από τα έσοδα· αν λείπουν, 0",
        },
      },
      anyNumber,
      0,
    ),
  },
  byRows: { columns: 1 },
  examples: [
    { args: [100000, 0.25], result: 400000 },
    {
      args: [100000, 0.25, 50000],
      result: 600000,
      text: {
        en: "The margin has to pay the fixed costs first",
        ru: "Маржа сначала покрывает постоянные расходы",
        el: "Το περιθώριο καλύπτει πρώτα τα σταθερά κόστη",
      },
    },
    { args: [100000, 25], result: { error: "#NUM!" } },
  ],
  run: ({ profit, margin, fixed_costs: fixedCosts }) => revenue(profit, margin, fixedCosts),
});
