import { countLimit, demand, exactLimit, nonNegative, positive, share } from "./domain";
import { fault } from "./fault";
import { roundUp } from "./rounding";

/** Lists of conversions up to this length are multiplied anew for every stage, from the top down, as `PRODUCT` does. */
const directLimit = 1000;

/**
 * Whole deals that bring the target: target / check, rounded up.
 *
 * @param target revenue wanted, 0 or above
 * @param check average deal size in the same currency, above 0
 * @throws negative, notPositive; answerTooLarge above 10⁹ deals
 * @example
 * requiredDeals(600000, 200000) // => 3
 */
export function requiredDeals(target: number, check: number): number {
  demand(nonNegative, target, "target");
  demand(positive, check, "check");
  const deals = roundUp(target / check);
  if (!(deals <= countLimit)) throw fault("answerTooLarge", { limit: countLimit });
  return deals;
}

/**
 * The conversion from the top of the funnel to a deal: the product of its stage conversions, from the top down; what is
 * too small for a double is the smallest double.
 *
 * @param conversions from the top of the funnel down, each in (0, 1]
 * @throws notShare with the place of the conversion, counted from 1
 * @example
 * overallConversion([0.5, 0.3]) // => 0.15
 */
export function overallConversion(conversions: readonly number[]): number {
  let product = 1;
  for (let stage = 0; stage < conversions.length; stage++) {
    product *= demand(share, conversions[stage] ?? 0, conversions.length === 1 ? "conv" : `conv[${stage + 1}]`);
  }
  return product === 0 ? Number.MIN_VALUE : product;
}

/**
 * Whole leads that bring the deals on average: deals / conversion, rounded up once.
 *
 * @param deals whole deals, 0 or above
 * @param conversion from lead to deal, in (0, 1]
 * @throws answerTooLarge above 2⁵³ leads
 * @example
 * requiredLeads(3, 0.15) // => 20
 */
export function requiredLeads(deals: number, conversion: number): number {
  if (deals === 0) return 0;
  const leads = roundUp(deals / conversion);
  if (!(leads <= exactLimit)) throw fault("answerTooLarge", { limit: exactLimit });
  return leads;
}

/**
 * What each stage of a funnel needs, from the top stage down to the deals: the deals over the product of the
 * conversions from that stage down, each rounded up once. The top equals `requiredLeads` with the overall conversion,
 * and no stage needs less than the one below it.
 *
 * @param deals whole deals, 0 or above
 * @param conversions from the top of the funnel down, each in (0, 1]
 * @returns one number more than there are conversions
 * @throws answerTooLarge above 2⁵³ at a stage
 * @example
 * stageNeeds(3, [0.5, 0.3]) // => [20, 10, 3]
 */
export function stageNeeds(deals: number, conversions: readonly number[]): readonly number[] {
  return [...conversionsFrom(conversions).map((conversion) => requiredLeads(deals, conversion)), deals];
}

/**
 * The conversion from each stage to a deal: the products of the conversions from that stage down.
 *
 * @example
 * conversionsFrom([0.5, 0.3]) // => [0.15, 0.3]
 */
export function conversionsFrom(conversions: readonly number[]): readonly number[] {
  if (conversions.length <= directLimit) return conversions.map((_, stage) => productOf(conversions, stage));
  const products = runningProducts([...conversions].reverse()).reverse();
  products[0] = productOf(conversions, 0);
  return products;
}

/**
 * The overall conversion with one of the conversions changed, for each of them.
 *
 * @param changed the new value of each conversion
 * @example
 * conversionsWithOne([0.5, 0.3], [0.6, 0.4]) // => [0.18, 0.2]
 */
export function conversionsWithOne(conversions: readonly number[], changed: readonly number[]): readonly number[] {
  if (conversions.length <= directLimit) {
    return changed.map((value, at) =>
      productOf(
        conversions.map((conversion, stage) => (stage === at ? value : conversion)),
        0,
      ),
    );
  }
  const above = [1, ...runningProducts(conversions)];
  const below = [1, ...runningProducts([...conversions].reverse())].reverse();
  return changed.map((value, at) => (above[at] ?? 1) * value * (below[at + 1] ?? 1));
}

function productOf(conversions: readonly number[], first: number): number {
  let product = 1;
  for (let stage = first; stage < conversions.length; stage++) product *= conversions[stage] ?? 1;
  return product;
}

function runningProducts(conversions: readonly number[]): number[] {
  let product = 1;
  return conversions.map((conversion) => (product *= conversion));
}
