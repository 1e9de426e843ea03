import { useId, type ReactNode } from "react";
import { Label, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  label: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  hint: { fontSize: "11px", lineHeight: "14px", color: tokens.colorNeutralForeground3 },
});

/** A control below its label; `children` takes the id that the label points to. */
export function Labelled({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: (id: string) => ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <Label htmlFor={id} className={styles.label}>
        {label}
      </Label>
      {children(id)}
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}
