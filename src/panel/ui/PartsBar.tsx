import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: { display: "flex", gap: "2px", height: "8px", borderRadius: "4px", overflow: "hidden" },
  part: { minWidth: "2px", height: "100%", forcedColorAdjust: "none" },
});

const colors = [tokens.colorCompoundBrandStroke, tokens.colorBrandStroke2, tokens.colorNeutralForeground3, tokens.colorNeutralStroke1];

/** Parts of a whole, drawn to scale; the figures stand in the text beside it. */
export function PartsBar({ parts }: { readonly parts: readonly number[] }) {
  const styles = useStyles();
  return (
    <div className={styles.bar} aria-hidden>
      {parts.map((part, index) => (
        <span key={index} className={styles.part} style={{ flexGrow: part, backgroundColor: colors[index % colors.length] }} />
      ))}
    </div>
  );
}
