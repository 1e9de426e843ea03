import { formatNumber, type Locale } from "../i18n";
import { dateOf, type Decomposition, type Plan } from "../plan";
import type { Say } from "./words";
import { textTable } from "./textTable";

/** Who does how many of what by when in the current period: a row a person, a column for each kind of work; empty without a team. */
export function tasksReport({ team = [] }: Plan, { tasks: found }: Decomposition, say: Say, locale: Locale): string {
  const period = found?.periods[0];
  if (found === undefined || period === undefined) return "";
  const whatOf = ({ stage }: { readonly stage?: string }): string => stage ?? say("deals");
  const tasks = found.tasks.filter((task) => task.period === period.first);
  const kinds = [...new Set(found.lines.map(({ stageName }) => stageName ?? say("deals")))];
  const people = team.filter(({ id }) => tasks.some(({ person }) => person === id));
  const count = (id: string, kind: string): number =>
    tasks.reduce((sum, task) => (task.person === id && whatOf(task) === kind ? sum + task.count : sum), 0);
  const columns = [{ title: say("person"), align: "left" } as const, ...kinds.map((title) => ({ title, align: "right" }) as const)];
  const rows = people.map(({ id, name }) => [name, ...kinds.map((kind) => formatNumber(count(id, kind), locale))]);
  const head = say("tasksHead", { from: dateOf(period.first), by: dateOf(period.by) });
  const undone = found.undone.map(({ streamName, stageName }) => `${streamName}: ${stageName ?? say("deals")}`).join("; ");
  return [
    head,
    rows.length === 0 ? say("tasksNone") : textTable(columns, rows),
    ...(undone === "" ? [] : [say("tasksUndone", { list: undone })]),
  ].join("\n\n");
}
