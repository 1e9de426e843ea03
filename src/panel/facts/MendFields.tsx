import { useState } from "react";
import { Button, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { BadRow, SourceCell } from "../../facts";
import { useLayout, useText } from "../ui";
import { badSentence } from "./badWords";
import { useFactWords } from "./useFactWords";

const useStyles = makeStyles({
  cell: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", alignItems: "center", gap: "8px" },
  input: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What was typed: by the line of the row and the place of the cell. */
type Typed = Readonly<Record<number, Readonly<Record<number, string>>>>;

/** Bad rows to be mended: the cell that is wrong, or all of them where the row itself is. */
export function MendFields({
  rows,
  headers,
  onTake,
  onLeave,
}: {
  readonly rows: readonly BadRow[];
  readonly headers: readonly string[];
  readonly onTake: (rows: ReadonlyMap<number, readonly SourceCell[]>) => void;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const say = useFactWords();
  const [typed, setTyped] = useState<Typed>({});
  const type = (line: number, place: number, value: string) => setTyped({ ...typed, [line]: { ...typed[line], [place]: value } });
  const take = () =>
    onTake(
      new Map(rows.flatMap((row) => (typed[row.line] === undefined ? [] : [[row.line, mended(row, headers, typed[row.line] ?? {})]]))),
    );
  return (
    <>
      <ul className={mergeClasses(layout.list, layout.column)}>
        {rows.map((row) => (
          <li key={row.line} className={mergeClasses(layout.column, layout.tight)}>
            <span className={mergeClasses(text.small, text.broken)}>
              <b>{say("line", { line: row.line })}</b> {badSentence(row, say)}
            </span>
            {placesOf(row, headers).map((place) => (
              <label key={place} className={mergeClasses(styles.cell, text.small)}>
                <span className={text.broken}>{headers[place]}</span>
                <Input
                  size="small"
                  className={styles.input}
                  aria-label={`${say("line", { line: row.line })}, ${headers[place]}`}
                  value={typed[row.line]?.[place] ?? String(row.cells[place] ?? "")}
                  onChange={(_, { value }) => type(row.line, place, value)}
                />
              </label>
            ))}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={Object.keys(typed).length === 0} onClick={take}>
          {say("mendTake")}
        </Button>
        <Button size="small" onClick={onLeave}>
          {say("mendLeave")}
        </Button>
      </div>
    </>
  );
}

/** The cells to be mended: the one that is wrong, or the whole row. */
function placesOf({ column }: BadRow, headers: readonly string[]): readonly number[] {
  const place = headers.indexOf(column ?? "");
  return place >= 0 ? [place] : headers.map((_, index) => index);
}

/** A whole row, as wide as the headings. */
function mended(row: BadRow, headers: readonly string[], typed: Readonly<Record<number, string>>): readonly SourceCell[] {
  return headers.map((_, place) => typed[place] ?? row.cells[place] ?? "");
}
