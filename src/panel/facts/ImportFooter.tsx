import { Button, makeStyles } from "@fluentui/react-components";
import { changeCount } from "./importState";
import { useFactWords } from "./useFactWords";
import type { FactsImport } from "./useFactsImport";

const useStyles = makeStyles({
  bar: { display: "flex", gap: "8px", padding: "8px 12px" },
  main: { flexGrow: 1, minWidth: 0 },
});

/** The next step: import what was shown, or take another file. */
export function ImportFooter({ facts }: { readonly facts: FactsImport }) {
  const styles = useStyles();
  const say = useFactWords();
  const { review, busy, questions, removeGone } = facts.state;
  const gone = review === undefined ? 0 : review.facts.gone.length + review.deals.gone.length;
  const count = review === undefined ? 0 : changeCount(review, removeGone ?? false);
  const open = questions.length > 0 || (gone > 0 && removeGone === undefined);
  const word = open ? "answerFirst" : count === 0 ? "nothingNew" : "import";
  const waits = busy !== undefined || review === undefined;
  return (
    <div className={styles.bar}>
      {/* A file without a row is open, and there is nothing to compare. */}
      {(busy !== undefined || open || review !== undefined) && (
        <Button
          appearance="primary"
          className={styles.main}
          disabledFocusable={waits || open || count === 0}
          onClick={() => void facts.write()}
        >
          {busy?.kind === "reading" ? say("reading") : say(word, { count })}
        </Button>
      )}
      <Button style={{ minWidth: 0, flexShrink: 0 }} disabledFocusable={busy?.kind === "writing"} onClick={facts.putAway}>
        {say("another")}
      </Button>
    </div>
  );
}
