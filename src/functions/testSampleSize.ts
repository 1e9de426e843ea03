import { inside, testSampleSize as sampleSize } from "../core";
import { defineFunction } from "./define";
import { number, optionalNumber } from "./params";

export const testSampleSize = defineFunction({
  id: "TEST_SAMPLE_SIZE",
  group: "evidence",
  text: {
    en: "Leads that each arm of a test needs to tell two conversions apart (two-sided z-test)",
    ru: "Сколько лидов нужно в каждой группе теста, чтобы различить две конверсии (двусторонний z-тест)",
    el: "Πόσα leads χρειάζεται κάθε ομάδα μιας δοκιμής για να ξεχωρίσουν δύο ποσοστά μετατροπής (αμφίπλευρος έλεγχος z)",
  },
  params: {
    conv_now: number(
      {
        word: { en: "conv_now", ru: "конверсия_сейчас", el: "ποσοστό_τώρα" },
        text: {
          en: "Conversion of today, between 0 and 1",
          ru: "Нынешняя конверсия, между 0 и 1",
          el: "Το σημερινό ποσοστό μετατροπής, ανάμεσα σε 0 και 1",
        },
      },
      inside,
    ),
    conv_wanted: number(
      {
        word: { en: "conv_wanted", ru: "конверсия_желаемая", el: "ποσοστό_επιθυμητό" },
        text: {
          en: "Conversion to tell from it, between 0 and 1",
          ru: "Конверсия, которую нужно от неё отличить, между 0 и 1",
          el: "Το ποσοστό που πρέπει να ξεχωρίσει από αυτό, ανάμεσα σε 0 και 1",
        },
      },
      inside,
    ),
    power: optionalNumber(
      {
        word: { en: "power", ru: "мощность", el: "ισχύς" },
        text: {
          en: "Probability to see the difference when it is there; 0.8 when left out",
          ru: "Вероятность увидеть разницу, если она есть; если не указать, 0,8",
          el: "Πιθανότητα να φανεί η διαφορά όταν υπάρχει· αν λείπει, 0,8",
        },
      },
      inside,
      0.8,
    ),
    alpha: optionalNumber(
      {
        word: { en: "alpha", ru: "альфа", el: "άλφα" },
        text: {
          en: "Probability to see a difference when there is none; 0.05 when left out",
          ru: "Вероятность увидеть разницу, если её нет; если не указать, 0,05",
          el: "Πιθανότητα να φανεί διαφορά όταν δεν υπάρχει· αν λείπει, 0,05",
        },
      },
      inside,
      0.05,
    ),
  },
  byRows: { columns: 1 },
  examples: [
    { args: [0.15, 0.2], result: 906 },
    {
      args: [0.1, 0.12],
      result: 3841,
      text: {
        en: "A small difference takes thousands of leads",
        ru: "Для небольшой разницы нужны тысячи лидов",
        el: "Μια μικρή διαφορά θέλει χιλιάδες leads",
      },
    },
    { args: [0.1, 0.1], result: { error: "#NUM!" } },
  ],
  run: (values) => sampleSize(values.conv_now, values.conv_wanted, values.power, values.alpha),
});
