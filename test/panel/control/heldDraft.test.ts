import { describe, expect, it } from "vitest";
import { checkHeld, newHeld, type HeldDraft } from "../../../src/panel/control/heldDraft";

const day = "2026-11-20";
const faultsOf = (draft: HeldDraft): readonly string[] => {
  const checked = checkHeld(draft, day, "en");
  return "faults" in checked ? checked.faults.map(({ code, path }) => `${path} ${code}`) : [];
};

describe("a call that was heard", () => {
  it("may be without a fault, a name and a topic", () => {
    expect(checkHeld(newHeld("scorecard"), day, "en")).toEqual({ value: { kind: "scorecard", date: day } });
  });

  it("keeps its errors in their order, and the wait in the writing of the language", () => {
    const call = { ...newHeld("scorecard"), topic: " Invoice ", person: "ann", wait: "1 040,5", errors: ["poorTalk", "longWait"] } as const;
    expect(checkHeld(call, day, "ru")).toEqual({
      value: { kind: "scorecard", date: day, person: "ann", topic: "Invoice", errors: ["longWait", "poorTalk"], wait: 1040.5 },
    });
  });

  it("has no wait that is a word or below 0", () => {
    expect(faultsOf({ ...newHeld("scorecard"), wait: "long" })).toEqual(["wait wrongKind"]);
    expect(faultsOf({ ...newHeld("scorecard"), wait: "-1" })).toEqual(["wait negative"]);
    expect(faultsOf({ ...newHeld("scorecard"), wait: "0" })).toEqual([]);
  });
});

describe("what works at telesales", () => {
  it("has to be said", () => {
    expect(faultsOf(newHeld("telesales"))).toEqual(["topic missing"]);
    expect(checkHeld({ ...newHeld("telesales"), topic: "Call at 9", wait: "x", errors: ["longWait"] }, day, "en")).toEqual({
      value: { kind: "telesales", date: day, topic: "Call at 9" },
    });
  });
});
