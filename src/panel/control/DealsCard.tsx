import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { pipelineOf, type Control, type DealMark, type WeighedDeal } from "../../control";
import { usePanel } from "../context";
import { Card, Fold, Status, useLayout, useText } from "../ui";
import { shortDay, times, wholeMoney } from "./controlWords";
import type { TabProps } from "./tabProps";

const useStyles = makeStyles({
  deal: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** So many deals stand there at once, and so many more behind a fold; the sheet Deals has all. */
const [most, more] = [5, 20];

/** What calls for a look at a deal; that nobody has said its amount does not by itself. */
const pressing: readonly DealMark[] = ["large", "overdue", "stale", "noNextStep"];

/** Whether the open deals are enough for what is still to be sold, and those to look at first. */
export function DealsCard({ control, grain, scope }: Pick<TabProps, "control" | "grain" | "scope">) {
  const text = useText();
  const layout = useLayout();
  const { words } = usePanel();
  const { say } = words;
  const { deals, open, weighted, remaining, coverage, needed, gap } = useMemo(
    () => pipelineOf(control, grain, scope),
    [control, grain, scope],
  );
  if (deals.length === 0) return null;
  const amount = (value: number) => wholeMoney(value, control.plan.currency, words);
  const toLook = deals.filter(({ marks }) => marks.some((mark) => pressing.includes(mark)));
  const rest = toLook.length - most - more;
  return (
    <Card label={say("openDeals")}>
      <h2 className={text.heading}>{say("openDeals")}</h2>
      <p className={text.body}>
        {say("openDealsSaid", { open: amount(open), weighted: amount(weighted) })}{" "}
        {remaining === undefined ? say("dealsUnseen") : say("openDealsLeft", { left: amount(remaining) })}
      </p>
      {coverage !== undefined && needed !== undefined && (
        <p className={mergeClasses(text.small, text.second)}>
          {say("dealsCovered", { coverage: times(coverage, words), needed: times(needed, words) })}
        </p>
      )}
      {remaining !== undefined && gap !== undefined && remaining > 0 && (
        <Status tone={gap > 0 ? "warn" : "ok"}>{gap > 0 ? say("openDealsGap", { gap: amount(gap) }) : say("openDealsEnough")}</Status>
      )}
      {toLook.length === 0 ? (
        <Status tone="ok">{say("dealsCalm")}</Status>
      ) : (
        <>
          <h3 className={mergeClasses(text.small, text.strong)}>{say("dealsLook")}</h3>
          <ul className={layout.list}>
            {toLook.slice(0, most).map((deal) => (
              <Deal key={`${deal.deal.source} ${deal.deal.id}`} deal={deal} control={control} />
            ))}
          </ul>
          {toLook.length > most && (
            <Fold label={say("dealsNext", { count: Math.min(more, toLook.length - most) })}>
              <ul className={layout.list}>
                {toLook.slice(most, most + more).map((deal) => (
                  <Deal key={`${deal.deal.source} ${deal.deal.id}`} deal={deal} control={control} />
                ))}
              </ul>
              {rest > 0 && <p className={mergeClasses(text.small, text.quiet)}>{say("dealsRest", { count: rest })}</p>}
            </Fold>
          )}
        </>
      )}
    </Card>
  );
}

/** A deal: what it may bring, whose it is and where it stands, and what calls for a look. */
function Deal({
  deal: { deal, amount, probability, closes, age, marks },
  control,
}: {
  readonly deal: WeighedDeal;
  readonly control: Control;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, locale } = words;
  const person = control.members.find(({ id }) => id === deal.person)?.name ?? deal.person ?? say("dealNobody");
  const said: Readonly<Record<DealMark, string>> = {
    large: say("dealLarge"),
    overdue: say("dealOverdue", { day: closes === undefined ? "" : shortDay(closes, locale) }),
    stale: say("dealStale", { days: age ?? 0 }),
    noNextStep: say("dealNoNextStep"),
    noAmount: say("dealNoAmount"),
  };
  const isLarge = marks.includes("large");
  const troubles = marks.filter((mark) => mark !== "large");
  const where = [isLarge ? said.large : undefined, person, deal.stage, probability === undefined ? undefined : words.percent(probability)];
  return (
    <li className={mergeClasses(layout.column, layout.tighter, styles.deal)}>
      <div className={mergeClasses(layout.spread, layout.top)}>
        <span className={mergeClasses(text.small, text.broken)}>{deal.client ?? deal.product ?? deal.id}</span>
        <span className={mergeClasses(text.small, text.number, text.strong)}>{wholeMoney(amount, control.plan.currency, words)}</span>
      </div>
      <span className={mergeClasses(text.small, text.quiet)}>{where.filter((part) => part !== undefined && part !== "").join(" · ")}</span>
      {troubles.length > 0 && <Status tone="warn">{troubles.map((mark) => said[mark]).join(", ")}</Status>}
    </li>
  );
}
