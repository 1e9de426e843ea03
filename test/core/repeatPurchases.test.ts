import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitRepeatModel, repeatChances, repeatForecast, repeatLogLikelihood, rollBase, stillThere } from "../../src/core";
import type { RepeatClient, RepeatModel } from "../../src/core";
import { expectClose } from "./expectClose";
import { faultOf } from "./faultOf";
import { simulateClients } from "./simulateClients";

/** What Fader, Hardie and Lee (2005) found for 2,357 clients of CDNOW, in weeks. */
const cdnow: RepeatModel = { shape: 0.243, scale: 4.414, leave: 0.793, stay: 2.426 };
/** The same to four digits, as the fit to their file gives it: their worksheet counts with all digits. */
const cdnowFine: RepeatModel = { shape: 0.2426, scale: 4.4136, leave: 0.7929, stay: 2.4258 };
const newcomer: RepeatClient = { repeats: 0, recency: 0, age: 0 };

const expectedOf = (model: RepeatModel, client: RepeatClient, ahead: number): number =>
  repeatChances(model, client, ahead).reduce((sum, chance) => sum + chance, 0);

const parameter = fc.double({ min: 0.05, max: 20, noNaN: true });
const models: fc.Arbitrary<RepeatModel> = fc.record({ shape: parameter, scale: parameter, leave: parameter, stay: parameter });
const clients: fc.Arbitrary<RepeatClient> = fc
  .record({ repeats: fc.nat(12), part: fc.double({ min: 0.01, max: 1, noNaN: true }), age: fc.double({ min: 0.1, max: 50, noNaN: true }) })
  .map(({ repeats, part, age }) => ({ repeats, recency: repeats === 0 ? 0 : part * age, age }));

