import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { invoke, type Argument, type SheetFunction } from "../../functions";
import type { Area } from "../../host/port";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";
import { Status, useLayout } from "../ui";
import { firstCell, areaFrom } from "./cellAreas";
import { formulaOf, quotedSheet } from "./formulaOf";
import type { ReadArgument } from "./readArgument";

/** Puts the formula into the selected cell; what stands there already is shown first. */
export function InsertButton({
  definition,
  read,
  values,
  missing,
  selection,
}: {
  readonly definition: SheetFunction;
  readonly read: readonly ReadArgument[];
  readonly values: readonly Argument[] | null;
  readonly missing: boolean;
  readonly selection: Area | null;
}) {
  const layout = useLayout();
  const { words, options, dispatch } = usePanel();
  const { say } = words;
  const { host } = options;
  const [taken, setTaken] = useState<{ readonly target: string; readonly held: string } | null>(null);
  const place = (area: Area) => `${quotedSheet(area.sheet)}!${firstCell(area.range)}`;
  const insert = async (over: boolean) => {
    try {
      const { selection: now } = await host.describe();
      if (now === null || values === null) return;
      const cell = firstCell(now.range);
      const answer = invoke(definition, values);
      const [rows, columns] = Array.isArray(answer) ? [answer.length, (answer as readonly unknown[][])[0]?.length ?? 1] : [1, 1];
      const [there] = await host.read([{ sheet: now.sheet, range: areaFrom(cell, rows, columns) }]);
      const held = there?.values.flat().find((value) => value !== null && value !== "");
      if (held !== undefined && !over) {
        const shown = there?.formulas.flat().find((formula) => formula !== null);
        setTaken({
          target: place(now),
          held: shown ? host.spell(shown) : typeof held === "object" ? String(held?.error) : String(held),
        });
        return;
      }
      const formula = formulaOf(definition.id, read, now.sheet);
      await host.write([{ kind: "formulas", sheet: now.sheet, range: cell, formulas: [[formula]] }]);
      setTaken(null);
      dispatch({ type: "notice", notice: { tone: "ok", text: say("inserted", { cell: place(now) }), undo: "host" } });
    } catch (error) {
      dispatch({ type: "notice", notice: { tone: "bad", text: say("insertFailed", { reason: hostFault(error, words) }) } });
    }
  };
  const cell = selection === null ? undefined : firstCell(selection.range);
  if (taken !== null) {
    return (
      <div className={layout.column}>
        <Status tone="warn">{say("cellTaken", { cell: taken.target, held: taken.held })}</Status>
        <div className={layout.row}>
          <Button appearance="primary" onClick={() => void insert(true)}>
            {say("replace")}
          </Button>
          <Button onClick={() => setTaken(null)}>{say("cancel")}</Button>
        </div>
      </div>
    );
  }
  return (
    <Button appearance="primary" disabledFocusable={cell === undefined || values === null || missing} onClick={() => void insert(false)}>
      {cell === undefined ? say("selectCell") : say("insertInto", { cell })}
    </Button>
  );
}
