import type { HostPort } from "../host/port";
import { dateOf, type Plan } from "../plan";
import { planSteps } from "./planSteps";
import type { Written } from "./writePlan";
import { metaSheet } from "./metaSheet";

/** Where a language is most at home. */
const currencies: Readonly<Record<Plan["language"], string>> = { en: "USD", ru: "RUB", el: "EUR" };

/**
 * Writes an empty plan to be filled in by hand: the sheets of the goal, the streams and the funnels with every label, note,
 * validation and formula, for the year that follows `today`. No number in it is made up; once the cells are filled in,
 * `readPlan` reads it as any plan.
 *
 * @param today serial date
 * @throws {HostError} when the host refuses
 */
export async function writeTemplate(host: HostPort, language: Plan["language"], today: number): Promise<Written> {
  const taken = (await host.describe()).sheets.map(({ name }) => name);
  const steps = planSteps(emptyPlan(language, today), taken, today);
  await host.write([...steps, { kind: "values", ...goalCell(steps), values: [[""]] }]);
  const added = steps.flatMap((step) => (step.kind === "sheet" && step.name !== metaSheet ? [step.name] : []));
  return { sheets: added, added };
}

/** A plan is never without a goal: only its cell can be. */
function goalCell(steps: ReturnType<typeof planSteps>): { readonly sheet: string; readonly range: string } {
  const step = steps.find((one) => one.kind === "name" && one.name === "plan_goal");
  if (step?.kind !== "name") throw new Error("no cell for the goal");
  return { sheet: step.sheet, range: step.range };
}

function emptyPlan(language: Plan["language"], today: number): Plan {
  const year = Number(dateOf(today).slice(0, 4)) + 1;
  return {
    language,
    company: "",
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    fiscalStart: 1,
    weekend: 1,
    currency: currencies[language],
    midday: "13:00",
    goal: { kind: "revenue", amount: 0, fixedCosts: 0 },
    cushion: [],
    streams: [],
    funnels: [],
  };
}
