import type { HostPort } from "../../src/host/port";
import { planLimits, type Decomposition } from "../../src/plan";

/** What the sheets of a plan show, by defined name, in the order of rows; blanks left out. */
export interface SheetResults {
  readonly goal: number;
  readonly off: number;
  readonly guesses: number;
  readonly gaps: number;
  readonly targets: readonly number[];
  readonly deals: readonly number[];
  readonly units: readonly number[];
  readonly needed: readonly number[];
  readonly chances: readonly number[];
  readonly for90: readonly number[];
  readonly counts: readonly number[];
  readonly hours: readonly number[];
  readonly upToDate: boolean;
  /** Working days, money, and each row of work with what comes before the start; empty without a calendar. */
  readonly schedule: readonly (readonly number[])[];
  readonly proof: string;
  /** The plan of each person, and the gap where something is proposed; empty without a team. */
  readonly people: readonly (readonly number[])[];
  readonly unagreed: number;
  /** Who does how many of what by when for which stream, sorted; none without a team. */
  readonly tasks: readonly string[];
  /** The first character of the proof of the tasks; "" without a team. */
  readonly tasksProof: string;
}

/** Reads the results from the sheets. */
export async function sheetResults(host: HostPort): Promise<SheetResults> {
  const numbers = async (name: string): Promise<readonly number[]> => {
    const [cells] = await host.read([{ name }]);
    if (cells === null || cells === undefined) throw new Error(`no ${name}`);
    const values = cells.values.flat();
    const wrong = values.find((value) => typeof value === "object" && value !== null);
    if (wrong !== undefined) throw new Error(`${name} holds ${JSON.stringify(wrong)}`);
    return values.filter((value): value is number => typeof value === "number").map(rounded);
  };
  const { names } = await host.describe();
  const known = (name: string): boolean => names.some((entry) => entry.name === name);
  const one = async (name: string): Promise<number> => (await numbers(name))[0] ?? Number.NaN;
  const [now, then] = [await one("plan_key"), await one("plan_keyThen")];
  return {
    goal: await one("plan_revenue"),
    off: await one("plan_off"),
    guesses: await one("plan_guesses"),
    gaps: await one("plan_gaps"),
    targets: await numbers("streams_target"),
    deals: await numbers("streams_deals"),
    units: await numbers("streams_units"),
    needed: await numbers("streams_needed"),
    chances: await numbers("streams_chance"),
    for90: await numbers("streams_for90"),
    counts: await numbers("stages_count"),
    hours: await numbers("stages_hours"),
    ...(await scheduleOf(host)),
    people: known("team_id") ? [await numbers("team_plan"), await numbers("team_gap")] : [],
    unagreed: known("team_id") ? await one("plan_unagreed") : 0,
    ...(known("team_id") ? await tasksOf(host) : { tasks: [], tasksProof: "" }),
    upToDate: Math.abs(now - then) <= Math.max(1, Math.abs(now)) * 1e-9,
  };
}

/** What the sheets ought to show for a decomposition. */
sheetResults.of = ({ goal, off, guesses, streams, funnels, schedule, team, tasks }: Decomposition): SheetResults => ({
  goal: rounded(goal),
  off: rounded(off),
  guesses: guesses.length,
  gaps: 0,
  targets: streams.map(({ target }) => rounded(target)),
  deals: streams.map(({ deals }) => deals),
  units: streams.map(({ units }) => units),
  needed: streams.map(({ needed }) => needed),
  chances: streams.flatMap(({ chance }) => (chance === undefined ? [] : [rounded(chance)])),
  for90: streams.flatMap(({ leadsFor }) => (leadsFor[1] === undefined ? [] : [leadsFor[1]])),
  counts: funnels.flatMap(({ stages }) => stages.map(({ count }) => count)),
  hours: funnels.flatMap(({ stages }) => stages.flatMap(({ hours }) => (hours === undefined ? [] : [rounded(hours)]))),
  ...expectedSchedule(schedule),
  people:
    team === undefined
      ? []
      : [team.people.map(({ plan }) => rounded(plan)), team.people.flatMap(({ gap }) => (gap === undefined ? [] : [rounded(gap)]))],
  unagreed: team?.unagreed ?? 0,
  ...expectedTasks(tasks),
  upToDate: true,
});

