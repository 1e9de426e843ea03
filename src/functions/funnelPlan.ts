import { requiredDeals, stageNeeds } from "../core";
import { defineFunction } from "./define";
import { check, conversions, target } from "./funnelParams";
import { optional, single } from "./params";
import { nameList } from "./rawParams";
import { countOf, hasCount, unlessLeftOut } from "./shapes";

export const funnelPlan = defineFunction({
  id: "FUNNEL_PLAN",
  group: "funnel",
  text: {
    en: "What each stage of the funnel needs for the target, from the top stage down to the deals",
    ru: "Сколько нужно на каждом этапе воронки, чтобы выполнить план: от верхнего этапа до сделок",
    el: "Πόσα χρειάζεται κάθε στάδιο της χοάνης για τον στόχο, από το πρώτο στάδιο έως τις συμφωνίες",
  },
  params: {
    target: single(target),
    check: single(check),
    conversions,
    stages: optional(
      nameList({
        word: { en: "stages", ru: "этапы", el: "στάδια" },
        text: {
          en: "Names of the stages, one more than conversions; they become the first column",
          ru: "Названия этапов, на одно больше, чем конверсий; они станут первым столбцом",
          el: "Ονόματα των σταδίων, ένα περισσότερο από τα ποσοστά μετατροπής· γίνονται η πρώτη στήλη",
        },
      }),
    ),
  },
  examples: [
    { args: [600000, 200000, [[0.5, 0.3]]], result: [[20], [10], [3]] },
    {
      args: [600000, 200000, [[0.5], [0.3]], [["Leads", "Meetings", "Deals"]]],
      result: [
        ["Leads", 20],
        ["Meetings", 10],
        ["Deals", 3],
      ],
      text: {
        en: "With the names of the stages",
        ru: "С названиями этапов",
        el: "Με τα ονόματα των σταδίων",
      },
    },
    { args: [600000, 200000, [[0.5, 0.3]], [["Leads", "Deals"]]], result: { error: "#VALUE!" } },
  ],
  shape: (ranges) => hasCount(unlessLeftOut(ranges.stages), countOf(ranges.conversions) + 1, "stages"),
  run: (values) => {
    const needs = stageNeeds(requiredDeals(values.target, values.check), values.conversions);
    return needs.map((need, stage) => (values.stages === undefined ? [need] : [values.stages[stage] ?? "", need]));
  },
});
