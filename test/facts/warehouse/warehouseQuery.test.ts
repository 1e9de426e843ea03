import { describe, expect, it } from "vitest";
import { warehouseQuery } from "../../../src/facts";
import { faultOf } from "../../core/faultOf";

const days = { from: "2026-01-01", to: "2026-03-31" };
const columns = { date: "at", person: "seller", stage: "stage" };

describe("warehouseQuery", () => {
  it("sums events up by day, person, stage and stream", () => {
    expect(warehouseQuery({ table: "crm.events", columns: { ...columns, stream: "product", amount: "money" }, ...days })).toBe(`SELECT
  toDate(\`at\`) AS \`Date\`,
  \`seller\` AS \`Person\`,
  \`stage\` AS \`Stage\`,
  \`product\` AS \`Stream\`,
  count() AS \`Count\`,
  sum(\`money\`) AS \`Amount\`
FROM \`crm\`.\`events\`
WHERE toDate(\`at\`) >= toDate('2026-01-01') AND toDate(\`at\`) <= toDate('2026-03-31')
GROUP BY \`Date\`, \`Person\`, \`Stage\`, \`Stream\`
ORDER BY \`Date\`, \`Person\`, \`Stage\`, \`Stream\`
LIMIT 100001
FORMAT JSONCompact`);
  });

  it("lets nothing out of a name", () => {
    const query = warehouseQuery({ table: "events`; DROP TABLE x --", columns: { ...columns, person: "a\\`b" }, ...days });
    expect(query).toContain("FROM `events\\`; DROP TABLE x --`\n");
    expect(query).toContain("  `a\\\\\\`b` AS `Person`");
  });

  it("takes days and nothing else for days", () => {
    const wrong = (from: string, to = "2026-03-31"): unknown => faultOf(() => warehouseQuery({ table: "events", columns, from, to }));
    expect(wrong("2026-01-01') OR (1=1")).toMatchObject({ code: "wrongKind", path: "from" });
    expect(wrong("2026-02-30")).toMatchObject({ code: "wrongKind" });
    expect(wrong("2026-04-01")).toMatchObject({ code: "endBeforeStart" });
    expect(faultOf(() => warehouseQuery({ table: " ", columns, ...days }))).toMatchObject({ code: "emptyName", path: "table" });
  });
});
