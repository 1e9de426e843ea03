// What the facts do not hold is not judged: a stage of which there is no fact at all, a stream that nobody names, a person's part of a stream in which that person does not work.
import { describe, expect, it } from "vitest";
import { activityOf, alertsOf, causesOf, controlPlan, conversionsOf, openControl, standUpOf, type ScopeReport } from "../../src/control";
import type { Fact } from "../../src/facts";
import { fact, planFrom, salesFacts, salesTeam } from "./salesTeam";

const hard = { soften: false };
const open = (facts: readonly Fact[], today = "2026-11-20"): ReturnType<typeof openControl> =>
  openControl({ plan: salesTeam, facts, today, settings: hard });
/** A share without what binary fractions leave of it. */
const plain = (share: number): number => Number(share.toFixed(12));
const deals = salesFacts.filter(({ stage }) => stage === undefined);
const lights = ({ rows }: ScopeReport): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.map(({ measure, light }) => [measure.kind === "stage" ? measure.stage : measure.kind, light]));

describe("an export of deals alone", () => {
  const control = open(deals);

  it("has no light for the stages, and those of money and deals as ever", () => {
    const { company, streams, people } = controlPlan(control, "month");
    expect(lights(company)).toEqual({
      money: "watch",
      deals: "watch",
      units: "watch",
      newClients: "watch",
      Meetings: "noFacts",
      Leads: "noFacts",
    });
    for (const row of [company, ...streams, ...people].flatMap(({ rows }) => rows).filter(({ measure }) => measure.kind === "stage")) {
      const { measure: _measure, plan, expected, plannedPerDay, ...rest } = row;
      expect([plan, expected, plannedPerDay].every((planned) => (planned ?? 0) > 0)).toBe(true);
      expect(rest).toEqual({ fact: 0, light: "noFacts", mayBeChance: false });
    }
  });

  it("calls nobody behind at a stage, makes none a common matter and gives none as a cause", () => {
    const standUp = standUpOf(control, "month", []);
    expect(standUp.unseen.map((measure) => measure.kind === "stage" && measure.stage)).toEqual(["Leads", "Meetings"]);
    expect(standUp.common.filter(({ measure }) => measure.kind === "stage")).toEqual([]);
    expect(standUp.personal.map(({ person }) => person)).toEqual(["pavel", "irina", "darya"]);
    expect(standUp.personal.flatMap(({ rows, cause }) => [...rows.map(({ measure }) => measure.kind), cause?.kind])).not.toContain("stage");
    expect(standUp.personal.map(({ cause }) => [cause?.kind, cause?.stage])).toEqual([
      ["count", undefined],
      ["count", undefined],
      ["count", undefined],
    ]);
    expect(causesOf(control, "month").company.causes.filter(({ stage }) => stage !== undefined)).toEqual([]);
  });

  it("says so in the conversions, the work and the alerts", () => {
    expect(conversionsOf(control, "month").map(({ verdict, fact: came }) => [verdict, came])).toEqual([
      ["noFacts", undefined],
      ["noFacts", undefined],
    ]);
    const plan = planFrom({
      ...salesTeam,
      funnels: [{ name: "Sales", stages: [{ name: "Leads", conversion: 0.15, role: "Calls", norm: 5 }] }],
      team: [{ id: "maria", name: "maria", role: "Calls" }],
    });
    const own = deals.filter(({ person }) => person === "maria").map((each) => ({ ...each, date: "2026-08-10" }));
    const calls = openControl({ plan, facts: own, today: "2026-11-20" });
    expect(activityOf(calls, "month")).toMatchObject([{ due: 70, fact: 0, light: "noFacts" }]);
    // nothing won since August is no idleness where neither work nor open deals are in the facts
    expect(alertsOf(calls)).toEqual([]);
    const worked = openControl({
      plan,
      facts: [...own, fact({ date: "2026-08-01", stage: "Leads", person: "maria", count: 1 })],
      today: "2026-11-20",
    });
    expect(activityOf(worked, "month")).toMatchObject([{ due: 70, fact: 0, light: "behind" }]);
    expect(alertsOf(worked)).toMatchObject([{ kind: "idle", person: "maria" }]);
  });

  it("is judged by a stage that has facts in another week and none in this one, but not by facts that are still to come", () => {
    const stage = (date: string): readonly Fact[] =>
      ["Leads", "Meetings"].map((name) => fact({ date, person: "maria", stream: "New", stage: name, count: 1 }));
    const before = controlPlan(open([...deals, ...stage("2026-09-01")]), "month");
    expect(lights(before.company)).toMatchObject({ Leads: "behind", Meetings: "behind" });
    expect(before.people.map((each) => lights(each)["Leads"])).toEqual(["behind", "behind", "behind", "behind", "behind"]);
    const after = controlPlan(open([...deals, ...stage("2026-11-21")]), "month");
    expect(lights(after.company)).toMatchObject({ Leads: "noFacts", Meetings: "noFacts" });
  });
});

