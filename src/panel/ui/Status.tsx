import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, ErrorCircle16Filled, Warning16Filled } from "@fluentui/react-icons";

const useStyles = makeStyles({
  status: { display: "inline-flex", alignItems: "flex-start", gap: "4px", minWidth: 0, fontSize: "12px", lineHeight: "16px" },
  icon: { flexShrink: 0 },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

const icons = { ok: CheckmarkCircle16Filled, warn: Warning16Filled, bad: ErrorCircle16Filled };

/** How something stands: an icon of its own shape, the words, and only then the colour. */
export function Status({
  tone,
  id,
  strong = false,
  children,
}: {
  readonly tone: "ok" | "warn" | "bad";
  readonly id?: string | undefined;
  readonly strong?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const Icon = icons[tone];
  return (
    <span id={id} className={mergeClasses(styles.status, styles[tone], strong && styles.strong)}>
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.text}>{children}</span>
    </span>
  );
}
