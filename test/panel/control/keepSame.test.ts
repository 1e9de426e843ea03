import { describe, expect, it } from "vitest";
import { keepSame } from "../../../src/panel/control/keepSame";

describe("data that is read again", () => {
  const before = { facts: [{ date: "2026-11-02", count: 1 }], notes: [{ id: "a", days: [1, 2] }], state: "read" };
  const again = (): typeof before => structuredClone(before);

  it("is the very same thing where nothing has changed", () => {
    expect(keepSame(before, again())).toBe(before);
  });

  it.each([
    ["a value", { ...again(), notes: [{ id: "a", days: [1, 3] }] }],
    ["one more", { ...again(), notes: [...again().notes, { id: "b", days: [] }] }],
    ["one fewer", { ...again(), notes: [] }],
    ["a key more", { ...again(), notes: [{ id: "a", days: [1, 2], due: "2026-11-03" }] }],
  ])("keeps the parts that another part's change leaves alone: %s", (_, now) => {
    const kept = keepSame(before, now);
    expect(kept).toEqual(now);
    expect(kept).not.toBe(before);
    expect(kept.notes).toBe(now.notes);
    expect(kept.facts).toBe(before.facts);
  });

  it("is what is new where nothing was known, or something else", () => {
    const now = again();
    expect(keepSame(undefined, now)).toBe(now);
    expect(keepSame("failed", now)).toBe(now);
    expect(keepSame({ facts: [] }, { facts: [undefined] }).facts).toEqual([undefined]);
  });
});
