import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  chosen: { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  flush: { padding: 0, gap: 0 },
});

/** A thing of its own on the page. `label` names it for those who do not see its heading. */
export function Card({
  children,
  label,
  chosen = false,
  flush = false,
}: {
  readonly children: ReactNode;
  readonly label?: string;
  readonly chosen?: boolean;
  readonly flush?: boolean;
}) {
  const styles = useStyles();
  const className = mergeClasses(styles.card, chosen && styles.chosen, flush && styles.flush);
  return (
    <section aria-label={label} className={className}>
      {children}
    </section>
  );
}
