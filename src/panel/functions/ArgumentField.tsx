import { Button, Input, mergeClasses } from "@fluentui/react-components";
import { TableCursor16Regular } from "@fluentui/react-icons";
import type { Argument, Cell, SheetFunction } from "../../functions";
import type { Area } from "../../host/port";
import { usePanel } from "../context";
import { Labelled } from "../fields";
import { Status, useLayout, useText } from "../ui";
import { quotedSheet } from "./formulaOf";
import type { ReadArgument } from "./readArgument";
import { cellWords } from "./answerWords";

/** An argument: typed, or taken from the selected cells. */
export function ArgumentField({
  param,
  value,
  missing,
  argument,
  cells,
  selection,
  onChange,
}: {
  readonly param: SheetFunction["params"][string];
  readonly value: string;
  readonly missing: boolean;
  readonly argument: ReadArgument | undefined;
  readonly cells: Argument | undefined;
  readonly selection: Area | null;
  readonly onChange: (text: string) => void;
}) {
  const text = useText();
  const layout = useLayout();
  const { words } = usePanel();
  const { say, locale } = words;
  const name = param.word[locale].replace(/_/g, " ");
  const label = name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  const word = param.optional ? say("optionalArgument", { word: label }) : label;
  const fromCells = argument?.kind === "place" || argument?.kind === "name";
  const held = fromCells && Array.isArray(cells) ? heldWords(cells as readonly (readonly Cell[])[], locale) : undefined;
  const pick = () => selection !== null && onChange(`${quotedSheet(selection.sheet)}!${selection.range}`);
  const picker = (
    <Button
      size="small"
      appearance="transparent"
      icon={<TableCursor16Regular />}
      disabled={selection === null}
      aria-label={say("takeSelected", { word: label })}
      onClick={pick}
    />
  );
  return (
    <div className={mergeClasses(layout.column, layout.tighter)}>
      <Labelled label={word} hint={missing ? undefined : (held ?? param.text[locale])}>
        {(id) => (
          <Input
            id={id}
            style={{ width: "100%", minWidth: 0 }}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={missing}
            value={value}
            contentAfter={picker}
            onChange={(_, data) => onChange(data.value)}
          />
        )}
      </Labelled>
      {missing && (
        <Status tone="bad">
          <span className={text.small}>{say("noSuchCells", { cells: value })}</span>
        </Status>
      )}
    </div>
  );
}

/** What the cells hold, as far as a line shows it. */
function heldWords(rows: readonly (readonly Cell[])[], locale: "en" | "ru" | "el"): string {
  const cells = rows.flat();
  const words = cells.slice(0, 6).map((cell) => {
    if (cell === null) return "–";
    return typeof cell === "object" ? cell.error : cellWords(cell, locale);
  });
  return words.join("; ") + (cells.length > words.length ? "; …" : "");
}
