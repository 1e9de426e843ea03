/** Shapley's value by its definition: every order in which the factors can change from plan to fact. */
export function byOrders(plan: readonly number[], fact: readonly number[]): number[] {
  const sums = plan.map(() => 0);
  let orders = 0;
  const now = [...plan];
  const go = (left: readonly number[], product: number): void => {
    if (left.length === 0) orders += 1;
    for (const factor of left) {
      const old = now[factor] ?? 0;
      now[factor] = fact[factor] ?? 0;
      const next = now.reduce((all, value) => all * value, 1);
      const below = left.filter((other) => other !== factor);
      const ways = below.reduce((all, _, index) => all * (index + 1), 1);
      sums[factor] = (sums[factor] ?? 0) + ways * (next - product);
      go(below, next);
      now[factor] = old;
    }
  };
  go(
    plan.map((_, index) => index),
    plan.reduce((all, value) => all * value, 1),
  );
  return sums.map((sum) => sum / orders);
}
