import { describe, expect, it } from "vitest";
import { spellAs, spellingOf } from "../../../src/host/excel/spell";

const comma = spellingOf(",");

describe("a formula as it is typed with decimal commas", () => {
  it.each([
    ["=PLAN.REQUIRED_LEADS(600000,200000,0.15)", "=PLAN.REQUIRED_LEADS(600000;200000;0,15)"],
    ["=SUM(.5,1.5E-3,2e5)", "=SUM(,5;1,5E-3;2e5)"],
    ["=SUM({1,2;3,4.5})", "=SUM({1\\2;3\\4,5})"],
    ["=SUM({1,2},{3,4})", "=SUM({1\\2};{3\\4})"],
    ['=IF(A1="1,5 and 2.5",1.5,2)', '=IF(A1="1,5 and 2.5";1,5;2)'],
    ['=CONCAT("say ""1,5""",1.5)', '=CONCAT("say ""1,5""";1,5)'],
    ["='1,5 and it''s {'!A1,2", "='1,5 and it''s {'!A1;2"],
    ["=A1.5_x+AB12+$C$3,1", "=A1.5_x+AB12+$C$3;1"],
    ["=план_цель,2.5", "=план_цель;2,5"],
  ])("%s is %s", (canonical, typed) => {
    expect(spellAs(canonical, comma)).toBe(typed);
  });

  it("is left alone where the decimal sign is a point, or nobody can tell", () => {
    const formula = '=F(1,0.5,{1,2},"x,y")';
    expect(spellAs(formula, spellingOf("."))).toBe(formula);
    expect(spellAs(formula, spellingOf(null))).toBe(formula);
  });
});
