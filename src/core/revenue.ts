import { anyNumber, demand, share } from "./domain";
import { fault } from "./fault";

/**
 * The revenue that yields a profit: (profit + fixed costs) / margin.
 *
 * @param profit wanted, in money; a loss may stand here if fixed costs outweigh it
 * @param margin contribution margin, after variable costs, in (0, 1]
 * @param fixedCosts in the same currency
 * @throws notShare; needBelowZero when profit and fixed costs make less than 0 together
 * @example
 * requiredRevenue(100000, 0.25, 50000) // => 600000
 */
export function requiredRevenue(profit: number, margin: number, fixedCosts: number): number {
  const need = demand(anyNumber, profit, "profit") + demand(anyNumber, fixedCosts, "fixed_costs");
  demand(share, margin, "margin");
  if (need < 0) throw fault("needBelowZero", { value: need }, "profit");
  return need / margin;
}