describe("an export of deals without their money", () => {
  const bare = salesFacts.map((each) => ({ ...each, amount: 0 }));
  const control = open(bare);

  it("has no light for money, and those of deals and stages as ever", () => {
    const { company, streams, people } = controlPlan(control, "month");
    expect(lights(company)).toMatchObject({ money: "noFacts", deals: "watch", units: "watch", newClients: "watch", Leads: "watch" });
    expect([...streams, ...people].map((each) => lights(each)["money"])).toEqual([...streams, ...people].map(() => "noFacts"));
    expect(
      lights(controlPlan(open([...bare, fact({ person: "maria", stream: "New", count: 1, amount: 1 })]), "month").company),
    ).toMatchObject({ money: "behind" });
  });

  it("is told apart from deals that brought nothing: nobody lags in money, and nothing tells why it differs", () => {
    const { personal, unseen } = standUpOf(control, "month", []);
    expect(unseen).toEqual([{ kind: "money" }]);
    expect(personal.length).toBeGreaterThan(0);
    expect(personal.flatMap(({ rows, cause }) => [...rows.map(({ measure }) => measure.kind), cause?.kind])).not.toContain("money");
    expect(causesOf(control, "month").company.causes.map(({ kind, stream }) => [kind, stream])).toEqual([
      ["noFacts", "New"],
      ["noFacts", "Repeat"],
    ]);
  });
});

describe("facts that name fewer things than the plan", () => {
  it("judge the company where no deal is in them, by what is in them alone", () => {
    const control = open(salesFacts.filter(({ stage }) => stage !== undefined));
    const { company, people } = controlPlan(control, "month");
    expect(lights(company)).toMatchObject({ money: "noFacts", deals: "noFacts", units: "noFacts", newClients: "noFacts", Leads: "watch" });
    expect(people.map((each) => lights(each)["money"])).toEqual(people.map(() => "noFacts"));
    const { personal, unseen } = standUpOf(control, "month", []);
    expect(unseen).toEqual([{ kind: "money" }]);
    expect(personal.map(({ person, rows }) => [person, rows.map(({ measure }) => measure.kind)])).toEqual([
      ["pavel", ["stage", "stage"]],
      ["irina", ["stage"]],
      ["darya", ["stage", "stage"]],
    ]);
    expect(personal.every(({ cause }) => cause === undefined)).toBe(true);
    expect(causesOf(control, "month").company.causes.map(({ kind, money }) => [kind, money])).toEqual([
      ["noFacts", -2_100_000],
      ["noFacts", -1_400_000],
    ]);
  });

  it("judge the company but no person where nobody is named, and no stream where none is", () => {
    const nameless = controlPlan(open(salesFacts.map(({ person: _person, ...each }) => each)), "month");
    expect(lights(nameless.company)).toMatchObject({ money: "watch", Leads: "watch" });
    expect(nameless.people.flatMap((each) => Object.values(lights(each)))).toEqual(
      nameless.people.flatMap(({ rows }) => rows.map(() => "noFacts")),
    );
    const unstreamed = controlPlan(open(salesFacts.map(({ stream: _stream, ...each }) => each)), "month");
    expect(lights(unstreamed.company)).toMatchObject({ money: "watch", Leads: "watch", newClients: "noFacts" });
    expect(unstreamed.streams.flatMap((each) => Object.values(lights(each)))).toEqual(
      unstreamed.streams.flatMap(({ rows }) => rows.map(() => "noFacts")),
    );
  });

  it("do not judge a stream that the source has never named, and do judge one with leads and no deal", () => {
    const repeat = salesFacts.filter(({ stream }) => stream === "Repeat");
    const { streams, company } = controlPlan(open(repeat), "month");
    expect(streams.map((each) => lights(each)["money"])).toEqual(["noFacts", "watch"]);
    expect(lights(company)).toMatchObject({ money: "behind", newClients: "noFacts", Leads: "noFacts" });
    expect(causesOf(open(repeat), "month").company.causes.map(({ kind, stream }) => [kind, stream])).toEqual([
      ["noFacts", "New"],
      ["count", "Repeat"],
      ["check", "Repeat"],
    ]);
    const leads = [...repeat, fact({ person: "maria", stream: "New", stage: "Leads", count: 40 })];
    const known = controlPlan(open(leads), "month");
    expect(known.streams.map((each) => lights(each)["money"])).toEqual(["behind", "watch"]);
    expect(lights(known.company)).toMatchObject({ newClients: "behind", Leads: "behind", Meetings: "noFacts" });
  });
});

