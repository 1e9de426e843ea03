import { describe, expect, it } from "vitest";
import { changesOf, diffDeals, diffFacts } from "../../src/facts/diff";
import type { Fact } from "../../src/facts";

const fact = (id: string | undefined, date: string, amount = 1, source = "crm"): Fact => ({
  source,
  date,
  count: 1,
  amount,
  ...(id === undefined ? {} : { id }),
});
const standing = (...facts: readonly Fact[]) => facts.map((record, row) => ({ row, record }));

describe("what an import would change", () => {
  it("knows events by their id, and days by what the import covers", () => {
    const before = standing(
      fact("1", "2026-11-01"),
      fact("2", "2026-11-02"),
      fact("3", "2026-11-03"),
      fact("4", "2026-10-31"),
      fact(undefined, "2026-11-02", 9, ""),
    );
    const diff = diffFacts(before, [fact("1", "2026-11-01"), fact("3", "2026-11-05", 7), fact("5", "2026-11-04")], "crm");
    expect(diff).toMatchObject({
      added: [{ id: "5" }],
      changed: [{ row: 2, record: { amount: 7 }, before: { amount: 1 } }],
      unchanged: 1,
      gone: [{ row: 1 }],
    });
    expect(changesOf(diff, true)).toEqual({
      added: [fact("5", "2026-11-04")],
      changed: [{ row: 2, record: fact("3", "2026-11-05", 7) }],
      removed: [1],
    });
    expect(changesOf(diff, false).removed).toEqual([]);
  });

  it("compares facts without ids as often as they stand there", () => {
    const before = standing(fact(undefined, "2026-11-01"), fact(undefined, "2026-11-01"), fact(undefined, "2026-11-02"));
    const diff = diffFacts(before, [fact(undefined, "2026-11-01"), fact(undefined, "2026-11-02", 5)], "crm");
    expect(diff).toMatchObject({ added: [{ amount: 5 }], changed: [], unchanged: 1, gone: [{ row: 1 }, { row: 2 }] });
  });

  it("leaves other sources alone, and an empty import takes nothing away", () => {
    expect(diffFacts(standing(fact("1", "2026-11-01", 1, "other")), [fact("1", "2026-11-01")], "crm")).toMatchObject({
      unchanged: 0,
      added: [{}],
      gone: [],
    });
    expect(diffFacts(standing(fact("1", "2026-11-01")), [], "crm").gone).toEqual([]);
  });

  it("takes a snapshot of open deals for all of them", () => {
    const deals = [
      { source: "crm", id: "1" },
      { source: "crm", id: "2", amount: 5 },
    ];
    const before = deals.map((record, row) => ({ row, record }));
    expect(diffDeals(before, [{ source: "crm", id: "2", amount: 6 }], "crm")).toMatchObject({ changed: [{ row: 1 }], gone: [{ row: 0 }] });
  });
});
