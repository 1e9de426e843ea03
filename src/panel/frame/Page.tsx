import type { ReactNode, Ref } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  main: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "12px",
    "@container (min-width: 400px)": { gap: "16px", padding: "16px" },
    "@media (max-height: 440px)": { flexGrow: 0, flexShrink: 0, flexBasis: "auto", overflowY: "visible" },
  },
  footer: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: "0 -1px 2px rgba(0, 0, 0, 0.06), 0 -4px 8px rgba(0, 0, 0, 0.05)",
    zIndex: 1,
  },
});

/** A scrolling page above a footer that stays. */
export function Page({
  children,
  footer,
  main,
}: {
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly main?: Ref<HTMLElement>;
}) {
  const styles = useStyles();
  return (
    <>
      <main ref={main} className={styles.main}>
        {children}
      </main>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </>
  );
}