describe("a person's part of a stream", () => {
  // Oleg has sold repeat deals alone, Irina nothing at all.
  const facts = salesFacts.filter(({ person, stream }) => person !== "irina" && (person !== "oleg" || stream === "Repeat"));
  const control = open(facts);

  it("is not held against who works in other streams only", () => {
    const { personal, elsewhere, onPace, common } = standUpOf(control, "month", [], "New");
    expect(elsewhere.map(({ people, share }) => [people, plain(share)])).toEqual([[["oleg"], 0.22]]);
    expect(elsewhere[0]?.measures[0]).toEqual({ kind: "money" });
    expect(personal.map(({ person }) => person)).toEqual(["irina", "pavel", "darya"]);
    expect([personal.length + onPace, common.map(({ of }) => of)]).toEqual([4, [4, 4]]);
    expect(standUpOf(control, "month", [], "Repeat").elsewhere).toEqual([]);
  });

  it("is held against that person once there was a fact in it, in whatever week", () => {
    const once = fact({ date: "2026-09-09", person: "oleg", stream: "New", stage: "Leads", count: 1 });
    const worked = standUpOf(open([...facts, once]), "month", [], "New");
    expect(worked.elsewhere).toEqual([]);
    expect(worked.personal.map(({ person }) => person)).toEqual(["oleg", "irina", "pavel", "darya"]);
  });
});

