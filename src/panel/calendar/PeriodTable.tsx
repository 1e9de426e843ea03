import { useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { dateOf, type Schedule } from "../../plan";
import { useOpenDraft, usePanel } from "../context";
import { MoreButton, useText } from "../ui";
import { periodWords, stageCount, type Words } from "../words";

/** How many periods are shown before one asks for the others. */
const few = 6;

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: "12px",
    lineHeight: "16px",
    "& td, & th": { padding: "5px 0", textAlign: "left", fontWeight: "inherit", verticalAlign: "baseline" },
    "& tbody td, & tbody th": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    "& thead": { color: tokens.colorNeutralForeground3 },
    "& td, & thead th:not(:first-child)": { textAlign: "right", paddingLeft: "8px" },
    "& td": { whiteSpace: "nowrap" },
    "& th": { overflowWrap: "anywhere" },
    "& td:last-child": { fontWeight: tokens.fontWeightSemibold },
  },
});

/** What falls on each period, and what must be there before the first. */
export function PeriodTable() {
  const styles = useStyles();
  const text = useText();
  const { words } = usePanel();
  const { say, locale } = words;
  const { counted, reading } = useOpenDraft();
  const [all, setAll] = useState(false);
  const { plan, results } = reading.counted ?? counted ?? {};
  const schedule = results?.schedule;
  if (plan === undefined || schedule === undefined) return null;
  const { periods, targets } = schedule;
  const before = beforeWords(schedule, words);
  return (
    <>
      <table className={styles.table} aria-label={say("targetsByPeriod")}>
        <thead>
          <tr>
            <th scope="col">{say("period")}</th>
            <th scope="col">{say("workdaysShort")}</th>
            <th scope="col">{say("target")}</th>
          </tr>
        </thead>
        <tbody>
          {periods.slice(0, all ? undefined : few).map(({ first, last, workdays }, index) => (
            <tr key={first}>
              <th scope="row">{periodWords(dateOf(first), dateOf(last), locale)}</th>
              <td>{words.number(workdays)}</td>
              <td>{words.money(targets[index] ?? 0, plan.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton
        all={all}
        count={periods.length}
        few={few}
        onToggle={setAll}
        more={say("showAll", { count: periods.length })}
        fewer={say("showFewer")}
      />
      {before !== "" && <p className={text.small}>{say("beforeStart", { list: before })}</p>}
    </>
  );
}

/** What has to be in the pipeline before the first day: the same stage of several streams together. */
function beforeWords({ streams }: Schedule, words: Words): string {
  const counts = new Map<string, number>();
  for (const { name, before } of streams.flatMap(({ stages }) => stages)) counts.set(name, (counts.get(name) ?? 0) + before);
  const needed = [...counts].filter(([, count]) => count > 0);
  return needed.map(([name, count]) => stageCount(name, count, words)).join(", ");
}
