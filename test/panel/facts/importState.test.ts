import { describe, expect, it } from "vitest";
import { replacesSums } from "../../../src/panel/facts/importState";

const [named, sum] = [{ id: "7" }, {}];
const gone = (...records: readonly { readonly id?: string }[]) => records.map((record, row) => ({ row, record }));

describe("facts that an import no longer holds", () => {
  it.each([
    ["sums that differ from those of before", true, [sum], gone(sum), true],
    ["sums in the place of facts one by one", true, [sum], gone(named), true],
    ["facts one by one in the place of sums", false, [named], gone(sum), true],
    ["without numbers of their own, none of them new", false, [], gone(sum), false],
    ["one by one, some missing", false, [named], gone(named), false],
    ["without numbers of their own", false, [sum], gone(sum), false],
    ["none", true, [sum], gone(), false],
  ])("%s", (_, aggregated, added, missing, replaced) => expect(replacesSums({ aggregated }, { added, gone: missing })).toBe(replaced));
});
