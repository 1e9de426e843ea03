import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { invoke, type AnswerCell, type Argument, type SheetFunction } from "../../functions";
import { usePanel } from "../context";
import { Status, useLayout, useText } from "../ui";
import { cellWords, faultWords, isFaulty, isSingle } from "./answerWords";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", maxWidth: "100%" },
  table: {
    borderCollapse: "collapse",
    fontSize: "12px",
    lineHeight: "16px",
    width: "100%",
    "& td": { padding: "3px 0 3px 8px", textAlign: "right", whiteSpace: "nowrap", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
});

/** How many rows of an answer are shown. */
const shownRows = 12;

/** What a call gives: a figure, a table, or the sentence of its fault. */
export function ResultBlock({ definition, values }: { readonly definition: SheetFunction; readonly values: readonly Argument[] }) {
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const answer = invoke(definition, values);
  const cells = isSingle(answer) ? [answer] : answer.flat();
  const faulty = cells.find(isFaulty);
  return (
    <div className={mergeClasses(layout.column, layout.tight)} aria-live="polite">
      <div className={mergeClasses(layout.spread)} style={{ alignItems: "baseline" }}>
        <span className={mergeClasses(text.small, text.quiet)}>{words.say("result")}</span>
        {isSingle(answer) && <span className={mergeClasses(text.title, text.number)}>{cellWords(answer, words.locale)}</span>}
      </div>
      {!isSingle(answer) && <Table rows={answer} />}
      {faulty !== undefined && (
        <Status tone="bad">
          {faulty.error}: {faultWords(faulty, definition, words.locale)}
        </Status>
      )}
    </div>
  );
}

function Table({ rows }: { readonly rows: readonly (readonly AnswerCell[])[] }) {
  const styles = useStyles();
  const text = useText();
  const { words } = usePanel();
  const more = rows.length - shownRows;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.say("result")}>
      <table className={styles.table}>
        <tbody>
          {rows.slice(0, shownRows).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cellWords(cell, words.locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={mergeClasses(text.small, text.quiet)}>{words.say("moreRows", { count: more })}</p>}
    </div>
  );
}
