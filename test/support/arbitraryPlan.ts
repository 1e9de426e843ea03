import fc from "fast-check";
import { parsePlan, type Plan } from "../../src/plan";

const name = (prefix: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom("", "Юг ", "Νέα ", "=", "0", "A'b\" ", "(1) "), fc.integer({ min: 1, max: 999 }))
    .map(([odd, number]) => `${odd}${prefix}${number}`);
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined, freq: 2 });
const conversion = fc.integer({ min: 20, max: 1000 }).map((part) => part / 1000);
const money = fc.oneof(
  fc.integer({ min: 0, max: 5_000_000 }),
  fc.integer({ min: 0, max: 999_999 }).map((cents) => cents / 100),
);
const period = fc.constantFrom("Q3 2026", "III кв. 2026", "2026");

/** Few, so that stages often find somebody. */
const role = fc.constantFrom("Seller", "Телесейл", "=Βοηθός", "nobody");

const stage = fc.record({
  name: name("stage"),
  conversion,
  source: fc.oneof(
    fc.record({ kind: fc.constantFrom("guess", "agreed"), period: maybe(period) }),
    fc
      .tuple(fc.nat(50), fc.integer({ min: 50, max: 400 }), maybe(period))
      .map(([passed, reached, when]) => ({ kind: "fact", passed, reached, period: when })),
  ),
  lag: fc.nat(90),
  role: maybe(role),
  norm: maybe(fc.integer({ min: 1, max: 80 }).map((norm) => norm / 4)),
  minutes: maybe(fc.integer({ min: 5, max: 240 })),
});

const outcome = { done: fc.boolean(), fact: maybe(fc.nat(50)), note: maybe(name("note")) };

const stream = fc.record({
  name: name("stream"),
  kind: fc.constantFrom("new", "repeat", "other"),
  weight: fc.integer({ min: 1, max: 1000 }),
  margin: fc.integer({ min: 1, max: 100 }).map((part) => part / 100),
  check: fc.integer({ min: 1, max: 400_000 }).map((half) => half / 2),
  checkSource: fc.oneof(
    fc.record({ kind: fc.constant("guess") }),
    fc.record({ kind: fc.constant("fact"), deals: fc.integer({ min: 1, max: 99 }), period: maybe(period) }),
  ),
  unitsPerDeal: fc.integer({ min: 1, max: 20 }).map((half) => half / 2),
  funnel: fc.nat(4),
});

