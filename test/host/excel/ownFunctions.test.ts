import { describe, expect, it } from "vitest";
import { fromExcel, toExcel } from "../../../src/host/excel/ownFunctions";

const own = { namespace: "PLAN", names: ["REQUIRED_LEADS", "PACE"] };

/** Canonical formulas, and how Excel has them. */
const pairs = [
  ["=REQUIRED_LEADS(600000,200000,0.15)", "=PLAN.REQUIRED_LEADS(600000,200000,0.15)"],
  ["=IF(A1>0,PACE(A1,B1),SUM(C1:C9))", "=IF(A1>0,PLAN.PACE(A1,B1),SUM(C1:C9))"],
  ["=PACE(REQUIRED_LEADS(1,2,3),4)", "=PLAN.PACE(PLAN.REQUIRED_LEADS(1,2,3),4)"],
  ["=SUM(A1)", "=SUM(A1)"],
] as const;

describe("functions of ours in a formula", () => {
  it.each(pairs)("%s stands in Excel as %s, and comes back", (canonical, excel) => {
    expect(toExcel(canonical, own)).toBe(excel);
    expect(fromExcel(excel, own)).toBe(canonical);
  });

  it.each([
    ['=CONCAT("PACE(",A1)', "a text that reads like one"],
    ['=CONCAT("say ""PACE(""",A1)', "a text with quotation marks in it"],
    ["='PACE(2027)'!A1+1", "a sheet that is named like one"],
    ["='It''s PACE('!A1", "a sheet with an apostrophe in its name"],
    ["=MY_PACE(1)+PACES(2)+PACE.X(3)", "a function whose name is longer"],
    ["=PACE+1", "a defined name without brackets"],
  ])("%s is left alone: %s", (formula) => {
    expect(toExcel(formula, own)).toBe(formula);
    expect(fromExcel(formula, own)).toBe(formula);
  });

  it("are told by their letters in any case", () => {
    expect(toExcel("=pace(1,2)", own)).toBe("=PLAN.pace(1,2)");
    expect(fromExcel("=plan.pace(1,2)", own)).toBe("=PACE(1,2)");
  });

  it("are known by the name that Excel gives them while the add-in is away", () => {
    expect(fromExcel("=_xldudf_PLAN_REQUIRED_LEADS(1,2,3)+1", own)).toBe("=REQUIRED_LEADS(1,2,3)+1");
  });

  it("of another add-in stay its own", () => {
    expect(fromExcel("=PLANDEV.PACE(1,2)+_xldudf_PLANDEV_PACE(3,4)", own)).toBe("=PLANDEV.PACE(1,2)+_xldudf_PLANDEV_PACE(3,4)");
  });
});
