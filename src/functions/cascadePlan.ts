import { cascadePlan as cascade, fault, FaultError, nonNegative, type CascadeNode } from "../core";
import { step, total } from "./allocationParams";
import { toList, type Cell, type Matrix } from "./cells";
import { defineFunction } from "./define";
import { throwGravest } from "./evaluate";
import { list, optional, readNumber } from "./params";
import { cellList, readText, textList } from "./rawParams";
import { sameCount } from "./shapes";

export const cascadePlan = defineFunction({
  id: "CASCADE_PLAN",
  group: "allocation",
  text: {
    en: "Splits a total down a tree of any depth, with a cushion on each level: one plan per id",
    ru: "Распределяет итог по дереву любой глубины, с запасом на каждом уровне: по плану на каждый код",
    el: "Κατανέμει ένα σύνολο σε δέντρο οποιουδήποτε βάθους, με περιθώριο ασφαλείας σε κάθε επίπεδο: ένα πλάνο ανά κωδικό",
  },
  params: {
    total,
    ids: textList({
      word: { en: "ids", ru: "коды", el: "κωδικοί" },
      text: {
        en: "Who gets a plan: names or codes, each once; a row without one stays blank",
        ru: "Кто получает план: имена или коды, каждый один раз; строка без кода остаётся пустой",
        el: "Ποιος παίρνει πλάνο: ονόματα ή κωδικοί, ο καθένας μία φορά· γραμμή χωρίς κωδικό μένει κενή",
      },
    }),
    parents: cellList(
      {
        word: { en: "parents", ru: "родители", el: "γονείς" },
        text: {
          en: "The id right above each one; blank at the top",
          ru: "Код того, кто стоит прямо над каждым; на верхнем уровне пусто",
          el: "Ο κωδικός αμέσως πάνω από τον καθένα· κενό στο ανώτερο επίπεδο",
        },
      },
      "any",
    ),
    weights: cellList(
      {
        word: { en: "weights", ru: "веса", el: "βάρη" },
        text: {
          en: "In proportion to what those under one parent share; 0 or more",
          ru: "Пропорционально чему делят план те, кто под одним родителем; 0 или больше",
          el: "Ανάλογα με τι μοιράζονται όσοι έχουν τον ίδιο γονέα· 0 ή περισσότερο",
        },
      },
      "number",
    ),
    cushion: optional(
      list(
        {
          word: { en: "cushion", ru: "запас", el: "περιθώριο" },
          text: {
            en: "What each level adds before it splits, 10% or 0.1: one number, or one per level downwards",
            ru: "Сколько каждый уровень добавляет перед делением, 10 % или 0,1: одно число или по числу на уровень сверху вниз",
            el: "Πόσο προσθέτει κάθε επίπεδο πριν από τον επιμερισμό, 10% ή 0,1: ένας αριθμός ή ένας ανά επίπεδο προς τα κάτω",
          },
        },
        (value, path) => (value > -1 ? undefined : fault("notAbove", { value, limit: -1 }, path)),
      ),
      [],
    ),
    step,
  },
  examples: [
    {
      args: [100, [["Anna"], ["Boris"], ["Clio"], ["Dan"]], [[null], ["Anna"], ["Anna"], ["Boris"]], [[1], [2], [1], [1]], 0.1],
      result: [[100], [73], [37], [80]],
      text: {
        en: "Anna splits 110 between Boris and Clio; Boris passes his 73 on with 10% more, rounded to 80",
        ru: "Anna делит 110 между Boris и Clio; Boris передаёт свои 73 с запасом 10 %, округлённо 80",
        el: "Η Anna μοιράζει 110 στους Boris και Clio· ο Boris περνά τα 73 του με 10% επιπλέον, στρογγυλά 80",
      },
    },
    { args: [10, [["a"], [null], ["b"]], [[null], [null], [null]], [[1], [null], [1]]], result: [[5], [""], [5]] },
    { args: [10, [["a"], ["b"]], [[null], ["c"]], [[1], [1]]], result: { error: "#VALUE!" } },
  ],
  shape: ({ ids, parents, weights }) =>
    sameCount(parents, ids, "parents") ?? sameCount(weights, ids, "weights") ?? treeFault(ids ?? [], parents ?? []),
  run: (values) => {
    const nodes = readNodes(values.ids, values.parents, values.weights);
    const plans = cascade(values.total, nodes, { cushion: values.cushion, step: values.step });
    const byRow = new Map(nodes.map((node, index) => [node.row, plans[index] ?? 0]));
    return values.ids.map((_, index) => [byRow.get(index + 1) ?? ""]);
  },
});

/** What is wrong with the tree itself, before any number is judged: an id twice, a parent who is not there, a loop. */
function treeFault(ids: Matrix, parents: Matrix): FaultError | undefined {
  const heads = toList(parents);
  const rows = toList(ids).map((cell, index) => ({
    id: readText(cell, `ids[${index + 1}]`),
    parent: readText(heads[index] ?? null, `parents[${index + 1}]`),
    row: index + 1,
  }));
  const nodes = rows.flatMap(({ id, parent, row }): readonly CascadeNode[] => {
    if (typeof id !== "string" || parent instanceof FaultError) return [];
    return [parent === undefined ? { id, weight: 1, row } : { id, parent, weight: 1, row }];
  });
  // A cell that cannot be read is a fault of its own, and no tree can be told without it.
  if (rows.some(({ id, parent }) => id instanceof FaultError || (id !== undefined && parent instanceof FaultError))) return undefined;
  try {
    cascade(0, nodes);
    return undefined;
  } catch (error) {
    if (error instanceof FaultError) return error;
    throw error;
  }
}

/** The rows that have an id; nothing else is read of the others. */
function readNodes(ids: readonly (string | undefined)[], parents: readonly Cell[], weights: readonly Cell[]): readonly CascadeNode[] {
  const parentFaults: FaultError[] = [];
  const weightFaults: FaultError[] = [];
  const nodes: CascadeNode[] = [];
  for (const [index, id] of ids.entries()) {
    if (id === undefined) continue;
    const row = index + 1;
    const parent = readText(parents[index] ?? null, `parents[${row}]`);
    const weight = readNumber(weights[index] ?? null, `weights[${row}]`, nonNegative);
    if (parent instanceof FaultError) parentFaults.push(parent);
    if (weight instanceof FaultError) weightFaults.push(weight);
    if (parent instanceof FaultError || weight instanceof FaultError) continue;
    nodes.push(parent === undefined ? { id, weight, row } : { id, parent, weight, row });
  }
  throwGravest([...parentFaults, ...weightFaults]);
  return nodes;
}