/** A plan of the right shape whose parts make the goal: by shares, or the last stream by the amount that is left. */
export function arbitraryPlans(mostPeople: number): fc.Arbitrary<Plan> {
  return fc
    .record({
      language: fc.constantFrom("en", "ru", "el"),
      company: fc.oneof(fc.constant(""), name("Co ")),
      start: fc.integer({ min: 0, max: 2000 }),
      length: fc.nat(400),
      fiscalStart: fc.integer({ min: 1, max: 12 }),
      weekend: fc.constantFrom(1, 2, 7, 11, 17, "0000011", "1000000"),
      currency: fc.constantFrom("RUB", "EUR", "USD"),
      midday: fc.constantFrom("13:00", "12:30", "11:59"),
      kind: fc.constantFrom("revenue", "profit"),
      amount: money,
      fixedCosts: money,
      marketSize: maybe(fc.integer({ min: 1, max: 1_000_000_000 })),
      cushion: fc.array(
        fc.integer({ min: 0, max: 30 }).map((part) => part / 100),
        { maxLength: 5 },
      ),
      streams: fc.uniqueArray(stream, { minLength: 1, maxLength: 9, selector: ({ name: id }) => id.toLowerCase().trim() }),
      funnels: fc.uniqueArray(
        fc.record({
          name: name("funnel"),
          stages: fc.uniqueArray(stage, { minLength: 1, maxLength: 6, selector: ({ name: id }) => id.toLowerCase().trim() }),
        }),
        { maxLength: 4, selector: ({ name: id }) => id.toLowerCase().trim() },
      ),
      byAmount: fc.boolean(),
      team: maybe(
        fc.array(
          fc.record({
            above: fc.nat(40),
            weight: fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10),
            hired: maybe(fc.integer({ min: -60, max: 400 })),
            ramp: maybe(fc.nat(120)),
            role: maybe(role),
            proposal: maybe(fc.integer({ min: 0, max: 1_000_000 })),
            proposalFrom: maybe(name("client")),
            status: fc.constantFrom("draft", "proposed", "returned", "agreed", "approved"),
            reason: maybe(name("reason")),
            setBy: maybe(name("head")),
          }),
          { minLength: 1, maxLength: mostPeople },
        ),
      ),
      ownTasks: maybe(
        fc.array(
          fc.record({
            ...outcome,
            who: maybe(name("who")),
            what: name("what"),
            count: maybe(fc.nat(99)),
            by: maybe(fc.nat(300)),
            goal: maybe(name("goal")),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      ),
      taskMarks: maybe(
        fc.array(
          fc.record({ ...outcome, day: fc.constantFrom(0, 0, 31), person: fc.nat(20), stream: fc.nat(8), stage: maybe(fc.nat(5)) }),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
      ),
      calendar: maybe(
        fc.record({
          grain: fc.constantFrom("day", "week", "month", "quarter", "halfYear", "year"),
          off: fc.uniqueArray(fc.nat(300), { maxLength: 5 }),
          worked: fc.uniqueArray(fc.nat(300), { maxLength: 3 }),
          season: fc.oneof(
            fc.constant([]),
            fc.array(
              fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
              { minLength: 12, maxLength: 12 },
            ),
          ),
        }),
      ),
    })
    .map((draw) => {
      const weights = draw.streams.reduce((sum, { weight }) => sum + weight, 0);
      const fixed = draw.byAmount && draw.kind === "revenue" && draw.streams.length > 1;
      const amount = Math.floor(draw.amount / 3);
      // LibreOffice saves numbers with 15 digits.
      const short = (part: number): number => Math.round(part * 1e12) / 1e12;
      const streams = draw.streams.map(({ weight, funnel, ...rest }, index) => {
        const last = draw.streams[draw.streams.length - 1]?.weight ?? 0;
        const rest1 = fixed ? 1 - amount / draw.amount : 1;
        const part =
          fixed && index === draw.streams.length - 1 && draw.amount > 0
            ? { amount }
            : { share: short((weight / (fixed && draw.amount > 0 ? weights - last : weights)) * rest1) };
        return { ...rest, ...(draw.amount > 0 ? part : { share: short(weight / weights) }), funnel: draw.funnels[funnel]?.name };
      });
      const { language, company, fiscalStart, weekend, currency, midday, marketSize, cushion, funnels } = draw;
      const serial = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      // A day that is surely worked, so that every plan has one.
      const worked = [0, ...(draw.calendar?.worked ?? [])].map((day) => serial(draw.start + day));
      const holidays = (draw.calendar?.off ?? []).map((day, index) => ({
        date: serial(draw.start + day),
        ...(index > 0 ? { name: `Off ${index}` } : {}),
      }));
      const calendar = draw.calendar && {
        grain: draw.calendar.grain,
        holidays,
        workdays: [...new Set(worked)],
        season: draw.calendar.season,
      };
      const team = draw.team?.map(({ above, hired, weight, ...person }, index) => ({
        ...person,
        id: index % 3 === 0 ? String(100 + index) : `p${index}`,
        name: `Person ${index}`,
        weight: index === 0 ? weight + 1 : weight,
        reportsTo:
          index === 0 || above % 5 === 0 ? undefined : (above % index) % 3 === 0 ? String(100 + (above % index)) : `p${above % index}`,
        hired: hired === undefined || index === 0 ? undefined : serial(draw.start + hired),
        setOn: person.status === "draft" ? undefined : serial(draw.start),
      }));
      const ownTasks = draw.ownTasks?.map(({ by, ...task }) => ({ ...task, by: by === undefined ? undefined : serial(draw.start + by) }));
      const marks = (draw.taskMarks ?? []).flatMap(({ day, person, stream: row, stage, ...came }) => {
        const of = streams[row % streams.length];
        const stages = funnels.find(({ name: known }) => known === of?.funnel)?.stages ?? [];
        const key = {
          period: serial(draw.start + day),
          person: team?.[person % team.length]?.id ?? `gone${person}`,
          stream: of?.name ?? "",
          stage: stage === undefined ? undefined : stages[stage % Math.max(1, stages.length)]?.name,
        };
        return came.done || came.fact !== undefined || came.note !== undefined ? [{ ...key, ...came }] : [];
      });
      const keys = marks.map(({ period: first, person, stream: of, stage }) => JSON.stringify([first, person, of, stage]).toLowerCase());
      const once = marks.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
      const taskMarks = once.length === 0 ? undefined : once;
      const length = draw.calendar?.grain === "day" ? Math.min(365, draw.length) : draw.length;
      const goal = { kind: draw.kind, amount: draw.amount, fixedCosts: draw.fixedCosts };
      const input = {
        language,
        company,
        period: { start: serial(draw.start), end: serial(draw.start + length) },
        fiscalStart,
        weekend,
        currency,
      };
      const { plan, faults } = parsePlan(
        JSON.parse(JSON.stringify({ ...input, midday, goal, calendar, team, ownTasks, taskMarks, marketSize, cushion, streams, funnels })),
      );
      const tooMany = faults.some(({ code }) => code === "tooLarge" || code === "answerTooLarge");
      if (plan === undefined && !tooMany) throw new Error(JSON.stringify(faults));
      return plan;
    })
    .filter((plan) => plan !== undefined);
}

/** Plans of teams small enough for a quick test. */
export const arbitraryPlan = arbitraryPlans(14);
