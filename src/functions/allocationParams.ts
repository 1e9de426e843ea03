import { positive } from "../core";
import { number, optionalNumber, single } from "./params";

export const total = single(
  number({
    word: { en: "total", ru: "итог", el: "σύνολο" },
    text: { en: "What is to be split", ru: "Что нужно разделить", el: "Το ποσό που επιμερίζεται" },
  }),
);

export const step = single(
  optionalNumber(
    {
      word: { en: "step", ru: "шаг", el: "βήμα" },
      text: {
        en: "The smallest amount a part differs by: 1, 1000, 0.01; 1 when left out",
        ru: "Наименьшая доля деления: 1, 1000, 0,01; если не указать, 1",
        el: "Το μικρότερο ποσό κατά το οποίο διαφέρει ένα μέρος: 1, 1000, 0,01· αν λείπει, 1",
      },
    },
    positive,
    1,
  ),
);
