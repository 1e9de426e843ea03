import { useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons";
import { useText } from "../ui";
import { useFactWords } from "./useFactWords";
import type { FactsImport } from "./useFactsImport";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "16px 12px",
    borderRadius: "6px",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `1px dashed ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
  hidden: { display: "none" },
});

/** Where a file is dropped, or chosen; it says what appears here. */
export function DropCard({ facts, hasFacts }: { readonly facts: FactsImport; readonly hasFacts: boolean }) {
  const styles = useStyles();
  const text = useText();
  const say = useFactWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) void facts.take(file);
  };
  return (
    <section
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <p className={text.body}>{say(hasFacts ? "next" : "empty")}</p>
      <p className={mergeClasses(text.small, text.quiet)}>{say("emptyHow")}</p>
      <Button appearance="primary" icon={<ArrowUpload20Regular />} onClick={() => input.current?.click()}>
        {say("choose")}
      </Button>
      <span className={mergeClasses(text.small, text.quiet)}>{say("drop")}</span>
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        aria-label={say("choose")}
        className={styles.hidden}
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,.xls,text/csv,text/plain"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </section>
  );
}
