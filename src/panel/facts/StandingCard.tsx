import { fillMessage, recordsMessages, sentence } from "../../i18n";
import { usePanel } from "../context";
import { NoticeBar } from "../frame/NoticeBar";
import { Card, useLayout, useText } from "../ui";
import { ControlButton } from "./ControlButton";
import { useFactWords } from "./useFactWords";
import type { Standing } from "./useStanding";

/** What stands on the sheet Facts already, and which of its rows do not count. */
export function StandingCard({ standing }: { readonly standing: Standing }) {
  const layout = useLayout();
  const text = useText();
  const say = useFactWords();
  const { words } = usePanel();
  const records = recordsMessages[words.locale];
  /** `facts[47].date` as "Facts, row 47, Date". */
  const where = (path: string | undefined): string | undefined => {
    const [, row = "", column = ""] = /^facts\[(\d+)\]\.(\w+)$/.exec(path ?? "") ?? [];
    const word = (records as Readonly<Record<string, string>>)[`facts_${column}`];
    return word === undefined ? path : say("sheetRow", { sheet: records.facts_sheet, row, column: fillMessage(word, words.locale) });
  };
  return (
    <Card>
      <p className={text.body}>{say("standing", { count: standing.facts, deals: standing.deals })}</p>
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
