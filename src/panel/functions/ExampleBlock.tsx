import { Button, mergeClasses } from "@fluentui/react-components";
import type { Cell, Example, SheetFunction } from "../../functions";
import { usePanel } from "../context";
import { useLayout, useText } from "../ui";
import { Code } from "./Code";
import { formulaOf } from "./formulaOf";
import { cellWords } from "./answerWords";
import type { ReadArgument } from "./readArgument";

/** An example with what it gives, to be tried in the form. */
export function ExampleBlock({
  definition,
  example,
  onTry,
}: {
  readonly definition: SheetFunction;
  readonly example: Example;
  readonly onTry: () => void;
}) {
  const layout = useLayout();
  const text = useText();
  const { words, options } = usePanel();
  const { args, result } = example;
  const read = args.map((argument): ReadArgument => {
    if (argument === null || argument === undefined) return { kind: "blank" };
    const cells = Array.isArray(argument) ? (argument as readonly (readonly Cell[])[]) : [[argument as Cell]];
    return { kind: "cells", cells: cells.map((row) => row.map((cell) => cell ?? null)) };
  });
  const gives = Array.isArray(result)
    ? (result as readonly (readonly Cell[])[]).map((row) => row.map(shown).join("; ")).join(" | ")
    : shown(result as Cell);
  return (
    <div className={mergeClasses(layout.column, layout.tight)}>
      <Code text={options.host.spell(formulaOf(definition.id, read, undefined))} />
      <div className={mergeClasses(layout.spread, layout.top, text.small)}>
        <span className={mergeClasses(text.quiet, text.broken)}>
          = {gives}
          {example.text !== undefined && <> · {example.text[words.locale]}</>}
        </span>
        <Button
          size="small"
          appearance="transparent"
          className={text.brand}
          style={{ padding: 0, minWidth: 0, flexShrink: 0 }}
          onClick={onTry}
        >
          {words.say("tryExample")}
        </Button>
      </div>
    </div>
  );

  function shown(cell: Cell): string {
    if (cell === null) return "";
    return typeof cell === "object" ? cell.error : cellWords(cell, words.locale);
  }
}