describe("a person's part of all streams", () => {
  // Oleg has sold repeat deals alone, Irina nothing at all; the funnel is that of the stream New.
  const facts = salesFacts.filter(({ person, stream }) => person !== "irina" && (person !== "oleg" || stream === "Repeat"));
  const sold = { money: "behind", deals: "behind", units: "behind" } as const;
  const of = (control: ReturnType<typeof openControl>, person: string): Readonly<Record<string, string>> =>
    lights(
      controlPlan(control, "month").people[control.members.findIndex(({ id }) => id === person)] ?? {
        scope: { kind: "company" },
        rows: [],
      },
    );

  it("is judged by what concerns the streams in which that person works", () => {
    const control = open(facts);
    expect(of(control, "oleg")).toEqual({ ...sold, newClients: "notInStream", Leads: "notInStream", Meetings: "notInStream" });
    // who has done nothing at all is judged by all of it, as nothing tells where that person works
    expect(of(control, "irina")).toMatchObject({ money: "behind", Leads: "behind", Meetings: "behind", newClients: "notEnough" });
    const { personal, common, elsewhere, onPace } = standUpOf(control, "month", []);
    const oleg = personal.find(({ person }) => person === "oleg");
    expect(oleg?.rows.map(({ measure }) => measure.kind)).toEqual(["money", "deals"]);
    expect(oleg?.cause?.stream).toBe("Repeat");
    expect(common.flatMap(({ people }) => people)).not.toContain("oleg");
    expect(personal.length + onPace).toBe(5);
    // his part is nobody's, and that is said: 1,100 of 5,000
    expect(elsewhere.map(({ share, ...each }) => ({ ...each, share: plain(share) }))).toEqual([
      {
        people: ["oleg"],
        measures: [
          { kind: "newClients" },
          { kind: "stage", funnel: "Sales", stage: "Leads" },
          { kind: "stage", funnel: "Sales", stage: "Meetings" },
        ],
        share: 0.22,
      },
    ]);
  });

  it("stays in the plan of the company", () => {
    const planOf = (facts: readonly Fact[]): readonly unknown[] => {
      const { company, people } = controlPlan(open(facts), "month");
      return [company, ...people].map(({ rows }) => rows.map(({ plan, expected }) => [plan, expected]));
    };
    expect(planOf(facts)).toEqual(planOf(salesFacts));
  });

  it("is judged again once a fact of such a stream, or of its funnel, has come", () => {
    for (const stream of [{ stream: "New" }, {}]) {
      const lead = fact({ date: "2026-09-09", person: "oleg", ...stream, stage: "Leads", count: 1 });
      expect(of(open([...facts, lead]), "oleg")).toMatchObject({ newClients: "behind", Leads: "behind", Meetings: "behind" });
    }
    const won = fact({ date: "2026-09-09", person: "oleg", count: 1, amount: 1 });
    expect(of(open([...facts, won]), "oleg")).toMatchObject({ newClients: "notInStream", Leads: "notInStream" });
  });

  it("is told by itself where the plan gives a stage to a role", () => {
    const funnels = salesTeam.funnels.map((funnel) => ({
      ...funnel,
      stages: funnel.stages.map((stage) => (stage.name === "Leads" ? { ...stage, role: "Calls" } : stage)),
    }));
    const team = salesTeam.team?.map((person) => (["oleg", "maria"].includes(person.id) ? { ...person, role: "Calls" } : person));
    const control = openControl({ plan: planFrom({ ...salesTeam, funnels, team }), facts, today: "2026-11-20", settings: hard });
    // a role says whose work a stage is, not in which stream
    expect(of(control, "oleg")).toMatchObject({ newClients: "notInStream", Leads: "notInStream", Meetings: "notInStream" });
    expect(of(control, "irina")).toMatchObject({ Leads: "noPlan", Meetings: "behind" });
    // of the leads 1,100 of Oleg's and Maria's 2,300, of the others 1,100 of 5,000
    expect(standUpOf(control, "month", []).elsewhere.map(({ measures, share }) => [measures.length, plain(share)])).toEqual([
      [2, 0.22],
      [1, plain(1100 / 2300)],
    ]);
  });

  it("is a head's by everybody below, and says when nobody carries it", () => {
    const plan = planFrom({
      ...salesTeam,
      team: [
        { id: "head", name: "head" },
        { id: "maria", name: "maria", weight: 2, reportsTo: "head" },
        { id: "oleg", name: "oleg", weight: 1, reportsTo: "head" },
      ],
    });
    const own = facts.filter(({ person, stream }) => person === "oleg" || (person === "maria" && stream === "Repeat"));
    const heads = fact({ person: "head", stream: "New", stage: "Leads", count: 3 });
    const control = openControl({ plan, facts: [...own, heads], today: "2026-11-20", settings: hard });
    expect(["head", "maria", "oleg"].map((person) => of(control, person)["Leads"])).toEqual(["behind", "notInStream", "notInStream"]);
    expect(standUpOf(control, "month", []).elsewhere).toEqual([
      { people: ["maria", "oleg"], measures: [{ kind: "newClients" }, { kind: "stage", funnel: "Sales", stage: "Leads" }], share: 1 },
    ]);
  });

  it("warns nobody of a flow of new clients that is not that person's", () => {
    const leads = facts.map((each) => ({ ...each, date: "2026-11-20" }));
    const kinds = (list: readonly Fact[]): readonly unknown[] =>
      alertsOf(open(list)).flatMap((alert) => (alert.kind === "dryFlow" && alert.person === "oleg" ? [alert.kind] : []));
    expect(kinds(leads)).toEqual([]);
    expect(kinds([...leads, fact({ date: "2026-09-09", person: "oleg", stream: "New", stage: "Leads", count: 1 })])).toEqual(["dryFlow"]);
  });
});

