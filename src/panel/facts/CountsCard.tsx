import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { usePanel } from "../context";
import { Card, Status, useLayout, useText } from "../ui";
import { addedCount, type ImportState, type Review } from "./importState";
import { useFactWords, type FactKey } from "./useFactWords";

const useStyles = makeStyles({
  counts: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(78px, 1fr))", gap: "8px 4px" },
});

const reasons = {
  blank: "ignoredBlank",
  total: "ignoredTotal",
  skipped: "ignoredSkipped",
  outside: "ignoredOutside",
  beyond: "ignoredBeyond",
} as const satisfies Record<string, FactKey>;
const lacking = { client: "withoutClient", person: "withoutPerson", stream: "withoutStream" } as const satisfies Record<string, FactKey>;

const noColumn = { person: "noPersonColumn", stream: "noStreamColumn" } as const satisfies Record<string, FactKey>;

/** What the plan tells apart and the file does not. */
function lackingColumns(mapping: ImportState["mapping"], plan: ImportState["plan"]): readonly (keyof typeof noColumn)[] {
  if (mapping === undefined || plan === null) return [];
  const told = { person: (plan.team ?? []).length > 0, stream: plan.streams.length > 1 };
  return (["person", "stream"] as const).filter((field) => told[field] && mapping.columns[field] === undefined);
}

/** What an import would do, in figures, and what became of every other row. */
export function CountsCard({ review, mapping, plan }: { readonly review: Review } & Pick<ImportState, "mapping" | "plan">) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const say = useFactWords();
  const { words } = usePanel();
  const { collected, facts, deals } = review;
  const sum = (pick: (diff: { readonly added: number; readonly changed: number; readonly unchanged: number }) => number) =>
    [facts, deals].reduce(
      (all, { added, changed, unchanged }) => all + pick({ added: added.length, changed: changed.length, unchanged }),
      0,
    );
  const columnless = review.collected.rows > 0 ? lackingColumns(mapping, plan) : [];
  const ignored = Object.entries(collected.ignored).filter(([, count]) => count > 0);
  const ignoredCount = ignored.reduce((all, [, count]) => all + count, 0);
  const figures = [
    { key: "added", count: addedCount(review), tone: addedCount(review) > 0 ? "ok" : undefined },
    { key: "changed", count: sum(({ changed }) => changed), tone: undefined },
    { key: "unchanged", count: sum(({ unchanged }) => unchanged), tone: undefined },
    { key: "faulty", count: collected.badCount, tone: collected.badCount > 0 ? "bad" : undefined },
  ] as const;
  return (
    <Card label={say("title")}>
      <div className={styles.counts}>
        {figures
          .filter(({ key, count }) => key !== "changed" || count > 0)
          .map(({ key, count, tone }) => (
            <div key={key} className={mergeClasses(layout.column, layout.tighter)}>
              <span className={text.title}>{words.number(count)}</span>
              {tone === undefined ? (
                <span className={mergeClasses(text.small, text.quiet)}>{say(key)}</span>
              ) : (
                <Status tone={tone} strong>
                  {say(key)}
                </Status>
              )}
            </div>
          ))}
      </div>
      <p className={mergeClasses(text.small, text.quiet)}>
        {say("kinds", { facts: collected.facts.length, deals: collected.deals.length })} · {say("repeatsSkipped")}
      </p>
      {ignoredCount > 0 && (
        <p className={mergeClasses(text.small, text.quiet)}>
          {say("ignoredRows", {
            count: ignoredCount,
            reasons: ignored.map(([reason, count]) => say(reasons[reason as keyof typeof reasons], { count })).join(", "),
          })}
        </p>
      )}
      {Object.entries(collected.without)
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => (
          <p key={kind} className={mergeClasses(text.small, text.quiet)}>
            {say(lacking[kind as keyof typeof lacking], { count })}
          </p>
        ))}
      {columnless.map((field) => (
        <Status key={field} tone="warn">
          {say(noColumn[field])}
        </Status>
      ))}
      {review.rest && <p className={mergeClasses(text.small, text.quiet)}>{say("restOnly")}</p>}
      {collected.aggregated && <p className={mergeClasses(text.small, text.quiet)}>{say("aggregated")}</p>}
    </Card>
  );
}
