import { describe, expect, it } from "vitest";
import { readList } from "../../../src/panel/team/readList";

type Team = Parameters<typeof readList>[1];

const anna = 7;
const rest = { weight: "1", hired: "", ramp: "", proposal: "", proposalFrom: "", reason: "", setBy: "", setOn: "" };
const team: Team = [{ id: anna, code: "A", name: "Anna", role: "Head", reportsTo: null, status: "draft", ...rest }];

describe("readList", () => {
  it("reads names, roles and heads, parted by semicolons or copied from cells", () => {
    const { people, ...said } = readList("Boris; Seller; a\n\nVera\tSeller\tboris\r\nGleb", team, null);
    expect(people).toEqual([
      { name: "Boris", role: "Seller", reportsTo: anna },
      { name: "Vera", role: "Seller", reportsTo: -1 },
      { name: "Gleb", role: "", reportsTo: null },
    ]);
    expect(said).toEqual({ unknown: [], twice: [], nameless: 0 });
  });

  it("says what it cannot place, and drops no line", () => {
    const { people, ...said } = readList("anna\n;Seller\nGleb;;Zoe\nHans;;Hans", team, anna);
    expect(people.map(({ name, reportsTo }) => [name, reportsTo])).toEqual([
      ["anna", anna],
      ["", anna],
      ["Gleb", anna],
      ["Hans", anna],
    ]);
    expect(said).toEqual({ unknown: ["Zoe", "Hans"], twice: ["anna"], nameless: 1 });
  });
});
