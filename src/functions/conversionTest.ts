import { conversionTest as test, count } from "../core";
import { defineFunction } from "./define";
import { number } from "./params";

const wonA = number(
  {
    word: { en: "won_a", ru: "выиграно_а", el: "επιτυχίες_α" },
    text: { en: "Won of the trials of A", ru: "Сколько удалось в варианте А", el: "Πόσες πέτυχαν στο Α" },
  },
  count,
);
const trialsA = number(
  {
    word: { en: "trials_a", ru: "попытки_а", el: "προσπάθειες_α" },
    text: { en: "Trials of A, at least one", ru: "Сколько попыток в варианте А, хотя бы одна", el: "Προσπάθειες στο Α, τουλάχιστον μία" },
  },
  count,
);
const wonB = number(
  {
    word: { en: "won_b", ru: "выиграно_б", el: "επιτυχίες_β" },
    text: { en: "Won of the trials of B", ru: "Сколько удалось в варианте Б", el: "Πόσες πέτυχαν στο Β" },
  },
  count,
);
const trialsB = number(
  {
    word: { en: "trials_b", ru: "попытки_б", el: "προσπάθειες_β" },
    text: { en: "Trials of B, at least one", ru: "Сколько попыток в варианте Б, хотя бы одна", el: "Προσπάθειες στο Β, τουλάχιστον μία" },
  },
  count,
);

export const conversionTest = defineFunction({
  id: "CONVERSION_TEST",
  group: "evidence",
  text: {
    en: "Whether two conversions differ: rate of B minus rate of A, two-sided p of Fisher’s exact test, probability that B is better",
    ru: "Различаются ли две конверсии: доля Б минус доля А, двустороннее p точного теста Фишера, вероятность, что Б лучше",
    el: "Αν διαφέρουν δύο ποσοστά μετατροπής: ποσοστό Β μείον Α, αμφίπλευρο p του ακριβούς ελέγχου Fisher, πιθανότητα να είναι καλύτερο το Β",
  },
  params: { won_a: wonA, trials_a: trialsA, won_b: wonB, trials_b: trialsB },
  byRows: { columns: 3 },
  examples: [
    {
      args: [5, 40, 15, 40],
      result: [[0.25, 0.018772382855837537, 0.9948194193161376]],
      text: {
        en: "15 of 40 against 5 of 40: chance alone gives such a difference in 2 tests of 100",
        ru: "15 из 40 против 5 из 40: случайно такая разница выходит в 2 тестах из 100",
        el: "15 στα 40 απέναντι σε 5 στα 40: η τύχη μόνη της δίνει τέτοια διαφορά σε 2 δοκιμές στις 100",
      },
    },
    { args: [0, 1, 1, 1], result: [[1, 1, 0.8333333333333334]] },
    { args: [1, 0, 1, 1], result: { error: "#NUM!" } },
    { args: [0, 0, 1, 1], result: { error: "#N/A" } },
  ],
  run: (values) => {
    const { difference, p, secondBetter } = test(values.won_a, values.trials_a, values.won_b, values.trials_b);
    return [difference, p, secondBetter];
  },
});
