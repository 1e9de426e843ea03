import type { ReactNode } from "react";
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  chip: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    padding: "1px 6px 1px 4px",
    minHeight: "24px",
    maxWidth: "100%",
    boxSizing: "border-box",
    borderRadius: "4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: "12px",
    lineHeight: "16px",
    textAlign: "left",
  },
  button: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ...createFocusOutlineStyle(),
  },
  dashed: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, backgroundColor: "transparent" },
  ok: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warn: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  icon: { display: "flex", flexShrink: 0 },
});

export type ChipLook = "solid" | "dashed" | "ok" | "warn";

/** An icon and a word in a frame. */
export function Chip({ icon, look, children }: { readonly icon: ReactNode; readonly look: ChipLook; readonly children: ReactNode }) {
  const styles = useStyles();
  const looks = { solid: undefined, dashed: styles.dashed, ok: styles.ok, warn: styles.warn };
  return (
    <span className={mergeClasses(styles.chip, looks[look])}>
      <span className={styles.icon}>{icon}</span>
      {children}
    </span>
  );
}

/** A chip that opens what stands behind it. */
export function ChipButton({
  icon,
  look,
  open,
  controls,
  onToggle,
  children,
}: {
  readonly icon: ReactNode;
  readonly look: ChipLook;
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.chip, look === "dashed" && styles.dashed, styles.button)}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      <span className={styles.icon}>{icon}</span>
      {children}
    </button>
  );
}
