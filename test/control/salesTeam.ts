import type { Fact } from "../../src/facts";
import { parsePlan, type Plan } from "../../src/plan";

/** A plan from data that must be one. */
export function planFrom(data: unknown): Plan {
  const { plan, faults } = parsePlan(data);
  if (plan === undefined) throw new Error(JSON.stringify(faults));
  return plan;
}

const weights = { maria: 1200, oleg: 1100, irina: 1000, pavel: 900, darya: 800 };

/** Five sellers with 5,000,000 in November 2026: 14 of 20 working days have passed on the 20th. */
export const salesTeam = planFrom({
  period: { start: "2026-11-01", end: "2026-11-30" },
  currency: "RUB",
  goal: { amount: 5_000_000 },
  calendar: { grain: "month", holidays: [{ date: "2026-11-04" }] },
  streams: [
    { name: "New", kind: "new", amount: 3_000_000, check: 200_000, funnel: "Sales" },
    { name: "Repeat", kind: "repeat", amount: 2_000_000, check: 100_000 },
  ],
  funnels: [
    {
      name: "Sales",
      stages: [
        { name: "Leads", conversion: 0.5 },
        { name: "Meetings", conversion: 0.3 },
      ],
    },
  ],
  team: Object.entries(weights).map(([id, weight]) => ({ id, name: id, weight })),
});

/** A fact of one day. */
export function fact(part: Partial<Fact> & Pick<Fact, "count">): Fact {
  return { source: "test", date: "2026-11-10", amount: 0, ...part };
}

type Result = readonly [leads: number, meetings: number, deals: number, repeat: number, newMoney: number, repeatMoney: number];
const results: Readonly<Record<keyof typeof weights, Result>> = {
  maria: [19, 10, 3, 3, 600_000, 310_000],
  oleg: [18, 8, 2, 3, 420_000, 320_000],
  irina: [14, 4, 1, 3, 210_000, 310_000],
  pavel: [6, 3, 1, 2, 220_000, 190_000],
  darya: [9, 4, 2, 1, 400_000, 100_000],
};

/** What they brought by the 20th: 3,080,000, 9 new deals and 12 repeat ones, 29 meetings, 66 leads. */
export const salesFacts: readonly Fact[] = Object.entries(results).flatMap(([person, row]) => {
  const [leads, meetings, deals, repeat, newMoney, repeatMoney] = row;
  return [
    fact({ person, stream: "New", stage: "Leads", count: leads }),
    fact({ person, stream: "New", stage: "Meetings", count: meetings }),
    fact({ person, stream: "New", count: deals, amount: newMoney }),
    fact({ person, stream: "Repeat", count: repeat, amount: repeatMoney }),
  ];
});
