import { useState } from "react";
import { Input, createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular, Search16Regular } from "@fluentui/react-icons";
import { functions, type Group, type SheetFunction } from "../../functions";
import { usePanel } from "../context";
import { NoticeBar } from "../frame/NoticeBar";
import { Page } from "../frame/Page";
import { Card, ScreenTitle, useText } from "../ui";
import type { WordKey } from "../words";
import { FunctionForm } from "./FunctionForm";

const groups: readonly (readonly [group: Group, word: WordKey])[] = [
  ["goal", "groupGoal"],
  ["funnel", "groupFunnel"],
  ["allocation", "groupAllocation"],
  ["resources", "groupResources"],
  ["control", "groupControl"],
  ["evidence", "groupEvidence"],
  ["motivation", "groupMotivation"],
];

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    boxSizing: "border-box",
    padding: "8px 12px",
    border: 0,
    borderRadius: "6px",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...createFocusOutlineStyle(),
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  icon: { flexShrink: 0 },
});

/** Every spreadsheet function: found by a word, filled in as a form, put into a cell. */
export function FunctionsScreen() {
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const found = functions.filter((definition) => matches(definition, query, words.locale));
  const open = found.find(({ id }) => id === chosen);
  const shown = open === undefined ? groups : [];
  return (
    <Page>
      <ScreenTitle title={say("functionsTitle")} />
      <NoticeBar />
      <Input
        type="search"
        style={{ width: "100%", flexShrink: 0 }}
        contentBefore={<Search16Regular aria-hidden />}
        aria-label={say("search")}
        placeholder={say("search")}
        value={query}
        onChange={(_, data) => setQuery(data.value)}
      />
      <p className={mergeClasses(text.small, text.quiet)} aria-live="polite">
        {found.length === 0 ? say("noneFound") : say("functionsFound", { found: found.length, all: functions.length })}
      </p>
      {open !== undefined && <FunctionForm key={open.id} definition={open} onClose={() => setChosen(null)} />}
      {open !== undefined && <Items list={found.filter((other) => other !== open)} onChoose={setChosen} />}
      {shown.map(([group, word]) => {
        const list = found.filter((definition) => definition.group === group);
        return list.length === 0 ? null : (
          <section key={group} aria-label={say(word)} style={{ display: "flex", flexDirection: "column", gap: "8px" }}>
            <h2 className={text.heading}>{say(word)}</h2>
            <Items list={list} onChoose={setChosen} />
          </section>
        );
      })}
    </Page>
  );
}

function Items({ list, onChoose }: { readonly list: readonly SheetFunction[]; readonly onChoose: (id: string) => void }) {
  const styles = useStyles();
  const text = useText();
  const { locale } = usePanel().words;
  if (list.length === 0) return null;
  return (
    <Card flush>
      {list.map(({ id, text: about }, index) => (
        <button key={id} type="button" className={mergeClasses(styles.item, index > 0 && styles.line)} onClick={() => onChoose(id)}>
          <span className={styles.words}>
            <span className={mergeClasses(text.strong, text.broken)}>{id}</span>
            <span className={mergeClasses(text.small, text.quiet)}>{about[locale]}</span>
          </span>
          <ChevronRight16Regular aria-hidden className={styles.icon} />
        </button>
      ))}
    </Card>
  );
}

/** Whether every word of the query stands in the function's name, help or argument words. */
function matches({ id, text, params }: SheetFunction, query: string, locale: "en" | "ru" | "el"): boolean {
  const words = Object.values(params).map((param) => param.word[locale]);
  const all = [id, id.replace(/_/g, " "), text[locale], ...words].join(" ").toLocaleLowerCase(locale);
  const wanted = query.trim().toLocaleLowerCase(locale).split(/\s+/);
  return wanted.every((word) => all.includes(word));
}
