import { describe, expect, it } from "vitest";
import { editStream, emptyDraft, findDraft, planToDraft, readDraft } from "../../../src/panel/state";
import { parsePlan } from "../../../src/plan";
import million from "../../../examples/million/plan.json";

const { plan } = parsePlan(million);
if (plan === undefined) throw new Error("the example is no plan");
const example = planToDraft(plan, "en");

describe("readDraft", () => {
  it("counts the worked example", () => {
    const { faults, counted } = readDraft(example, "en");
    expect(faults).toEqual([]);
    expect(counted?.results.totals).toMatchObject({ deals: 7, leads: 20 });
    expect(counted?.results.streams[0]?.leadsFor).toEqual([28, 34, 40]);
  });

  it("names what cannot be read, as typed, and counts nothing from it", () => {
    const { faults, counted } = readDraft(editStream(example, 1, { check: "1.00.0" }), "en");
    expect(faults).toEqual([{ code: "wrongKind", details: { value: "1.00.0", expected: "number" }, path: "streams[0].check" }]);
    expect(counted).toBeUndefined();
  });

  it("counts parts that do not make the goal, and says so", () => {
    const { faults, counted } = readDraft(editStream(example, 1, { holds: "amount", amount: "599,999" }), "en");
    expect(faults.map(({ code }) => code)).toEqual(["streamsOffGoal"]);
    expect(counted?.results.off).toBe(-1);
  });

  it("an arithmetic that gives up is a fault, never a crash", () => {
    const { faults, counted } = readDraft(editStream(example, 1, { check: "0.000000001" }), "en");
    expect(faults).toHaveLength(1);
    expect(counted).toBeUndefined();
  });

  it("keeps the tie when a funnel is renamed", () => {
    const renamed = { ...example, funnels: example.funnels.map((funnel) => ({ ...funnel, name: "Retail" })) };
    expect(readDraft(renamed, "en").counted?.plan.streams[0]?.funnel).toBe("Retail");
  });
});

describe("an empty draft", () => {
  it("is for the month after today and makes no number up", () => {
    const draft = emptyDraft("ru", 46_387); // 2026-12-31
    expect([draft.start, draft.end, draft.currency]).toEqual(["2027-01-01", "2027-01-31", "RUB"]);
    const missing = readDraft(draft, "ru").faults.map(({ code, path }) => `${code} ${path}`);
    expect(missing).toEqual([
      "missing goal.amount",
      "missing streams[0].check",
      "missing funnels[0].stages[0].conversion",
      "missing funnels[0].stages[1].conversion",
    ]);
  });
});

describe("a kept draft", () => {
  it.each([null, "", "{", "{}", '{"version":3}', '{"version":2,"locale":"en","draft":{}}'])("%s is none", (text) => {
    expect(findDraft(text, "en")).toBeUndefined();
  });
});
