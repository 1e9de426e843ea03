import { mergeClasses } from "@fluentui/react-components";
import { useOpenDraft, usePanel } from "../context";
import { Card, ScreenTitle, Status, useText } from "../ui";
import { WholeLine } from "../streams/WholeLine";
import { periodWords } from "../words";
import { BeforeCard } from "./BeforeCard";
import { DecisionsCard } from "./DecisionsCard";
import { StreamTable } from "./StreamTable";

/** Everything decided on one page, and what to know before it goes into sheets. */
export function ReviewScreen() {
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const { draft, counted, reading } = useOpenDraft();
  const about = [draft.company.trim(), periodWords(draft.start, draft.end, words.locale)].filter((part) => part !== "").join(", ");
  return (
    <>
      <ScreenTitle title={say("reviewTitle")} about={about} />
      <Card label={say("goal")}>
        <div>
          <p className={mergeClasses(text.small, text.quiet)}>{say(draft.goalKind === "profit" ? "profitGoal" : "revenueGoal")}</p>
          <p className={text.hero}>{counted === undefined ? "–" : words.money(counted.plan.goal.amount, counted.plan.currency)}</p>
          {counted?.plan.goal.kind === "profit" && (
            <p className={mergeClasses(text.small, text.quiet)}>
              {say("revenueNeeded", { revenue: words.money(counted.results.goal, counted.plan.currency) })}
            </p>
          )}
        </div>
        {counted !== undefined && <StreamTable counted={counted} />}
        {counted === undefined && <p className={mergeClasses(text.small, text.quiet)}>{say("notYet")}</p>}
        {counted !== undefined && reading.counted === undefined ? <Status tone="warn">{say("notCounted")}</Status> : <WholeLine />}
      </Card>
      <DecisionsCard />
      <BeforeCard />
    </>
  );
}