describe("the model of clients who buy until they leave", () => {
  it("expects of client 0001 of CDNOW what Fader and Hardie's worksheet does", () => {
    // Implementing the BG/NBD Model for Customer Base Analysis in Excel (2005): x = 2, t_x = 30.43, T = 38.86, 39 weeks ahead.
    expect(expectedOf(cdnow, { repeats: 2, recency: 30.43, age: 38.86 }, 39)).toBeCloseTo(1.226, 3);
  });

  it("expects of a newcomer what their worksheet does", () => {
    const worksheet = [
      [0.1429, 0.0078],
      [1, 0.0532],
      [3, 0.1506],
      [31.8571, 1.0405],
      [32, 1.0437],
      [78, 1.8576],
    ] as const;
    for (const [weeks, wanted] of worksheet) expect(expectedOf(cdnowFine, newcomer, weeks)).toBeCloseTo(wanted, 3);
  });

  it("gives the chances of n purchases that the manual of R's BTYD prints", () => {
    const exactly = (count: number, weeks: number): number => {
      const chances = [1, ...repeatChances(cdnow, newcomer, weeks)];
      return (chances[count] ?? 0) - (chances[count + 1] ?? 0);
    };
    expectClose(exactly(10, 2), 1.07869e-7, 1e-5);
    expectClose(exactly(0, 39), 0.5737864, 1e-6);
    const printed = [
      0.0019995214, 0.001517023, 0.001163315, 0.0009003148, 0.0007023638, 0.0005517902, 0.0004361913, 0.0003467171, 0.0002769613,
      0.000222226,
    ];
    printed.forEach((wanted, index) => expectClose(exactly(11 + index, 30), wanted, 1e-6));
  });

  it("expects what the paper's formula with its hypergeometric function does", () =>
    fc.assert(
      fc.property(models, clients, fc.double({ min: 0.01, max: 50, noNaN: true }), (model, client, ahead) => {
        // The formula has poles there.
        fc.pre(Math.abs(model.leave - 1) > 0.01 && Math.abs(model.leave + model.stay + client.repeats - 1) > 0.01);
        const wanted = byFormula(model, client, ahead);
        expect(Math.abs(expectedOf(model, client, ahead) - wanted)).toBeLessThan(1e-9 + 1e-6 * wanted);
      }),
    ));

  it("finds the probability of a history that its definition gives, integrated over rates and chances to leave", () => {
    const model: RepeatModel = { shape: 2, scale: 3, leave: 2, stay: 3 };
    for (const client of [
      newcomer,
      { repeats: 0, recency: 0, age: 4 },
      { repeats: 3, recency: 5, age: 9 },
      { repeats: 1, recency: 2, age: 2 },
    ])
      expectClose(Math.exp(repeatLogLikelihood(model, [client])), byDefinition(client), 1e-4);
  });

  it("takes who has not bought again for still there, and nobody for more than that", () =>
    fc.assert(
      fc.property(models, clients, (model, client) => {
        const there = stillThere(model, client);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
        if (client.repeats === 0) expect(there).toBe(1);
        expect(stillThere(model, { ...client, age: client.age + 1 })).toBeLessThanOrEqual(there);
      }),
    ));

  it.each([300, 6000])("is fitted to %i clients where nothing near is more probable", (count) => {
    const { clients: drawn } = simulateClients(7, count, { shape: 0.7, scale: 40, leave: 1, stay: 4 }, 400, 0);
    const model = fitRepeatModel(drawn);
    const best = repeatLogLikelihood(model, drawn);
    for (const key of ["shape", "scale", "leave", "stay"] as const)
      for (const by of [0.98, 1.02]) expect(repeatLogLikelihood({ ...model, [key]: model[key] * by }, drawn)).toBeLessThan(best);
  });

  it("takes clients who are alike for as many of them", () =>
    fc.assert(
      fc.property(models, fc.array(fc.tuple(clients, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 8 }), (model, pairs) => {
        const each = pairs.flatMap(([client, alike]) => Array.from({ length: alike }, () => client));
        const together = pairs.map(([client, alike]) => ({ ...client, alike }));
        expectClose(repeatLogLikelihood(model, together), repeatLogLikelihood(model, each), 1e-9);
      }),
    ));

  it("expects ten times as much of ten of each client", () => {
    const { clients: one } = simulateClients(7, 300, { shape: 0.7, scale: 40, leave: 1, stay: 4 }, 400, 0);
    const ten = one.flatMap((client) => Array.from({ length: 10 }, () => client));
    expectClose(repeatForecast(ten, 0, 90, 0.8).expected, 10 * repeatForecast(one, 0, 90, 0.8).expected, 1e-5);
  });

  it("is found again from what 4,000 simulated clients did", () => {
    const truth: RepeatModel = { shape: 1.5, scale: 30, leave: 2, stay: 6 };
    const model = fitRepeatModel(simulateClients(11, 4000, truth, 365, 0).clients);
    expectClose(model.shape, truth.shape, 0.1);
    expectClose(model.scale, truth.scale, 0.1);
    expectClose(model.leave / (model.leave + model.stay), 0.25, 0.1);
  });

  const summary = process.env["CDNOW_SUMMARY"] ?? "";
  // The file is not ours to ship: `ID,frequency,recency,T` of 2,357 clients, as Fader and Hardie publish it.
  it.skipIf(!existsSync(summary))("is fitted to CDNOW as the paper has it (with CDNOW_SUMMARY)", () => {
    const [, ...lines] = readFileSync(summary, "utf8").trim().split("\n");
    const read = lines.map((line): RepeatClient => {
      const [, repeats = 0, recency = 0, age = 0] = line.split(",").map(Number);
      return { repeats, recency, age };
    });
    const model = fitRepeatModel(read);
    expect(read).toHaveLength(2357);
    for (const key of ["shape", "scale", "leave", "stay"] as const) expect(model[key]).toBeCloseTo(cdnow[key], 2);
    expect(repeatLogLikelihood(model, read)).toBeCloseTo(-9582.4, 1);
  });

  it("names what cannot have happened", () => {
    const fault = (change: Partial<RepeatClient>) => faultOf(() => fitRepeatModel([{ repeats: 1, recency: 1, age: 2, ...change }]));
    expect(fault({ recency: 3 })).toMatchObject({ code: "tooLarge", path: "recency[1]" });
    expect(fault({ repeats: -1 })).toMatchObject({ code: "negative", path: "repeats[1]" });
    expect(fault({ age: NaN })).toMatchObject({ code: "notFinite", path: "age[1]" });
    expect(fault({ repeats: 0, recency: 0 })).toMatchObject({ code: "noTrials" });
  });
});

