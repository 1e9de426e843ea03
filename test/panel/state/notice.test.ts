import { describe, expect, it } from "vitest";
import { firstState, reducerFor } from "../../../src/panel/state";

describe("what was done, and its way back", () => {
  const reduce = reducerFor("en");
  const told = reduce(firstState, { type: "notice", notice: { tone: "ok", text: "2 sheets added.", undo: "host" } });

  it("is not offered at another place, where the last thing done may be another", () => {
    expect(reduce(told, { type: "place", place: "facts" }).notice).toBeNull();
  });

  it("stays where the same place is asked for", () => {
    expect(reduce(told, { type: "place", place: told.place })).toBe(told);
  });
});