/** Types a day into the workbook as its today, so that a test does not hang on the clock. */
sheetResults.setToday = async (host: HostPort, day: number): Promise<void> => {
  const area = (await host.describe()).names.find(({ name }) => name === "tasks_today")?.area;
  if (area) await host.write([{ kind: "values", ...area, values: [[day]] }]);
};

/** The rows of the Tasks sheet that follow from the plan. */
async function tasksOf(host: HostPort): Promise<{ tasks: readonly string[]; tasksProof: string }> {
  const names = ["slot", "person", "stream", "stage", "count", "by", "target", "proof"].map((id) => `tasks_${id}`);
  const found = (await host.read(names.map((name) => ({ name })))).map((cells) => (cells?.values ?? []).map((row) => row[0] ?? ""));
  const [slots = [], people = [], streams = [], stages = [], counts = [], by = [], targets = [], proof = []] = found;
  const tasks = slots.flatMap((slot, row) => {
    const [count, target] = [counts[row], targets[row]];
    if (typeof slot !== "number" || typeof count !== "number" || count === 0 || typeof target !== "number") return [];
    return [JSON.stringify([people[row], streams[row], stages[row], count, by[row], rounded(target)])];
  });
  const verdict = proof[0];
  return { tasks: tasks.sort(), tasksProof: typeof verdict === "string" ? verdict.slice(0, 1) : "" };
}

function expectedTasks(found: Decomposition["tasks"]): { tasks: readonly string[]; tasksProof: string } {
  if (found === undefined) return { tasks: [], tasksProof: "" };
  const { periodCount, lines, tasks, undone } = found;
  const rows = Math.min(2, periodCount) * lines.reduce((sum, { weights }) => sum + weights.filter((weight) => weight > 0).length, 0);
  if (rows > planLimits.tasks) return { tasks: [], tasksProof: "▲" };
  const shown = tasks.map(({ person, stream, stage = "", count, by, target }) =>
    JSON.stringify([person, stream, stage, count, by, rounded(target)]),
  );
  return { tasks: shown.sort(), tasksProof: undone.length > 0 ? "▲" : "●" };
}

/** The Calendar's rows: working days, all money, then money, deals and stages of each stream, by the names in its first columns. */
async function scheduleOf(host: HostPort): Promise<{ schedule: readonly (readonly number[])[]; proof: string }> {
  const [grid, proof] = await host.read([{ name: "calendar_grid" }, { name: "calendar_proof" }]);
  if (!grid) return { schedule: [], proof: "" };
  const rows = grid.values.map((row) => row.slice(4).map((cell) => (typeof cell === "number" ? rounded(cell) : 0)));
  const at = (row: number): readonly number[] => rows[row - 5] ?? [];
  const found: (readonly number[])[] = [at(7).slice(1), at(13).slice(1)];
  for (let top = 16; top - 5 < rows.length;) {
    const stages = Number(grid.values[top - 5]?.[2]);
    found.push(at(top + 1).slice(1), at(top + 5).slice(1));
    for (let stage = 0; stage < stages; stage++) found.push(at(top + 7 + 2 * stage));
    top += 8 + 2 * stages;
  }
  const verdict = proof?.values[0]?.[0];
  return { schedule: found, proof: typeof verdict === "string" ? verdict.slice(0, 1) : "" };
}

function expectedSchedule(schedule: Decomposition["schedule"]): { schedule: readonly (readonly number[])[]; proof: string } {
  if (schedule === undefined) return { schedule: [], proof: "" };
  const rows = schedule.streams.flatMap(({ targets, deals, stages }) => [
    targets.map(rounded),
    deals,
    ...stages.map(({ before, counts }) => [before, ...counts]),
  ]);
  return { schedule: [schedule.periods.map(({ workdays }) => workdays), schedule.targets.map(rounded), ...rows], proof: "●" };
}

/** What two engines agree on, one of which saves 15 digits: 9 decimals below 1, else 6. */
function rounded(value: number): number {
  const scale = Math.abs(value) < 1 ? 1e9 : 1e6;
  return Math.round(value * scale) / scale;
}
