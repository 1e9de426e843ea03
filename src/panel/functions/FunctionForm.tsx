import { useEffect, useRef, useState } from "react";
import { Button, Divider, mergeClasses } from "@fluentui/react-components";
import { ChevronUp16Regular } from "@fluentui/react-icons";
import type { SheetFunction } from "../../functions";
import { usePanel } from "../context";
import { Card, useLayout, useText } from "../ui";
import { ArgumentField } from "./ArgumentField";
import { Code } from "./Code";
import { ExampleBlock } from "./ExampleBlock";
import { exampleTexts } from "./exampleTexts";
import { formulaOf } from "./formulaOf";
import { InsertButton } from "./InsertButton";
import { ResultBlock } from "./ResultBlock";
import { useArguments } from "./useArguments";

/** A function as a form: its arguments, its formula, what it gives, and the way into a cell. */
export function FunctionForm({ definition, onClose }: { readonly definition: SheetFunction; readonly onClose: () => void }) {
  const layout = useLayout();
  const text = useText();
  const { words, options } = usePanel();
  const { say, locale } = words;
  const { id, params, examples } = definition;
  const [texts, setTexts] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const entries = Object.entries(params);
  const { read, values, missing, selection } = useArguments(definition, texts);
  const formula = formulaOf(id, read, selection?.sheet);
  const filled = texts.some((typed) => typed.trim() !== "");
  const set = (index: number, typed: string) => setTexts(entries.map((_, at) => (at === index ? typed : (texts[at] ?? ""))));
  return (
    <Card chosen label={id}>
      <div className={layout.spread}>
        <h2 ref={heading} tabIndex={-1} className={text.heading} style={{ outline: "none" }}>
          {id}
        </h2>
        <Button size="small" appearance="subtle" icon={<ChevronUp16Regular />} aria-label={say("closeFunction")} onClick={onClose} />
      </div>
      <p className={text.small}>{definition.text[locale]}</p>
      {entries.map(([key, param], index) => (
        <ArgumentField
          key={key}
          param={param}
          value={texts[index] ?? ""}
          missing={missing.includes(index)}
          argument={read[index]}
          cells={values?.[index]}
          selection={selection}
          onChange={(typed) => set(index, typed)}
        />
      ))}
      {entries.some(([, { takes }]) => takes !== "cell" && takes !== "column") && (
        <p className={mergeClasses(text.tiny, text.quiet)}>{say("listHint")}</p>
      )}
      {filled && (
        <>
          <Divider />
          <div className={mergeClasses(layout.spread, text.small)}>
            <span className={text.strong}>{say("formula")}</span>
            <span className={text.quiet}>{say("asTyped")}</span>
          </div>
          <Code text={options.host.spell(formula)} />
          {missing.length === 0 && values !== null && <ResultBlock definition={definition} values={values} />}
          <InsertButton definition={definition} read={read} values={values} missing={missing.length > 0} selection={selection} />
        </>
      )}
      <h3 className={mergeClasses(text.small, text.strong)}>{say("examples")}</h3>
      {examples.slice(0, 3).map((example, index) => (
        <ExampleBlock key={index} definition={definition} example={example} onTry={() => setTexts(exampleTexts(example, locale))} />
      ))}
    </Card>
  );
}
