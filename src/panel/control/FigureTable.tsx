import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "../ui";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  cell: { padding: "4px 0 4px 8px", verticalAlign: "top", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { padding: "0 0 4px 8px", fontWeight: "normal", verticalAlign: "bottom", whiteSpace: "nowrap" },
  first: { paddingLeft: 0, textAlign: "left", fontWeight: "normal", overflowWrap: "anywhere" },
});

export interface FigureLine {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
}

/** Names and their figures, numbers at the right. */
export function FigureTable({
  label,
  heads,
  lines,
}: {
  readonly label: string;
  readonly heads: readonly string[];
  readonly lines: readonly FigureLine[];
}) {
  const styles = useStyles();
  const text = useText();
  return (
    <table className={mergeClasses(styles.table, text.small)} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th
              key={head}
              scope="col"
              className={mergeClasses(styles.head, text.quiet, index === 0 && styles.first)}
              style={{ textAlign: index === 0 ? "left" : "right" }}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={index} className={mergeClasses(styles.cell, text.number)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
