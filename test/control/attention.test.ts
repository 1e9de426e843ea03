import { describe, expect, it } from "vitest";
import {
  alertsOf,
  callErrors,
  callScores,
  experimentFaults,
  isRestUnseen,
  judgeExperiment,
  openControl,
  pipelineOf,
  replanRest,
  restOf,
  rhythmDue,
  rhythmKinds,
  scoreCalls,
  standUpOf,
  usualSettings,
  type CallError,
  type RhythmRecord,
  type Scope,
  type StandUpNote,
} from "../../src/control";
import { serialOf } from "../../src/plan";
import { fact, planFrom, salesFacts, salesTeam } from "./salesTeam";

const open = { plan: salesTeam, facts: salesFacts, today: "2026-11-20" } as const;

describe("the stand-up", () => {
  const notes: readonly StandUpNote[] = [
    { date: "2026-11-19", person: "pavel", action: "call", due: "2026-11-23" },
    { date: "2026-11-18", person: "irina", action: "visit", due: "2026-11-19" },
    { date: "2026-11-18", person: "irina", action: "write", due: "2026-11-18", outcome: "kept" },
    { date: "2026-11-18", person: "pavel", action: "lost", due: "2026-11-19", outcome: "broken" },
    { date: "2026-11-17", person: "pavel", action: "later", due: "2026-11-20", outcome: "moved" },
    { date: "2026-11-20", person: "irina", action: "today", due: "2026-11-20" },
  ];
  const standUp = standUpOf(openControl({ ...open, settings: { soften: false } }), "month", notes);

  it("begins with what was promised", () => {
    expect(standUp.promises.map(({ note, isOverdue }) => [note.action, isOverdue])).toEqual([
      ["visit", true],
      ["later", false],
      ["call", false],
    ]);
  });

  it("tells what several lag at from what one does", () => {
    expect(
      standUp.common.map(({ measure, people, of, fact: came, expected }) => [measure, people, of, came, Math.round(expected)]),
    ).toEqual([[{ kind: "stage", funnel: "Sales", stage: "Meetings" }, ["irina", "pavel", "darya"], 5, 29, 35]]);
    expect(standUp.personal.map(({ person, light }) => [person, light])).toEqual([
      ["pavel", "behind"],
      ["irina", "behind"],
      ["darya", "behind"],
    ]);
    expect(standUp.onPace).toBe(2);
  });

  it("gives the evidence, money first, and what cost the most", () => {
    const [pavel] = standUp.personal;
    expect(pavel?.rows[0]).toMatchObject({ measure: { kind: "money" }, fact: 410_000 });
    expect(pavel?.rows.map(({ measure }) => (measure.kind === "stage" ? measure.stage : measure.kind))).toContain("Leads");
    expect(pavel?.cause).toMatchObject({ kind: "count", stage: "Leads" });
  });
});

describe("the stand-up of one stream", () => {
  const control = openControl({ ...open, settings: { soften: false } });

  it("shares the plan of the stream, and counts what came in it alone", () => {
    const { personal, onPace } = standUpOf(control, "month", [], "Repeat");
    // 2,000,000 in proportion 12 : 11 : 10 : 9 : 8, 14 of 20 days: due are 336,000, 308,000, 280,000, 252,000 and 224,000
    expect(personal.map(({ person, rows: [money] }) => [person, money?.plan, money?.expected, money?.fact])).toEqual([
      ["pavel", 360_000, 252_000, 190_000],
      ["maria", 480_000, 336_000, 310_000],
    ]);
    // Darya's 2.24 deals due are too few to tell: nothing at all would come 11 times in 100
    expect(onPace).toBe(3);
    expect(personal.every(({ cause }) => cause === undefined || cause.stream === "Repeat")).toBe(true);
  });

  it("knows nobody of a stream that the plan lacks", () => {
    expect(standUpOf(control, "month", [], "No such stream")).toMatchObject({ personal: [], common: [], onPace: 0 });
  });
});

