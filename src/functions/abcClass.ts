import { abcClasses, nonNegative, share } from "../core";
import { defineFunction } from "./define";
import { grid, optionalNumber, single } from "./params";

export const abcClass = defineFunction({
  id: "ABC_CLASS",
  group: "evidence",
  text: {
    en: "ABC classes by cumulative share: A makes up the first 80%, B the next 15%, C the rest",
    ru: "Классы ABC по накопленной доле: A даёт первые 80 %, B — следующие 15 %, C — остальное",
    el: "Κατηγορίες ABC κατά σωρευτικό μερίδιο: A το πρώτο 80%, B το επόμενο 15%, C τα υπόλοιπα",
  },
  params: {
    values: grid(
      {
        word: { en: "values", ru: "значения", el: "τιμές" },
        text: {
          en: "Revenue or profit of each client or product, 0 or more; 0 and blank have no class",
          ru: "Выручка или прибыль по клиентам или товарам, 0 или больше; у 0 и пустых класса нет",
          el: "Έσοδα ή κέρδος ανά πελάτη ή προϊόν, 0 ή περισσότερα· 0 και κενά δεν έχουν κατηγορία",
        },
      },
      nonNegative,
    ),
    a: single(
      optionalNumber(
        {
          word: { en: "a", ru: "граница_a", el: "όριο_a" },
          text: {
            en: "Where class A ends; 0.8 when left out",
            ru: "Где кончается класс A; если не указать, 0,8",
            el: "Πού τελειώνει η κατηγορία A· αν λείπει, 0,8",
          },
        },
        share,
        0.8,
      ),
    ),
    b: single(
      optionalNumber(
        {
          word: { en: "b", ru: "граница_b", el: "όριο_b" },
          text: {
            en: "Where class B ends, no less than that of A; 0.95 when left out",
            ru: "Где кончается класс B, не меньше границы A; если не указать, 0,95",
            el: "Πού τελειώνει η κατηγορία B, όχι πριν από την A· αν λείπει, 0,95",
          },
        },
        share,
        0.95,
      ),
    ),
  },
  examples: [
    { args: [[[600], [50], [250], [100]]], result: [["A"], ["C"], ["A"], ["B"]] },
    {
      args: [[[0.7, 0.1, null, 0.2]]],
      result: [["A", "B", "", "A"]],
      text: {
        en: "A blank cell stays blank",
        ru: "Пустая ячейка остаётся пустой",
        el: "Ένα κενό κελί μένει κενό",
      },
    },
    { args: [[[5, -1]]], result: { error: "#NUM!" } },
    { args: [[[0, 0]]], result: { error: "#N/A" } },
  ],
  run: (values) => {
    const classes = abcClasses(values.values.flat(), values.a, values.b);
    const columns = values.values[0]?.length ?? 0;
    return values.values.map((_, row) => classes.slice(row * columns, (row + 1) * columns));
  },
});
