import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "8px",
    borderRadius: "4px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground6,
    forcedColorAdjust: "none",
  },
  fill: { display: "block", height: "100%", borderRadius: "4px", backgroundColor: tokens.colorBrandStroke2 },
  strong: { backgroundColor: tokens.colorCompoundBrandStroke },
});

/** A share of a whole, 0..1; its figure stands in the text beside it. */
export function Meter({ share, strong = false }: { readonly share: number; readonly strong?: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.track} aria-hidden>
      <span className={mergeClasses(styles.fill, strong && styles.strong)} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
