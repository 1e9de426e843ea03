import type { ReactElement } from "react";
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CalendarLtr16Regular, DataPie16Regular, Filter16Regular, People16Regular, Target16Regular } from "@fluentui/react-icons";
import { useOpenDraft, usePanel } from "../context";
import { calendarSentence } from "../calendar/calendarSentence";
import { grainWords } from "../calendar/grainWords";
import type { Counted, Draft, StepId } from "../state";
import { funnelDeals } from "../funnels/funnelDeals";
import { Card, useLayout, useText } from "../ui";
import { periodWords, stageCount, type Words } from "../words";

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
      icon: <Target16Regular />,
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
    { step: "calendar", icon: <CalendarLtr16Regular />, title: say("calendarTitle"), lines: [calendarLine(draft, counted, words)] },
    { step: "team", icon: <People16Regular />, title: say("teamTitle"), lines: [teamLine(draft, words)] },
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

/** "3 months, 62 working days, 5 holidays". */
function calendarLine({ calendar }: Draft, counted: Counted | undefined, words: Words): string {
  if (calendar.grain === null) return words.say("grainNone");
  const parts = [
    calendarSentence(counted, words) ?? words.say(grainWords[calendar.grain].one),
    calendar.holidays.length > 0 ? words.say("holidaysDecided", { count: calendar.holidays.length }) : "",
    calendar.seasonal ? words.say("seasonDecided") : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** "5 people: Head of sales, Seller". */
function teamLine({ team }: Draft, { say }: Words): string {
  if (team.length === 0) return say("teamNobody");
  const roles = [...new Set(team.map(({ role }) => role.trim()))].filter((role) => role !== "");
  return [say("peopleCount", { count: team.length }), roles.slice(0, 4).join(", ")].filter((part) => part !== "").join(": ");
}
