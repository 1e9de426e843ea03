import { seededRandom } from "../bench/seededRandom";
import type { RepeatClient, RepeatModel } from "../../src/core";

/**
 * Clients who buy as the model says, each first seen some day of a span, with what they did until its end and how much all
 * of them buy in the time ahead. A chance to leave of 0 (`leave` 0) is one who never leaves.
 */
export function simulateClients(
  seed: number,
  count: number,
  { shape, scale, leave, stay }: RepeatModel,
  span: number,
  ahead: number,
): { readonly clients: readonly RepeatClient[]; readonly future: number } {
  const random = seededRandom(seed);
  const next = (): number => 1 - random();
  let future = 0;
  const clients = Array.from({ length: count }, (): RepeatClient => {
    const rate = gamma(shape, next) / scale;
    const [left, right] = leave === 0 ? [0, 1] : [gamma(leave, next), gamma(stay, next)];
    const chance = left / (left + right);
    const age = next() * span;
    let [day, repeats, recency] = [0, 0, 0];
    for (;;) {
      day -= Math.log(next()) / rate;
      if (day > age + ahead) break;
      if (day > age) future += 1;
      else [repeats, recency] = [repeats + 1, day];
      if (next() < chance) break;
    }
    return { repeats, recency, age };
  });
  return { clients, future };
}

/** A draw from the gamma distribution with scale 1 (Marsaglia and Tsang, 2000). */
function gamma(shape: number, next: () => number): number {
  if (shape < 1) return gamma(shape + 1, next) * next() ** (1 / shape);
  const [middle, spread] = [shape - 1 / 3, 1 / Math.sqrt(9 * (shape - 1 / 3))];
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
    const cube = (1 + spread * normal) ** 3;
    if (cube > 0 && Math.log(next()) < (normal * normal) / 2 + middle - middle * cube + middle * Math.log(cube)) return middle * cube;
  }
}
