import { nonNegative, positiveCount, rampedCapacity as capacity, signedCount } from "../core";
import { defineFunction } from "./define";
import { list, number, optional, single } from "./params";
import { sameCount, unlessLeftOut } from "./shapes";

export const rampedCapacity = defineFunction({
  id: "RAMPED_CAPACITY",
  group: "resources",
  text: {
    en: "What a team can do in each period while newcomers ramp up and people leave",
    ru: "Сколько команда может сделать в каждом периоде, пока новички выходят на план, а кто-то уходит",
    el: "Πόσα μπορεί να κάνει μια ομάδα σε κάθε περίοδο όσο οι νέοι προσαρμόζονται και κάποιοι αποχωρούν",
  },
  params: {
    hire_periods: list(
      {
        word: { en: "hire_periods", ru: "периоды_найма", el: "περίοδοι_πρόσληψης" },
        text: {
          en: "The period each person is hired in: 1 is the first, −3 three periods before period 0; 0 or blank is nobody",
          ru: "В каком периоде нанят каждый: 1 — первый, −3 — за три периода до нулевого; 0 или пусто — никого",
          el: "Σε ποια περίοδο προσλαμβάνεται ο καθένας: 1 η πρώτη, −3 τρεις περιόδους πριν από την περίοδο 0· 0 ή κενό κανείς",
        },
      },
      signedCount,
    ),
    ramp: list(
      {
        word: { en: "ramp", ru: "адаптация", el: "προσαρμογή" },
        text: {
          en: "Share of the norm in a person’s first, second … period; the last one holds on",
          ru: "Доля норматива в первом, втором и следующих периодах работы; последняя действует и дальше",
          el: "Μερίδιο του προτύπου στην πρώτη, δεύτερη … περίοδο ενός ατόμου· το τελευταίο ισχύει και μετά",
        },
      },
      nonNegative,
    ),
    periods: single(
      number(
        {
          word: { en: "periods", ru: "периоды", el: "περίοδοι" },
          text: { en: "How many periods to give", ru: "Сколько периодов показать", el: "Πόσες περίοδοι να δοθούν" },
        },
        positiveCount,
      ),
    ),
    norm: single(
      number(
        {
          word: { en: "norm", ru: "норматив", el: "πρότυπο" },
          text: {
            en: "What a full worker does in a period",
            ru: "Сколько опытный сотрудник делает за период",
            el: "Πόσα κάνει ένα πλήρως προσαρμοσμένο άτομο σε μια περίοδο",
          },
        },
        nonNegative,
      ),
    ),
    leave_periods: optional(
      list(
        {
          word: { en: "leave_periods", ru: "периоды_ухода", el: "περίοδοι_αποχώρησης" },
          text: {
            en: "The period each person is gone from on, as many as hires; 0 or blank stays",
            ru: "С какого периода каждого уже нет, столько же, сколько наймов; 0 или пусто — остаётся",
            el: "Από ποια περίοδο λείπει ο καθένας, όσες και οι προσλήψεις· 0 ή κενό μένει",
          },
        },
        signedCount,
      ),
    ),
  },
  examples: [
    {
      args: [[[-3, 1]], [[0.5, 1]], 3, 10],
      result: [[15], [20], [20]],
      text: {
        en: "One is long there, one starts in the first period at half the norm",
        ru: "Один работает давно, второй начинает в первом периоде с половины норматива",
        el: "Ο ένας είναι από καιρό εκεί, ο άλλος αρχίζει στην πρώτη περίοδο με το μισό πρότυπο",
      },
    },
    { args: [[[-3], [1]], [[0.5], [1]], 3, 10, [[3], [0]]], result: [[15], [20], [10]] },
    { args: [[[-3, 1]], [[0.5, 1]], 3, 10, [[3]]], result: { error: "#VALUE!" } },
  ],
  shape: (ranges) => sameCount(unlessLeftOut(ranges.leave_periods), ranges.hire_periods, "leave_periods"),
  run: (values) => capacity(values.hire_periods, values.ramp, values.periods, values.norm, values.leave_periods).map((amount) => [amount]),
});
