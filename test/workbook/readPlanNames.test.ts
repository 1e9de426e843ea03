import { describe, expect, it } from "vitest";
import vendor from "../../examples/hardware-vendor/plan.json";
import million from "../../examples/million/plan.ru.json";
import { examplePlan } from "../../src/app/examplePlan";
import { createFileHost } from "../../src/host/file";
import { readPlan, readPlanNames, writePlan } from "../../src/workbook";

describe("what an import needs of a plan", () => {
  it.each([
    ["with a team", vendor],
    ["without one, in Russian", million],
  ])("is what the whole plan says (%s)", async (_, input) => {
    const host = createFileHost();
    await writePlan(host, examplePlan(input), 43_000);
    const [names, whole] = [await readPlanNames(host), await readPlan(host)];
    if (whole.state !== "plan" || names === null) throw new Error("no plan");
    const { currency, language, team, streams, funnels } = whole.plan;
    expect(names).toEqual({
      ...{ currency, language },
      ...(team === undefined ? {} : { team: team.map(({ id, name }) => ({ id, name })) }),
      streams: streams.map(({ name, funnel }) => (funnel === undefined ? { name } : { name, funnel })),
      funnels: funnels.map(({ name, stages }) => ({ name, stages: stages.map((stage) => ({ name: stage.name })) })),
    });
  });

  it("is nothing where there is no plan", async () => {
    expect(await readPlanNames(createFileHost())).toBeNull();
  });
});
