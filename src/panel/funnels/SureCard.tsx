import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { overallConversion, planProbability } from "../../core";
import { confidences, funnelOf, type StreamResult } from "../../plan";
import { useOpenDraft, usePanel } from "../context";
import type { FunnelDraft } from "../state";
import { Card, Meter, useText } from "../ui";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: "12px",
    lineHeight: "16px",
    "& th": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: "left", padding: "4px 0" },
    "& td": { padding: "5px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    "& th:last-child": { textAlign: "right", whiteSpace: "nowrap" },
    "& td:last-child": { textAlign: "right", whiteSpace: "nowrap" },
    "& td:first-child": { textAlign: "right", whiteSpace: "nowrap" },
  },
  bar: { width: "99%", paddingLeft: "10px !important", paddingRight: "10px !important" },
  now: { fontWeight: tokens.fontWeightSemibold },
});

/** How many leads it takes to be surer. */
export function SureCard({
  stream,
  funnel,
  named,
}: {
  readonly stream: StreamResult;
  readonly funnel: FunnelDraft;
  readonly named: boolean;
}) {
  const styles = useStyles();
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const { counted } = useOpenDraft().reading;
  const plain = counted?.plan.streams.find(({ name }) => name === stream.name);
  const conversions = plain && counted && funnelOf(counted.plan, plain)?.stages.map(({ conversion }) => conversion);
  const { chance, deals, needed } = stream;
  if (conversions === undefined || chance === undefined || deals === 0) return null;
  const conversion = overallConversion(conversions);
  const surer = stream.leadsFor.flatMap((leads, index) => {
    const confidence = confidences[index] ?? 0;
    return leads > needed ? [{ leads, confidence, reached: planProbability(leads, deals, conversion) }] : [];
  });
  return (
    <Card label={say("howSure")}>
      <h2 className={text.heading}>{named ? `${say("howSure")} ${stream.name}` : say("howSure")}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{funnel.stages[0]?.name}</th>
            <td style={{ borderTop: 0, padding: 0 }} />
            <th scope="col">{say("chanceOfDeals", { deals })}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.now}>
            <td>{words.number(needed)}</td>
            <td className={styles.bar}>
              <Meter share={chance} strong />
            </td>
            <td>{say("now", { percent: words.percent(chance) })}</td>
          </tr>
          {surer.map(({ leads, confidence, reached }) => (
            <tr key={confidence}>
              <td>{words.number(leads)}</td>
              <td className={mergeClasses(styles.bar)}>
                <Meter share={reached} />
              </td>
              <td>{say("atLeast", { percent: words.percent(confidence) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