describe("what known clients will buy", () => {
  it.each([
    { name: "clients who leave", seed: 4, count: 150, truth: { shape: 0.5, scale: 60, leave: 1, stay: 4 }, span: 500, ahead: 180 },
    { name: "clients who never leave", seed: 2, count: 40, truth: { shape: 2, scale: 60, leave: 0, stay: 4 }, span: 400, ahead: 365 },
    { name: "clients who are all alike", seed: 3, count: 85, truth: { shape: 50, scale: 325, leave: 0, stay: 1 }, span: 213, ahead: 92 },
  ])("lies in the interval about as often as it says: $name", ({ seed, count, truth, span, ahead }) => {
    const runs = Array.from({ length: 60 }, (_, run) => {
      const { clients: drawn, future } = simulateClients(seed * 1000 + run, count, truth, span, ahead);
      const { expected, interval } = repeatForecast(drawn, 0, ahead, 0.9);
      return { future, expected, isInside: future >= interval[0] && future <= interval[1] };
    });
    const inside = runs.filter(({ isInside }) => isInside).length;
    expect(inside).toBeGreaterThanOrEqual(47); // of 60 at 90%: fewer than 48 come once in 50 times
    const [came, expected] = runs.reduce(([sum, all], run) => [sum + run.future, all + run.expected], [0, 0]);
    expectClose(expected, came, 0.05);
  });

  it("adds up over stretches, and is nothing in no time", () => {
    const { clients: drawn } = simulateClients(5, 100, { shape: 1, scale: 50, leave: 1, stay: 3 }, 300, 0);
    const part = (from: number, to: number) => repeatForecast(drawn, from, to, 0.9);
    expectClose(part(0, 30).expected + part(30, 90).expected, part(0, 90).expected, 1e-9);
    expect(part(40, 40)).toMatchObject({ expected: 0, interval: [0, 0] });
    expect(part(0, 30).there).toBeLessThanOrEqual(100);
    expect(faultOf(() => part(2, 1))).toMatchObject({ code: "tooLarge", path: "from" });
  });

  it("does not depend on the unit of time", () => {
    const { clients: days } = simulateClients(6, 120, { shape: 1, scale: 50, leave: 1, stay: 3 }, 300, 0);
    const weeks = days.map(({ repeats, recency, age }) => ({ repeats, recency: recency / 7, age: age / 7 }));
    expectClose(repeatForecast(weeks, 0, 10, 0.9).expected, repeatForecast(days, 0, 70, 0.9).expected, 1e-3);
  });
});

describe("the base", () => {
  it("is what stays and what is new", () => {
    expect(rollBase(200, 0.5, [0, 0])).toEqual([100, 50]);
    expect(rollBase(0, 0.9, [])).toEqual([]);
  });

  it("settles at arrivals / (1 − retention)", () => {
    const base = rollBase(
      1000,
      0.8,
      Array.from({ length: 200 }, () => 40),
    );
    expect(base.at(-1)).toBeCloseTo(200, 6);
  });
});

/** E[Y(t) | x, t_x, T] as the paper writes it, its 2F1 by its power series. */
function byFormula(model: RepeatModel, client: RepeatClient, ahead: number): number {
  const { shape: r, scale: alpha, leave: a, stay: b } = model;
  const { repeats: x, recency, age } = client;
  const z = ahead / (alpha + age + ahead);
  let [term, series] = [1, 1];
  for (let n = 0; n < 20_000 && Math.abs(term) > 1e-17 * Math.abs(series); n += 1) {
    term *= (((r + x + n) * (b + x + n)) / ((a + b + x - 1 + n) * (n + 1))) * z;
    series += term;
  }
  const kept = ((alpha + age) / (alpha + age + ahead)) ** (r + x);
  const gone = x > 0 ? (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x) : 0;
  return (((a + b + x - 1) / (a - 1)) * (1 - kept * series)) / (1 + gone);
}

/** The same history's probability for r = 2, α = 3, a = 2, b = 3 (densities 9 λ e^(−3λ) and 12 p (1 − p)²) by the midpoint rule. */
function byDefinition({ repeats, recency, age }: RepeatClient): number {
  const [fine, farthest] = [4000, 12];
  let sum = 0;
  for (let row = 0; row < fine; row += 1) {
    const rate = ((row + 0.5) / fine) * farthest;
    const [stays, leaves] = [Math.exp(-rate * age), repeats > 0 ? Math.exp(-rate * recency) : 0];
    for (let column = 0; column < 400; column += 1) {
      const chance = (column + 0.5) / 400;
      const kept = (1 - chance) ** (repeats - 1) * rate ** repeats;
      const history = kept * ((1 - chance) * stays + (repeats > 0 ? chance * leaves : 0));
      sum += history * 9 * rate * Math.exp(-3 * rate) * 12 * chance * (1 - chance) ** 2;
    }
  }
  return (sum * farthest) / fine / 400;
}
