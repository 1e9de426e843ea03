import { commissionPayout as payout, fault, FaultError, nonNegative, positive, tiersRise, type Tier } from "../core";
import { isBlankOrZero, sizeOf, type Matrix } from "./cells";
import { defineFunction } from "./define";
import { grid, number, optionalNumber, single, type Param } from "./params";

const table = grid({
  word: { en: "tiers", ru: "ступени", el: "κλιμάκια" },
  text: {
    en: "Rows of attainment from (1 is the plan) and rate, rising; revenue below the first one earns nothing",
    ru: "Строки: от какого выполнения (1 — это план) и ставка, по возрастанию; выручка ниже первой ступени ничего не приносит",
    el: "Γραμμές: από ποια επίτευξη (1 είναι το πλάνο) και ποσοστό, σε αύξουσα σειρά· τα έσοδα κάτω από το πρώτο δεν αποδίδουν τίποτα",
  },
});

const tiers: Param<readonly Tier[]> = { ...table, whenLeftOut: undefined, read: readTiers };

export const commissionPayout = defineFunction({
  id: "COMMISSION_PAYOUT",
  group: "motivation",
  text: {
    en: "Commission by tiers: each slice of revenue earns the rate of the tier it lies in",
    ru: "Премия по ступеням: каждая часть выручки оплачивается по ставке той ступени, на которую приходится",
    el: "Προμήθεια κατά κλιμάκια: κάθε μέρος των εσόδων αποδίδει το ποσοστό του κλιμακίου όπου βρίσκεται",
  },
  params: {
    fact: number({
      word: { en: "fact", ru: "факт", el: "πραγματικό" },
      text: {
        en: "Revenue brought; below 0 it earns 0",
        ru: "Сколько выручки принесено; меньше 0 даёт 0",
        el: "Τα έσοδα που έφερε· κάτω από 0 αποδίδουν 0",
      },
    }),
    plan: number(
      {
        word: { en: "plan", ru: "план", el: "πλάνο" },
        text: { en: "Planned revenue, above 0", ru: "Плановая выручка, больше 0", el: "Τα έσοδα του πλάνου, πάνω από 0" },
      },
      nonNegative,
    ),
    tiers,
    cap: single(
      optionalNumber(
        {
          word: { en: "cap", ru: "потолок", el: "ανώτατο_όριο" },
          text: {
            en: "The most that is paid; no cap when left out",
            ru: "Больше этого не платится; если не указать, потолка нет",
            el: "Το περισσότερο που πληρώνεται· αν λείπει, χωρίς όριο",
          },
        },
        positive,
      ),
    ),
  },
  byRows: { columns: 1 },
  examples: [
    {
      args: [
        120,
        100,
        [
          [0, 0.05],
          [1, 0.1],
        ],
      ],
      result: 7,
      text: {
        en: "5% of the first 100, 10% of the 20 above the plan",
        ru: "5 % с первых 100 и 10 % с 20 сверх плана",
        el: "5% στα πρώτα 100, 10% στα 20 πάνω από το πλάνο",
      },
    },
    {
      args: [
        [[120], [60]],
        100,
        [
          [0.5, 0.25],
          [1, 0.5],
        ],
        20,
      ],
      result: [[20], [2.5]],
    },
    { args: [120, 0, [[0, 0.05]]], result: { error: "#DIV/0!" } },
    {
      args: [
        120,
        100,
        [
          [1, 0.1],
          [0, 0.05],
        ],
      ],
      result: { error: "#VALUE!" },
    },
  ],
  run: (values) => payout(values.fact, values.plan, values.tiers, values.cap),
});

/** Two columns; blank rows at the end are left out. */
function readTiers(cells: Matrix, path: string): readonly Tier[] | FaultError {
  const { columns } = sizeOf(cells);
  const numbers = table.read(cells, path);
  if (numbers instanceof FaultError) return numbers;
  if (columns !== 2) return fault("wrongColumns", { columns, expected: 2 }, path);
  const used = cells.reduce((last, row, index) => (row.every(isBlankOrZero) ? last : index), 0);
  const rows = numbers.slice(0, used + 1).map(([from = 0, rate = 0]) => ({ from, rate }));
  return tiersRise(rows, path) ?? rows;
}