describe("open deals", () => {
  const deals = [
    { source: "crm", id: "1", person: "maria", stream: "New", stage: "Meetings", amount: 700_000, closes: "2026-11-28", nextStep: "visit" },
    { source: "crm", id: "2", person: "maria", stream: "New", stage: "Leads", closes: "2026-11-10", since: "2026-10-01" },
    { source: "crm", id: "3", person: "oleg", stream: "Repeat", amount: 50_000, probability: 0.8, nextStep: "invoice" },
    { source: "crm", id: "4", person: "oleg", stream: "New", amount: 100_000, closes: "2026-12-20", nextStep: "call" },
  ];
  const { deals: weighed, ...pipeline } = pipelineOf(openControl({ ...open, deals }), "month");

  it("cover what remains by their own probabilities", () => {
    // 700,000 × 30% + 200,000 × 15% + 50,000 × 80%; 5,000,000 − 3,080,000 remain.
    expect(pipeline).toEqual({
      open: 950_000,
      weighted: 280_000,
      remaining: 1_920_000,
      coverage: 950_000 / 1_920_000,
      needed: 950_000 / 280_000,
      gap: 1_640_000,
    });
  });

  it("weigh as they stand where no money is in the facts, but against nothing", () => {
    const stages = salesFacts.filter(({ stage }) => stage !== undefined);
    const bare = salesFacts.map((each) => ({ ...each, amount: 0 }));
    const known = { open: 950_000, weighted: 280_000, needed: 950_000 / 280_000 };
    for (const facts of [stages, bare]) {
      const { deals: _deals, ...weighedAlone } = pipelineOf(openControl({ ...open, facts, deals }), "month");
      expect(weighedAlone).toEqual(known);
      // the day off plans nothing, and tells nothing either
      expect(pipelineOf(openControl({ ...open, facts, deals, today: "2026-11-04" }), "day").remaining).toBeUndefined();
      expect(pipelineOf(openControl({ ...open, facts, deals }), "month", { kind: "person", person: "oleg" }).gap).toBeUndefined();
    }
    const repeat = openControl({ ...open, facts: salesFacts.filter(({ stream }) => stream === "Repeat"), deals });
    const remaining = (stream: string): number | undefined => pipelineOf(repeat, "month", { kind: "stream", stream }).remaining;
    expect([remaining("New"), remaining("Repeat")]).toEqual([undefined, 770_000]);
  });

  it("are a person's or a stream's own, against what is still to be sold there", () => {
    const control = openControl({ ...open, deals });
    const ids = (scope: Scope): readonly string[] => pipelineOf(control, "month", scope).deals.map(({ deal }) => deal.id);
    expect([ids({ kind: "person", person: "oleg" }), ids({ kind: "stream", stream: "New" })]).toEqual([
      ["3", "4"],
      ["1", "2", "4"],
    ]);
    // Oleg: 1,100,000 − 740,000 remain; of his deals 50,000 × 80% may close in the month.
    expect(pipelineOf(control, "month", { kind: "person", person: "oleg" })).toMatchObject({
      open: 50_000,
      weighted: 40_000,
      remaining: 360_000,
      gap: 320_000,
    });
  });

  it("show large ones first, and what is wrong with each", () => {
    expect(weighed.map(({ deal, weighted, marks }) => [deal.id, weighted, marks])).toEqual([
      ["1", 210_000, ["large"]],
      ["3", 40_000, []],
      ["2", 30_000, ["overdue", "stale", "noNextStep", "noAmount"]],
      ["4", 15_000, []],
    ]);
  });
});

describe("alerts", () => {
  const deal = (id: number): { source: string; id: string; person: string; since: string } => ({
    source: "crm",
    id: String(id),
    person: "maria",
    since: "2026-11-18",
  });

  it("see new clients dry up while hands are full, and sellers who have had nobody for long", () => {
    const facts = [
      ...salesFacts.filter(({ person }) => person !== "darya"),
      fact({ date: "2026-08-01", person: "darya", stream: "New", stage: "Leads", count: 1 }),
      ...["oleg", "irina", "pavel"].map((person) => fact({ date: "2026-11-20", person, stream: "New", stage: "Leads", count: 6 })),
    ];
    const alerts = alertsOf(openControl({ ...open, facts, deals: [1, 2, 3, 4].map(deal) }));
    expect(alerts).toEqual([
      { kind: "dryFlow", person: "maria", active: 4, came: 0, due: expect.closeTo(6, 9) as number, days: 5 },
      { kind: "idle", person: "darya", since: serialOf("2026-08-01"), days: 111 },
    ]);
  });

  it("see full hands and deals that stand still", () => {
    const facts = [fact({ date: "2026-11-20", person: "maria", stream: "New", stage: "Leads", count: 6 })];
    const deals = [...[1, 2, 3].map(deal), { ...deal(4), since: "2026-10-01", amount: 5 }];
    const alerts = alertsOf(openControl({ ...open, facts, deals }));
    expect(alerts.filter(({ person }) => person === "maria")).toEqual([
      { kind: "fullHands", person: "maria", active: 4 },
      { kind: "stale", person: "maria", deals: ["4"], amount: 5 },
    ]);
  });
});

