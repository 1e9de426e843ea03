import { useState } from "react";
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowDownload16Regular, Edit16Regular } from "@fluentui/react-icons";
import { badRowsCsv } from "../../facts";
import { factsMessages } from "../../i18n";
import { usePanel } from "../context";
import { Card, useLayout, useText } from "../ui";
import { badHeads, badSentence } from "./badWords";
import type { Review } from "./importState";
import { MendFields } from "./MendFields";
import { useFactWords } from "./useFactWords";
import type { FactsImport } from "./useFactsImport";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "76px minmax(0, 1fr)", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** How many rows are shown; the file holds all. */
const shown = 5;

/** Each row that is not taken, with the reason, to be mended here or saved as a file. Names that are not known stand on their own card. */
export function BadRowsCard({ review, facts }: { readonly review: Review; readonly facts: FactsImport }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const say = useFactWords();
  const { locale } = usePanel().words;
  const { bad, badCount } = review.collected;
  const [mends, setMends] = useState(false);
  const { open } = facts.state;
  if (badCount === 0) return null;
  const others = bad.filter(({ code }) => code !== "unknownName");
  const listed = (others.length > 0 ? others : bad).slice(0, shown);
  // A record of a CRM is mended there, a name on its own card.
  const canMend = open !== undefined && open.connection === undefined && others.length > 0;
  const save = () => {
    const heads = [...badHeads(factsMessages[locale]), ...(open?.sample.headers ?? [])];
    const rows = bad.map((row) => ({ ...row, reason: badSentence(row, say) }));
    download(badRowsCsv(heads, rows, locale === "en" ? "," : ";"), `${say("faulty")}.csv`);
  };
  return (
    <Card label={say("badTitle", { count: badCount })}>
      <h2 className={text.heading}>{say("badTitle", { count: badCount })}</h2>
      {mends && open !== undefined ? (
        <MendFields
          key={listed.map(({ line }) => line).join()}
          rows={listed}
          headers={open.sample.headers}
          onTake={(rows) => void facts.mend(rows)}
          onLeave={() => setMends(false)}
        />
      ) : (
        <ul className={mergeClasses(layout.list, layout.column)}>
          {listed.map((row, index) => (
            <li key={index} className={mergeClasses(styles.row, text.small)}>
              <span className={mergeClasses(text.strong, text.broken)}>{say("line", { line: row.line })}</span>
              <span className={text.broken}>{badSentence(row, say)}</span>
            </li>
          ))}
        </ul>
      )}
      {badCount > listed.length && (
        <p className={mergeClasses(text.small, text.quiet)}>
          {say(badCount > bad.length ? "moreFirst" : "more", { count: badCount - listed.length, first: bad.length })}
        </p>
      )}
      <div className={styles.buttons}>
        {!mends && canMend && (
          <Button size="small" icon={<Edit16Regular />} onClick={() => setMends(true)}>
            {say("mendHere")}
          </Button>
        )}
        <Button size="small" icon={<ArrowDownload16Regular />} onClick={save}>
          {say("toFile")}
        </Button>
      </div>
    </Card>
  );
}

/** Hands a text to the browser as a file, with the mark by which spreadsheets know UTF-8. */
function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
