import type { Plan } from "../../plan";

/** A plan with the tasks of another: they are marked and added in the sheet alone, whatever the panel remembers of them. */
export function withTasksOf(sheets: Plan, plan: Plan): Plan {
  const { ownTasks: _own, taskMarks: _marks, ...rest } = plan;
  const { ownTasks, taskMarks } = sheets;
  return { ...rest, ...(ownTasks === undefined ? {} : { ownTasks }), ...(taskMarks === undefined ? {} : { taskMarks }) };
}