describe("half a day", () => {
  const today = "2026-11-20";
  const sold = (time?: string): Fact =>
    fact({ person: "maria", stream: "New", date: today, count: 1, amount: 90_000, ...(time === undefined ? {} : { time }) });
  const half = (facts: readonly Fact[]): ScopeReport => controlPlan(openControl({ plan: salesTeam, facts, today }), "halfDay").company;
  const lead = (day: string, time: string): Fact => fact({ stream: "New", stage: "Leads", date: day, time, count: 1 });

  it("is not judged by facts without a time, which are in no half of it", () => {
    expect(half([sold()]).rows.map(({ light, pace }) => [light, pace])).toEqual(half([]).rows.map(() => ["noFacts", undefined]));
    expect(causesOf(openControl({ plan: salesTeam, facts: [sold()], today }), "halfDay").company.causes).toMatchObject([
      { kind: "noFacts", stream: "New" },
      { kind: "noFacts", stream: "Repeat" },
    ]);
    expect(half([sold(), sold("15:00")]).rows[0]).toMatchObject({ fact: 90_000, light: "notEnough" });
  });

  it("has the conversions of its own half", () => {
    const facts = [lead(today, "10:00"), lead(today, "15:00"), lead(today, "16:00"), { ...lead(today, "17:00"), stage: "Meetings" }];
    expect(conversionsOf(openControl({ plan: salesTeam, facts, today }), "halfDay")[0]).toMatchObject({ passed: 1, reached: 2 });
    expect(conversionsOf(openControl({ plan: salesTeam, facts, today }), "day")[0]).toMatchObject({ passed: 1, reached: 3 });
  });
});

describe("somebody whose first day is still to come", () => {
  const team = ["ann", "bob", "new"].map((id) => ({ id, name: id, weight: 1, ...(id === "new" ? { hired: "2026-11-23" } : {}) }));
  const plan = planFrom({ ...salesTeam, team: [...team, { id: "next", name: "next", weight: 1, reportsTo: "new" }] });
  const sold = ["ann", "bob"].map((person) => fact({ person, stream: "New", date: "2026-11-10", count: 5, amount: 1_500_000 }));
  const on = (today: string, of = plan): ReturnType<typeof openControl> => openControl({ plan: of, facts: sold, today, settings: hard });
  const alone = { ...plan, team: (plan.team ?? []).slice(0, 3) };
  const light = (control: ReturnType<typeof openControl>): unknown => {
    const row = controlPlan(control, "month").people[2]?.rows[0];
    return [(row?.plan ?? 0) > 0, row?.light, row?.pace];
  };

  it("owes nothing yet and makes nobody lag, though the plan holds a part", () => {
    expect(light(on("2026-11-20", alone))).toEqual([true, "notEnough", undefined]);
    const lagging = (today: string): readonly string[] => standUpOf(on(today, alone), "month", []).personal.map(({ person }) => person);
    expect([lagging("2026-11-20").includes("new"), lagging("2026-11-23").includes("new")]).toEqual([false, true]);
    expect(light(on("2026-11-23", alone))).toEqual([true, "behind", 0]);
  });

  it("is judged all the same with people below who are at work", () => {
    expect(light(on("2026-11-20"))).toEqual([true, "behind", 0]);
  });
});
