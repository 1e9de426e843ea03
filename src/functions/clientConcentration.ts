import { clientConcentration as concentration, nonNegative, positiveCount } from "../core";
import { defineFunction } from "./define";
import { grid, optionalNumber, single } from "./params";

export const clientConcentration = defineFunction({
  id: "CLIENT_CONCENTRATION",
  group: "evidence",
  text: {
    en: "How much hangs on a few clients: Herfindahl–Hirschman index (sum of squared shares) and share of the largest ones",
    ru: "Насколько всё зависит от немногих клиентов: индекс Херфиндаля — Хиршмана (сумма квадратов долей) и доля крупнейших",
    el: "Πόσο εξαρτώνται όλα από λίγους πελάτες: δείκτης Herfindahl–Hirschman (άθροισμα τετραγώνων μεριδίων) και μερίδιο των μεγαλύτερων",
  },
  params: {
    revenues: grid(
      {
        word: { en: "revenues", ru: "выручка", el: "έσοδα" },
        text: { en: "Revenue by client, 0 or more", ru: "Выручка по клиентам, 0 или больше", el: "Έσοδα ανά πελάτη, 0 ή περισσότερα" },
      },
      nonNegative,
    ),
    top: single(
      optionalNumber(
        {
          word: { en: "top", ru: "крупнейшие", el: "μεγαλύτεροι" },
          text: {
            en: "How many of the largest count together; 1 when left out",
            ru: "Сколько крупнейших считать вместе; если не указать, 1",
            el: "Πόσοι από τους μεγαλύτερους μετρούν μαζί· αν λείπει, 1",
          },
        },
        positiveCount,
        1,
      ),
    ),
  },
  examples: [
    {
      args: [[[50], [25], [25]]],
      result: [[0.375, 0.5]],
      text: {
        en: "Half of all revenue comes from one client",
        ru: "Половину всей выручки приносит один клиент",
        el: "Τα μισά έσοδα έρχονται από έναν πελάτη",
      },
    },
    { args: [[[50, 25, 25]], 2], result: [[0.375, 0.75]] },
    { args: [[[0, 0]]], result: { error: "#N/A" } },
  ],
  run: (values) => {
    const { index, topShare } = concentration(values.revenues.flat(), values.top);
    return [[index, topShare]];
  },
});
