import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  causesOf,
  controlGrains,
  controlPlan,
  conversionsOf,
  openControl,
  standUpOf,
  type Control,
  type ControlGrain,
  type ControlRow,
  type ScopeReport,
} from "../../src/control";
import { streamPeople } from "../../src/control/controlPlan";
import { dateOf, sameName, serialOf } from "../../src/plan";
import { arbitraryFacts } from "../support/arbitraryFacts";
import { arbitraryPlan } from "../support/arbitraryPlan";
import { fact, salesTeam } from "./salesTeam";

const cents = (value: number): number => Math.round(value * 100) / 100 + 0;

/** A plan, facts of only some kinds, and any day of it. */
const arbitraryControl: fc.Arbitrary<Control> = arbitraryPlan.chain((plan) => {
  const [start, end] = [serialOf(plan.period.start), serialOf(plan.period.end)];
  const kinds = [undefined, ...plan.funnels.flatMap(({ stages }) => stages.map(({ name }) => name))];
  return fc
    .record({
      facts: arbitraryFacts(plan, 40),
      kept: fc.subarray(kinds),
      day: fc.integer({ min: start, max: end }),
    })
    .map(({ facts, kept, day }) =>
      openControl({ plan, facts: facts.filter(({ stage }) => kept.includes(stage)), today: dateOf(day), settings: { soften: false } }),
    );
});
const grain = fc.constantFrom(...controlGrains);
const judged = new Set(["onPace", "watch", "behind", "notEnough"]);

/** Whether the facts up to the day hold any of a row's kind, counted anew from the entries: for half a day of those with their time. */
function isHeld({ ledger, plan, moment }: Control, { measure }: ControlRow, chosen: ControlGrain): boolean {
  const { kind } = measure;
  const entries = ledger.entries.filter(({ time }) => chosen !== "halfDay" || time !== undefined);
  const isNew = (stream: number): boolean => plan.streams[stream]?.kind === "new";
  return (
    entries.some(({ day, stage, funnel, stream, amount }) => {
      if (day > moment.day) return false;
      if (kind !== "stage") return stage === "won" && (kind !== "newClients" || stream >= 0) && (kind !== "money" || amount > 0);
      const own = plan.funnels.findIndex(({ name }) => sameName(name, measure.funnel));
      return funnel === own && stage !== "won" && plan.funnels[own]?.stages[stage]?.name === measure.stage;
    }) &&
    (kind !== "newClients" || entries.some(({ day, stream }) => day <= moment.day && isNew(stream)))
  );
}

describe("control of facts of some kinds alone", () => {
  it("judges what the facts hold, and nothing else", () => {
    fc.assert(
      fc.property(arbitraryControl, grain, (control, chosen) => {
        const { company, streams, people } = controlPlan(control, chosen);
        for (const row of company.rows) if (row.light !== "noPlan") expect(judged.has(row.light)).toBe(isHeld(control, row, chosen));
        const dark = [company, ...streams, ...people]
          .flatMap(({ rows }) => rows)
          .filter((row) => row.light !== "noPlan" && !isHeld(control, row, chosen));
        for (const { light, fact, attainment, pace, forecast, perDay, tail } of dark)
          expect([light, fact, attainment, pace, forecast, perDay, tail]).toEqual([
            "noFacts",
            0,
            ...Array.from({ length: 5 }, () => undefined),
          ]);
        const standUp = standUpOf(control, chosen, []);
        for (const { rows } of standUp.personal) for (const row of rows) expect(isHeld(control, row, chosen)).toBe(true);
        for (const { measure } of standUp.common)
          expect(company.rows.some((row) => row.light !== "noFacts" && JSON.stringify(row.measure) === JSON.stringify(measure))).toBe(true);
        const gone = new Set(
          company.rows.flatMap(({ measure, light }) =>
            measure.kind === "stage" && light === "noFacts" ? [`${measure.funnel} ${measure.stage}`] : [],
          ),
        );
        for (const { funnel, stage, verdict } of conversionsOf(control, chosen))
          if (gone.has(`${funnel} ${stage}`)) expect(verdict).toBe("noFacts");
        for (const { stream, stage } of causesOf(control, chosen).company.causes) {
          const funnel = control.plan.streams.find(({ name }) => name === stream)?.funnel ?? "";
          expect(stage !== undefined && gone.has(`${funnel} ${stage}`)).toBe(false);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("holds a part back from nobody who has brought something of it, and from nobody without facts in a stream", () => {
    let held = 0;
    const people = (salesTeam.team ?? []).map(({ id }) => id);
    const event = fc.record({
      person: fc.constantFrom(undefined, ...people),
      stream: fc.constantFrom(undefined, "New", "Repeat", "Repeat"),
      stage: fc.constantFrom(undefined, undefined, "Leads", "Meetings"),
    });
    const few = fc
      .array(event, { maxLength: 12 })
      .map((events) =>
        events.map(({ person, stream, stage }) =>
          fact({ count: 1, amount: 5, ...(person && { person }), ...(stream && { stream }), ...(stage && { stage }) }),
        ),
      )
      .map((facts) => openControl({ plan: salesTeam, facts, today: "2026-11-20", settings: { soften: false } }));
    fc.assert(
      fc.property(few, grain, (control, chosen) => {
        const { people } = controlPlan(control, chosen);
        people.forEach(({ rows }, place) => {
          const away = rows.filter(({ light }) => light === "notInStream");
          held += away.length;
          for (const { fact, expected, pace } of away) expect([fact, expected >= 0, pace]).toEqual([0, true, undefined]);
          const below = control.members[place]?.below ?? [];
          const known = control.ledger.entries.filter(({ person, day }) => below.includes(person) && day <= control.moment.day);
          if (known.every(({ stream, funnel }) => stream < 0 && funnel < 0)) expect(away).toEqual([]);
          // whoever has a fact in every stream is judged by all
          if (control.plan.streams.every((_, stream) => known.some((entry) => entry.stream === stream))) expect(away).toEqual([]);
        });
      }),
      { numRuns: 250 },
    );
    expect(held).toBeGreaterThan(0);
  });

  it("shares the whole of a stream's plan, whoever works in it", () => {
    fc.assert(
      fc.property(arbitraryControl, grain, (control, chosen) => {
        const report = controlPlan(control, chosen);
        control.plan.streams.forEach(({ name }, place) => {
          const people = streamPeople(control, chosen, name);
          if (people.length === 0) return;
          const tops = people.filter((_, at) => control.members[at]?.head === -1);
          const of = ({ rows }: ScopeReport): number => rows[0]?.plan ?? 0;
          const [money] = report.streams[place]?.rows ?? [];
          expect(cents(tops.reduce((sum, each) => sum + of(each), 0))).toBe(money?.plan);
          for (const { rows } of people.filter((each) => each.rows.some(({ light }) => light === "notInStream")))
            expect(rows.every(({ light, fact }) => fact === 0 && !judged.has(light))).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });
});
