import type { AreaCells, HostPort, Step } from "../host/port";
import { sameName, type Plan } from "../plan";
import { controlSheetSteps, type ControlChoices } from "./controlSheet";
import { isDated } from "./daysSheet";
import { framesOf } from "./frames";
import { freeName } from "./planSteps";
import { wordsOf } from "./words";
import { writeFacts } from "./writeRecords";

/** What a write of the Control sheet came to: its name, or that the plan has no calendar, or that its sheets do not stand. */
export type ControlWritten = { readonly state: "written"; readonly sheet: string } | { readonly state: "noCalendar" | "noPlan" };

/**
 * Writes the sheet Control over the sheets of a plan that stand in the workbook, and the sheet Facts where there is none.
 * What people have chosen on it stays, unless `choices` says otherwise; everything else is made anew.
 */
export async function writeControl(host: HostPort, plan: Plan, choices: ControlChoices = {}): Promise<ControlWritten> {
  if (!isDated(plan)) return { state: "noCalendar" };
  const before = await host.describe();
  if (!before.names.some(({ name, area }) => name === "calendar_first" && area !== null)) return { state: "noPlan" };
  if (!before.names.some(({ name, area }) => name === "facts_date" && area !== null))
    await writeFacts(host, plan.language, { added: [], changed: [], removed: [] });
  const info = await host.describe();
  const frames = framesOf(info, /^(plan|streams|stages|season|days|calendar|team|control)_/);
  const words = wordsOf(plan.language);
  const old = frames["control_date"]?.sheet;
  const taken = info.sheets.map(({ name }) => name).filter((name) => name !== old);
  const sheet = old ?? freeName(words("control_sheet"), taken);
  const position = info.sheets.findIndex(({ name }) => name === old);
  const kept = old === undefined ? {} : await chosen(host, plan);
  const removal: readonly Step[] = old === undefined ? [] : [{ kind: "removeSheet", sheet: old }];
  const steps = controlSheetSteps(plan, sheet, { frames, words }, { ...kept, ...choices }, position < 0 ? undefined : position);
  await host.write([...removal, ...steps]);
  return { state: "written", sheet };
}

/** Writes the Control sheet anew where there is one, as a plan that is written may have moved what it hangs on; without a calendar it goes. */
export async function refreshControl(host: HostPort, plan: Plan): Promise<void> {
  const { names } = await host.describe();
  const area = names.find(({ name }) => name === "control_date")?.area;
  if (!area) return;
  if (isDated(plan)) await writeControl(host, plan);
  else await host.write([{ kind: "removeSheet", sheet: area.sheet }]);
}

/** What a person has chosen: cells that hold no formula of ours. */
async function chosen(host: HostPort, { language }: Plan): Promise<ControlChoices> {
  const ids = ["date", "grain", "level", "onPace", "watch", "band", "soften"] as const;
  const cells = await host.read(ids.map((id) => ({ name: `control_${id}` })));
  const of = (id: (typeof ids)[number]): AreaCells | undefined => cells[ids.indexOf(id)] ?? undefined;
  const number = (id: (typeof ids)[number]): number | undefined => {
    const value = of(id)?.values[0]?.[0];
    return typeof value === "number" && of(id)?.formulas[0]?.[0] === null ? value : undefined;
  };
  const text = (id: (typeof ids)[number]): string | undefined => {
    const value = of(id)?.values[0]?.[0];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const entries = {
    date: number("date"),
    grain: text("grain"),
    level: text("level"),
    onPace: number("onPace"),
    watch: number("watch"),
    band: number("band"),
    soften: !sameName(text("soften") ?? "", wordsOf(language)("control_no")),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
