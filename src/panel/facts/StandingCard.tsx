import { useEffect, useState } from "react";
import type { Fault } from "../../core";
import { fillMessage, recordsMessages, sentence } from "../../i18n";
import { readFacts } from "../../workbook";
import { usePanel } from "../context";
import { NoticeBar } from "../frame/NoticeBar";
import { Card, useLayout, useText } from "../ui";
import { ControlButton } from "./ControlButton";
import { useFactWords } from "./useFactWords";

/** What stands on the sheet Facts already, and which of its rows do not count. */
export function StandingCard() {
  const layout = useLayout();
  const text = useText();
  const say = useFactWords();
  const { options, words } = usePanel();
  const { host } = options;
  const [standing, setStanding] = useState<{ readonly count: number; readonly faults: readonly Fault[] }>();
  useEffect(() => {
    let gone = false;
    const read = () =>
      void readFacts(host).then(
        (facts) => {
          if (!gone) setStanding(facts.state === "none" ? undefined : { count: facts.rows.length, faults: facts.faults });
        },
        () => undefined,
      );
    read();
    const stop = host.watch(({ kind }) => kind !== "select" && read());
    return () => {
      gone = true;
      stop();
    };
  }, [host]);
  if (standing === undefined) return null;
  const records = recordsMessages[words.locale];
  /** `facts[47].date` as "Facts, row 47, Date". */
  const where = (path: string | undefined): string | undefined => {
    const [, row = "", column = ""] = /^facts\[(\d+)\]\.(\w+)$/.exec(path ?? "") ?? [];
    const word = (records as Readonly<Record<string, string>>)[`facts_${column}`];
    return word === undefined ? path : say("sheetRow", { sheet: records.facts_sheet, row, column: fillMessage(word, words.locale) });
  };
  return (
    <Card>
      <p className={text.body}>{say("standing", { count: standing.count })}</p>
      <ControlButton />
      <NoticeBar />
      {standing.faults.length > 0 && (
        <>
          <h2 className={text.heading}>{say("sheetFaults", { sheet: records.facts_sheet })}</h2>
          <ul className={layout.list}>
            {standing.faults.slice(0, 5).map((fault, index) => (
              <li key={index} className={text.small}>
                {sentence(fault, words.locale, where(fault.path))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