describe("the rest planned anew", () => {
  const plan = planFrom({
    period: { start: "2026-01-01", end: "2026-03-31" },
    currency: "USD",
    goal: { amount: 300 },
    calendar: { grain: "month", season: [66 / 22, 3.3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
    streams: [{ name: "All", share: 1, check: 1 }],
  });
  const came = (amount: number, today: string) =>
    restOf(replanRest(openControl({ plan, facts: [fact({ date: "2026-01-15", stream: "All", count: 1, amount })], today })));

  it("says what closed months leave to the others", () => {
    // 22 × 3 = 20 × 3.3 = 22 × 3: 100 a month
    expect(came(40, "2026-02-03")).toEqual({ closed: 1, fact: 40, off: -60, total: 300, sum: 300, planned: 200, anew: 260 });
    expect(came(120, "2026-02-03")).toMatchObject({ off: 20, sum: 300, anew: 180 });
    expect(came(350, "2026-02-03")).toMatchObject({ fact: 350, total: 300, sum: 350, anew: 0 });
  });

  it("knows nothing of closed months where no money is in the facts, and closes them with nothing", () => {
    const periods = (today: string, amount = 0) =>
      replanRest(openControl({ plan, facts: [fact({ date: "2026-01-15", stream: "All", count: 1, amount })], today }));
    expect(periods("2026-02-03").map(({ isClosed, fact: came, anew }) => [isClosed, came, anew])).toEqual([
      [true, undefined, 100],
      [false, undefined, 100],
      [false, undefined, 100],
    ]);
    expect(restOf(periods("2026-02-03"))).toBeUndefined();
    expect(["2026-01-30", "2026-02-03", "2026-03-31"].map((today) => isRestUnseen(periods(today)))).toEqual([false, true, false]);
    expect(isRestUnseen(periods("2026-02-03", 40))).toBe(false);
  });

  it("has nothing to say before a month is over, after the last, and where a month brought its plan", () => {
    expect([came(40, "2026-01-30"), came(40, "2026-03-31"), came(100, "2026-02-03")]).toEqual([undefined, undefined, undefined]);
  });

  it("closes months with their facts and keeps the total", () => {
    const facts = [fact({ date: "2026-01-15", stream: "All", count: 1, amount: 40 })];
    const periods = replanRest(openControl({ plan, facts, today: "2026-02-03" }));
    expect(periods.map(({ isClosed }) => isClosed)).toEqual([true, false, false]);
    expect(periods[0]?.anew).toBe(40);
    expect(periods.reduce((sum, { anew }) => sum + anew, 0)).toBe(300);
  });
});

describe("a trial", () => {
  const trial = (usual: readonly [number, number], fresh: readonly [number, number]): ReturnType<typeof judgeExperiment> =>
    judgeExperiment({
      name: "script",
      kind: "script",
      usual: { won: usual[0], trials: usual[1] },
      fresh: { won: fresh[0], trials: fresh[1] },
      uplift: 0.2,
    });

  it("needs its leads before it says anything, unless the difference is very large", () => {
    // 10% to 12%: 3,841 a way (as `testSampleSize`).
    expect(trial([100, 1000], [130, 1000])).toMatchObject({ needed: 3841, left: 2841, verdict: "goOn" });
    expect(trial([100, 1000], [200, 1000])).toMatchObject({ verdict: "freshBetter" });
    expect(trial([400, 4000], [480, 4000])).toMatchObject({ left: 0, verdict: "freshBetter" });
    expect(trial([400, 4000], [410, 4000])).toMatchObject({ left: 0, verdict: "noDifference" });
    expect(trial([400, 4000], [320, 4000])).toMatchObject({ left: 0, verdict: "usualBetter" });
    expect(trial([0, 10], [1, 10])).toMatchObject({ verdict: "noData" });
    expect(trial([1, 10], [0, 0])).toMatchObject({ verdict: "goOn" });
  });

  it("has an answer where there is no number of leads to wait for", () => {
    expect(trial([90, 100], [50, 60])).toMatchObject({ verdict: "unreachable" }); // 90% by a fifth is 108%
    expect(trial([90, 100], [5, 60])).toMatchObject({ verdict: "usualBetter" });
    expect(trial([0, 100], [20, 100])).toMatchObject({ verdict: "freshBetter" });
    expect(trial([0, 100], [0, 100])).toMatchObject({ verdict: "noData" });
    const rarest = { name: "a", kind: "source", usual: { won: 1, trials: 1e9 }, fresh: { won: 0, trials: 0 }, uplift: 0.01 } as const;
    expect(judgeExperiment(rarest)).toMatchObject({ verdict: "goOn" });
  });

  it("cannot be with more won than treated, parts of a lead or a gain of nothing", () => {
    const faults = (usual: readonly [number, number], fresh: readonly [number, number], uplift: number): readonly string[] =>
      experimentFaults({
        name: "a",
        kind: "script",
        usual: { won: usual[0], trials: usual[1] },
        fresh: { won: fresh[0], trials: fresh[1] },
        uplift,
      }).map(({ code, path }) => `${path} ${code}`);
    expect(faults([1, 10], [0, 0], 0.01)).toEqual([]);
    expect(faults([11, 10], [1, -1], 0)).toEqual(["usualWon wonAboveTrials", "freshTrials negative", "uplift tooSmall"]);
    expect(faults([1.5, 10], [1, 2e9], 11)).toEqual(["usualWon notWhole", "freshTrials tooLarge", "uplift tooLarge"]);
  });
});

describe("the rhythm", () => {
  const plan = planFrom({
    ...salesTeam,
    team: [
      { id: "new", name: "New", hired: "2026-10-15" },
      { id: "usual", name: "Usual", hired: "2026-05-01" },
      { id: "old", name: "Old" },
      { id: "next", name: "Next", hired: "2026-12-01" },
    ],
  });
  const records: readonly RhythmRecord[] = [
    { kind: "training", date: "2026-11-01", person: "old" },
    { kind: "hardCase", date: "2026-11-16" },
    { kind: "training", date: "2026-12-24", person: "new" },
  ];
  const due = rhythmDue(plan, records, usualSettings, serialOf("2026-11-20"));

  it("says what falls due for whom", () => {
    const of = (kind: string, person?: string): number | undefined =>
      due.find((item) => item.kind === kind && item.person === person)?.overdue;
    expect(of("training", "new")).toBe(serialOf("2026-11-20") - serialOf("2026-10-15") - 30);
    expect(of("training", "usual")).toBe(serialOf("2026-11-20") - serialOf("2026-05-01") - 30);
    expect(of("training", "old")).toBe(19 - 182);
    expect(of("training", "next")).toBeUndefined();
    expect(of("hardCase")).toBe(-3);
    expect(of("rules")).toBe(0);
    expect(due.map((item) => item.due)).toEqual([...due.map((item) => item.due)].sort((left, right) => left - right));
  });

  it("knows six errors of a call, and asks for every kind of work", () => {
    expect(callErrors).toHaveLength(6);
    expect(new Set(due.map(({ kind }) => kind))).toEqual(new Set(rhythmKinds));
  });

  it("sums calls up", () => {
    const calls: readonly RhythmRecord[] = [
      { kind: "scorecard", date: "2026-11-02", errors: ["longWait", "noEmpathy"], wait: 90 },
      { kind: "scorecard", date: "2026-11-03", errors: ["longWait"], wait: 30 },
      { kind: "scorecard", date: "2026-11-03", errors: [] },
      { kind: "reward", date: "2026-11-03" },
    ];
    expect(scoreCalls(calls)).toMatchObject({ calls: 3, wait: 60, errors: { longWait: 2, noEmpathy: 1, unprepared: 0 } });
  });

  it("sums up the calls of a stretch by person, most errors a call first", () => {
    const call = (day: number, person: string | undefined, errors: readonly CallError[], wait?: number): RhythmRecord => ({
      kind: "scorecard",
      date: `2026-11-0${day}`,
      ...(person === undefined ? {} : { person }),
      errors,
      ...(wait === undefined ? {} : { wait }),
    });
    const calls: readonly RhythmRecord[] = [
      call(1, "old", ["longWait", "noEmpathy"]),
      call(2, "old", ["longWait"], 40),
      call(3, "Old ", [], 20),
      call(4, "new", ["longWait", "poorTalk"]),
      call(5, undefined, []),
      { kind: "training", date: "2026-11-03", person: "new" },
    ];
    const { all, people } = callScores(calls, serialOf("2026-11-02"), serialOf("2026-11-05"));
    expect(all).toMatchObject({ calls: 4, wait: 30, errors: { longWait: 2, noEmpathy: 0, poorTalk: 1 } });
    expect(people.map(({ person, calls: heard, found, wait }) => [person, heard, found, wait])).toEqual([
      ["new", 1, 2, undefined],
      ["old", 2, 1, 30],
      [undefined, 1, 0, undefined],
    ]);
  });
});
