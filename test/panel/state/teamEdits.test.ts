import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  addPeople,
  editCushion,
  editPerson,
  emptyDraft,
  moveBeside,
  moveUnder,
  readDraft,
  removePerson,
  settleCodes,
  teamCodes,
  teamTree,
  type Draft,
} from "../../../src/panel/state";
import { parsePlan } from "../../../src/plan";

const start = emptyDraft("en", 46_300);
const named = (name: string, reportsTo: number | null = null) => ({ name, role: "", reportsTo });
const outline = ({ team }: Draft) => teamTree(team).map(({ person, level }) => `${"-".repeat(level - 1)}${person.name}`);
const idOf = ({ team }: Draft, name: string) => team.find((person) => person.name === name)?.id ?? 0;

/** Anna heads Boris and Vera; Vera heads Gleb; Dora stands beside Anna. */
const team = addPeople(start, [named("Anna"), named("Boris", -1), named("Vera", -1), named("Gleb", -3), named("Dora")]);

describe("a team", () => {
  it("is added as a tree, heads among the added included", () => {
    expect(outline(team)).toEqual(["Anna", "-Boris", "-Vera", "--Gleb", "Dora"]);
  });

  it("keeps everybody when somebody moves, people along with their head", () => {
    const moved = moveUnder(team, idOf(team, "Vera"), idOf(team, "Dora"));
    expect(outline(moved)).toEqual(["Anna", "-Boris", "Dora", "-Vera", "--Gleb"]);
    expect(moveUnder(team, idOf(team, "Anna"), idOf(team, "Gleb"))).toBe(team);
    expect(outline(moveBeside(team, idOf(team, "Vera"), -1))).toEqual(["Anna", "-Vera", "--Gleb", "-Boris", "Dora"]);
    expect(moveBeside(team, idOf(team, "Boris"), -1)).toBe(team);
    expect(outline(moveBeside(team, idOf(team, "Anna"), 1))).toEqual(["Dora", "Anna", "-Boris", "-Vera", "--Gleb"]);
  });

  it("hands the people of who leaves to the head above", () => {
    expect(outline(removePerson(team, idOf(team, "Vera")))).toEqual(["Anna", "-Boris", "-Gleb", "Dora"]);
    expect(outline(removePerson(team, idOf(team, "Anna")))).toEqual(["Boris", "Vera", "-Gleb", "Dora"]);
  });

  it("stays a tree with heads above whatever is done to it", () => {
    const act = fc.tuple(fc.constantFrom("under", "up", "down", "remove", "add"), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const last = acts.reduce((draft, [kind, one, other]) => {
          const at = (row: number) => draft.team[row % Math.max(1, draft.team.length)]?.id ?? -1;
          if (kind === "under") return moveUnder(draft, at(one), other === 0 ? null : at(other));
          if (kind === "remove") return removePerson(draft, at(one));
          if (kind === "add") return addPeople(draft, [named(`P${one}`, draft.team.length === 0 ? null : at(other))]);
          return moveBeside(draft, at(one), kind === "up" ? -1 : 1);
        }, team);
        const places = new Map(last.team.map(({ id }, row) => [id, row]));
        expect(places.size).toBe(last.team.length);
        for (const [row, { reportsTo }] of last.team.entries()) {
          if (typeof reportsTo === "number") expect(places.get(reportsTo)).toBeLessThan(row);
        }
        const codes = [...teamCodes(last.team).values()];
        expect(new Set(codes.map((code) => code.toLowerCase())).size).toBe(codes.length);
      }),
    );
  });

  it("shows people who stand in a ring", () => {
    const ids = team.team.map(({ id }) => id);
    const ring = editPerson(team, ids[0] ?? 0, { reportsTo: ids[3] ?? 0 });
    expect(teamTree(ring.team)).toHaveLength(5);
  });
});

describe("the id of a person", () => {
  it("is the name, numbered when taken, until the plan is written; then it stays", () => {
    const twins = addPeople(start, [named("Anna"), named(" anna ")]);
    expect([...teamCodes(twins.team).values()]).toEqual(["Anna", "anna 2"]);
    const { plan } = parsePlan({
      period: { start: "2026-11-01", end: "2026-11-30" },
      currency: "EUR",
      goal: { amount: 1000 },
      streams: [{ name: "All", share: 1, check: 10 }],
      team: [
        { id: "A1", name: "Anna" },
        { id: "A2", name: "anna" },
      ],
    });
    if (plan === undefined) throw new Error("no plan");
    const settled = editPerson(settleCodes(twins, plan), twins.team[0]?.id ?? 0, { name: "Berta" });
    expect([...teamCodes(settled.team).values()]).toEqual(["A1", "A2"]);
  });
});

describe("the cushion", () => {
  it("writes a level that was left empty as it counts", () => {
    expect(editCushion(start, 2, "5").cushion).toEqual(["0", "0", "5"]);
    expect(editCushion(editCushion(start, 0, "10"), 2, "5").cushion).toEqual(["10", "10", "5"]);
  });
});

describe("a half-typed person", () => {
  it("is missing a name, at its field, and nothing else is said", () => {
    const { faults } = readDraft({ ...addPeople(start, [named("")]), amount: "1000" }, "en");
    expect(faults.filter(({ path }) => path?.startsWith("team"))).toEqual([{ code: "missing", details: {}, path: "team[0].name" }]);
  });

  it("says every fault of every field at once", () => {
    const wrong = editPerson(team, idOf(team, "Boris"), { weight: "half", ramp: "-1" });
    const { faults } = readDraft(editPerson(wrong, idOf(team, "Vera"), { reportsTo: "Zoe" }), "en");
    expect(faults.map(({ code, path }) => `${code} ${path}`)).toEqual(
      expect.arrayContaining(["wrongKind team[1].weight", "tooSmall team[1].ramp"]),
    );
  });
});
