import { inside, leadsForConfidence, overallConversion, requiredDeals, requiredLeads as leads } from "../core";
import { defineFunction } from "./define";
import { check, confidence, conv, target } from "./funnelParams";
import { optionalNumber } from "./params";

export const requiredLeads = defineFunction({
  id: "REQUIRED_LEADS",
  group: "funnel",
  text: {
    en: "Whole leads that bring the target: on average, or with a wanted probability",
    ru: "Сколько целых лидов принесут нужную выручку: в среднем или с заданной вероятностью",
    el: "Πόσα ακέραια leads φέρνουν τον στόχο: κατά μέσο όρο ή με επιθυμητή πιθανότητα",
  },
  params: {
    target,
    check,
    conv,
    confidence: optionalNumber(
      {
        word: confidence.word,
        text: {
          en: "Wanted probability of hitting the plan, 90% or 0.9, if leads are independent; left out: leads that bring it on average",
          ru: "Желаемая вероятность выполнить план, 90 % или 0,9, если лиды независимы; если не указать, считаются лиды, дающие план в среднем",
          el: "Επιθυμητή πιθανότητα επίτευξης του στόχου, 90% ή 0,9, αν τα leads είναι ανεξάρτητα· αν λείπει, τα leads που τον φέρνουν κατά μέσο όρο",
        },
      },
      inside,
    ),
  },
  byRows: { columns: 1 },
  examples: [
    { args: [600000, 200000, 0.15], result: 20 },
    {
      args: [600000, 200000, [[0.5, 0.3]], 0.9],
      result: 34,
      text: {
        en: "3 deals from 20 leads come about in 60% of months only; 34 leads make it 90%",
        ru: "3 сделки из 20 лидов удаются лишь в 60 % месяцев; 34 лида дают 90 %",
        el: "3 συμφωνίες από 20 leads προκύπτουν μόνο στο 60% των μηνών· με 34 leads γίνεται 90%",
      },
    },
    { args: [[[600000], [2000000]], 200000, 0.15], result: [[20], [67]] },
    { args: [600000, 200000, 15], result: { error: "#NUM!" } },
  ],
  run: (values) => {
    const deals = requiredDeals(values.target, values.check);
    const conversion = overallConversion(values.conv);
    return values.confidence === undefined ? leads(deals, conversion) : leadsForConfidence(deals, conversion, values.confidence);
  },
});
