import type { ReactElement } from "react";
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CalendarLtr16Regular, DataPie16Regular, Filter16Regular } from "@fluentui/react-icons";
import { useOpenDraft, usePanel } from "../context";
import type { StepId } from "../state";
import { funnelDeals } from "../funnels/funnelDeals";
import { Card, useLayout, useText } from "../ui";
import { periodWords, stageCount } from "../words";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px 12px",
    ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  icon: { marginTop: "2px", color: tokens.colorNeutralForeground3, display: "flex" },
});

/** What was decided, each with the way to change it. */
export function DecisionsCard() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words, dispatch } = usePanel();
  const { say } = words;
  const { draft, counted } = useOpenDraft();
  const funnels = counted?.results.funnels ?? [];
  const ways = funnels.map((funnel) => {
    const deals = funnelDeals(funnel.name, counted);
    return [...funnel.stages.map(({ name, count }) => stageCount(name, count, words)), say("dealCount", { deals })].join(" → ");
  });
  const items: readonly { step: StepId; icon: ReactElement; title: string; lines: readonly string[] }[] = [
    {
      step: "goal",
      icon: <CalendarLtr16Regular />,
      title: say("goalAndPeriod"),
      lines: [periodWords(draft.start, draft.end, words.locale)].filter((line) => line !== ""),
    },
    { step: "streams", icon: <DataPie16Regular />, title: say("streams"), lines: [draft.streams.map(({ name }) => name).join(", ")] },
    {
      step: "funnels",
      icon: <Filter16Regular />,
      title: say(draft.funnels.length > 1 ? "funnels" : "funnel"),
      lines:
        ways.length === 0
          ? [draft.funnels.map(({ name }) => name).join(", ") || say("noFunnel")]
          : ways.map((way, index) => (ways.length > 1 ? `${funnels[index]?.name}: ${way}` : way)),
    },
  ];
  return (
    <Card flush label={say("decided")}>
      {items.map(({ step, icon, title, lines }) => (
        <div key={step} className={styles.item}>
          <span className={styles.icon}>{icon}</span>
          <div className={layout.grow}>
            <div className={layout.spread}>
              <span className={text.strong}>{title}</span>
              <Link
                as="button"
                className={text.small}
                aria-label={say("changeOf", { what: title })}
                onClick={() => dispatch({ type: "step", step })}
              >
                {say("change")}
              </Link>
            </div>
            {lines.map((line) => (
              <p key={line} className={mergeClasses(text.small, text.broken)}>
                {line}
              </p>
            ))}
          </div>
        </div>
      ))}
    </Card>
  );
}
