import { makeStyles, tokens } from "@fluentui/react-components";
import { usePanel } from "../context";
import type { Counted } from "../state";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: "12px",
    lineHeight: "16px",
    "& td, & th": { padding: "5px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, textAlign: "left", fontWeight: "inherit" },
    "& td": { textAlign: "right", whiteSpace: "nowrap", paddingLeft: "8px" },
    "& th": { overflowWrap: "anywhere" },
    "& td:last-child": { fontWeight: tokens.fontWeightSemibold },
  },
});

/** The streams with their money and deals. */
export function StreamTable({ counted }: { readonly counted: Counted }) {
  const styles = useStyles();
  const { words } = usePanel();
  const { plan, results } = counted;
  return (
    <table className={styles.table} aria-label={words.say("streams")}>
      <tbody>
        {results.streams.map(({ name, target, deals }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{words.money(target, plan.currency)}</td>
            <td>{words.say("dealCount", { deals })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
