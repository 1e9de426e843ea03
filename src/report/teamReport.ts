import { formatNumber, type Locale } from "../i18n";
import type { Decomposition, Plan } from "../plan";
import type { Say } from "./words";
import { textTable } from "./textTable";

/** The tree of people with their plans; empty without a team. */
export function teamReport(plan: Plan, { team }: Decomposition, say: Say, locale: Locale): string {
  if (team === undefined) return "";
  const columns = [
    { title: say("person"), align: "left" },
    { title: say("role"), align: "left" },
    { title: say("planOf"), align: "right" },
    { title: say("proposal"), align: "right" },
  ] as const;
  const rows = team.people.map((person, index) => {
    const typed = plan.team?.[index];
    const proposal = typed?.proposal === undefined ? "" : formatNumber(typed.proposal, locale);
    return [`${"  ".repeat(person.level - 1)}${typed?.name ?? person.id}`, typed?.role ?? "", formatNumber(person.plan, locale), proposal];
  });
  return `${textTable(columns, rows)}\n\n${say("unagreed", { n: team.unagreed })}`;
}
