import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import { useOpenDraft, usePanel } from "../context";
import { useLayout, useText } from "../ui";
import { stepIds } from "./stepIds";

const useStyles = makeStyles({
  bars: { display: "grid", gridAutoFlow: "column", gridAutoColumns: "1fr", gap: "3px", height: "4px" },
  bar: { borderRadius: "2px", backgroundColor: tokens.colorNeutralStroke1, forcedColorAdjust: "none" },
  done: { backgroundColor: tokens.colorCompoundBrandStroke },
  saved: { visibility: "hidden" },
});

/** Which step it is, and that nothing is lost. */
export function Progress({ saved }: { readonly saved: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const at = stepIds.indexOf(useOpenDraft().step);
  return (
    <div className={layout.column}>
      <div className={mergeClasses(layout.spread, text.small)}>
        <span className={text.strong}>{words.say("stepOf", { step: at + 1, steps: stepIds.length })}</span>
        <span className={mergeClasses(layout.row, text.quiet, !saved && styles.saved)} style={{ gap: "4px" }}>
          <Checkmark16Regular aria-hidden />
          {words.say("draftSaved")}
        </span>
      </div>
      <div className={styles.bars} aria-hidden>
        {stepIds.map((id, index) => (
          <span key={id} className={mergeClasses(styles.bar, index <= at && styles.done)} />
        ))}
      </div>
    </div>
  );
}
