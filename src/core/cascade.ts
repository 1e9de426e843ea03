import { apportion } from "./apportion";
import { alignDecimals, decimalOf, numberOf } from "./decimal";
import { anyNumber, demand, exactLimit, nonNegative, positive } from "./domain";
import { fault } from "./fault";

/** A node of the tree: its id, its parent's (undefined at the top) and its weight. */
export interface CascadeNode {
  readonly id: string;
  readonly parent?: string;
  readonly weight: number;
  /** The row that faults name, from 1, where rows without a node stand between; else the position among the nodes. */
  readonly row?: number;
}

/** How the plan goes down the tree. */
export interface CascadeOptions {
  /** What each level adds to the plan above before it is split, from the children of the top nodes down; the last repeats. */
  readonly cushion?: readonly number[];
  /** The smallest amount, above 0; 1 when left out. */
  readonly step?: number;
}

/**
 * Splits a total down a tree: the top nodes split the total; a parent's pool is its plan × (1 + cushion), in steps rounded
 * to 6 places and then to the nearest whole step, half up, and its children split the pool. A negative total mirrors.
 *
 * Ids compare as text, trimmed, case ignored.
 *
 * @param total up to 2⁵³ steps
 * @param nodes in any order
 * @returns the plan of each node, in the order of the nodes
 * @throws repeatedName, unknownParent, parentLoop, negative, zeroWeights (at the top), zeroChildren, notAbove (a cushion
 * of −1 or less), tooLarge (a pool of more than 2⁵³ steps), notPositive
 * @example
 * cascadePlan(10, [{ id: "A", weight: 1 }, { id: "B", parent: "A", weight: 1 }], { cushion: [0.2] }) // => [10, 12]
 */
export function cascadePlan(total: number, nodes: readonly CascadeNode[], options: CascadeOptions = {}): readonly number[] {
  const { cushion = [], step = 1 } = options;
  const { top, children, order } = toTree(nodes);
  demand(anyNumber, total, "total");
  nodes.forEach((node, index) => demand(nonNegative, node.weight, `weights[${rowOf(node, index)}]`));
  cushion.forEach((share, index) => demandCushion(share, cushion.length === 1 ? "cushion" : `cushion[${index + 1}]`));
  demand(positive, step, "step");
  const plans = new Array<number>(nodes.length).fill(0);
  const split = (pool: number, members: readonly number[]): void => {
    const parts = apportion(
      pool,
      members.map((member) => nodes[member]?.weight ?? 0),
      { step },
    );
    members.forEach((member, index) => (plans[member] = parts[index] ?? 0));
  };
  if (top.length > 0) split(total, top);
  for (const { node, level } of order) {
    const members = children[node] ?? [];
    if (members.length === 0) continue;
    if (members.every((member) => nodes[member]?.weight === 0)) throw fault("zeroChildren", { value: nodes[node]?.id ?? "" }, "weights");
    split(poolOf(plans[node] ?? 0, cushion[Math.min(level, cushion.length - 1)] ?? 0, step), members);
  }
  return plans;
}

/** A plan with its cushion in whole steps, in decimals: rounded to 6 places of a step, then half up. */
function poolOf(plan: number, cushion: number, step: number): number {
  const share = decimalOf(cushion);
  const factor = alignDecimals({ digits: BigInt(1), exponent: 0 }, share);
  const [one = BigInt(1), more = BigInt(0)] = factor.digits;
  const size = decimalOf(Math.abs(plan));
  const pool = { digits: size.digits * (one + more), exponent: size.exponent + factor.exponent };
  const [dividend = BigInt(0), divisor = BigInt(1)] = alignDecimals(pool, decimalOf(step)).digits;
  const two = BigInt(2);
  const millionths = (dividend * BigInt(2e6) + divisor) / (divisor * two);
  const steps = (millionths + BigInt(5e5)) / BigInt(1e6);
  if (steps > BigInt(exactLimit)) throw fault("tooLarge", { value: Number(steps), limit: exactLimit }, "cushion");
  const amount = numberOf({ digits: steps * decimalOf(step).digits, exponent: decimalOf(step).exponent });
  return plan < 0 ? -amount : amount;
}

interface Tree {
  readonly top: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** Parents before their children; the level counts from 0 at the top. */
  readonly order: readonly { readonly node: number; readonly level: number }[];
}

/** Finds each node's children, from the top down. */
function toTree(nodes: readonly CascadeNode[]): Tree {
  const positions = new Map<string, number>();
  nodes.forEach((node, index) => {
    if (positions.has(keyOf(node.id))) throw fault("repeatedName", { value: node.id.trim() }, `ids[${rowOf(node, index)}]`);
    positions.set(keyOf(node.id), index);
  });
  const top: number[] = [];
  const children = nodes.map((): number[] => []);
  const parents = nodes.map((node, index) => {
    const { parent } = node;
    const above = parent === undefined ? undefined : positions.get(keyOf(parent));
    if (parent === undefined) top.push(index);
    else if (above === undefined) throw fault("unknownParent", { value: parent.trim() }, `parents[${rowOf(node, index)}]`);
    else children[above]?.push(index);
    return above;
  });
  const order = top.map((node) => ({ node, level: 0 }));
  for (let at = 0; at < order.length; at += 1) {
    const above = order[at];
    if (above !== undefined) for (const node of children[above.node] ?? []) order.push({ node, level: above.level + 1 });
  }
  if (order.length < nodes.length) throw loopAmong(nodes, parents);
  return { top, children, order };
}

/** Names the first node, by position, that stands above itself. */
function loopAmong(nodes: readonly CascadeNode[], parents: readonly (number | undefined)[]): Error {
  const seenFrom = new Array<number>(nodes.length).fill(-1);
  let first = nodes.length;
  for (let start = 0; start < nodes.length; start += 1) {
    let node: number | undefined = start;
    while (node !== undefined && seenFrom[node] === -1) {
      seenFrom[node] = start;
      node = parents[node];
    }
    if (node === undefined || seenFrom[node] !== start) continue;
    // The walk came back to where it had been: round the loop once, for its first member by position.
    let member: number = node;
    do {
      first = Math.min(first, member);
      member = parents[member] ?? node;
    } while (member !== node);
  }
  const onLoop = nodes[first];
  return fault("parentLoop", { value: onLoop?.id.trim() ?? "" }, `parents[${rowOf(onLoop, first)}]`);
}

function rowOf(node: CascadeNode | undefined, index: number): number {
  return node?.row ?? index + 1;
}

/** Ids compare as text, trimmed, case ignored: upper case, which has one form for both Greek sigmas. */
function keyOf(id: string): string {
  return id.trim().normalize("NFC").toUpperCase();
}

function demandCushion(share: number, path: string): void {
  demand((value) => (value > -1 ? undefined : fault("notAbove", { value, limit: -1 }, path)), share, path);
}
