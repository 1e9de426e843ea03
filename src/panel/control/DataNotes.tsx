import { fillMessage, recordsMessages, sentence } from "../../i18n";
import { usePanel } from "../context";
import { Status } from "../ui";
import type { TabProps } from "./tabProps";

/** What of the facts is not in the figures, and why. */
export function DataNotes({ control, report, faults }: Pick<TabProps, "control" | "report" | "faults">) {
  const { say, locale } = usePanel().words;
  const [first] = faults;
  const [, row = "", column = ""] = /\[(\d+)\](?:\.(\w+))?/.exec(first?.path ?? "") ?? [];
  const columns: Readonly<Record<string, string | undefined>> = recordsMessages[locale];
  const word = columns[`facts_${column}`];
  const where = word === undefined ? undefined : fillMessage(word, locale);
  const rows = new Set(faults.map(({ path = "" }) => path.replace(/\.\w+$/, ""))).size;
  return (
    <>
      {first !== undefined && (
        <Status tone="warn">{say("factsLeftOut", { count: rows, row, reason: sentence(first, locale, where) })}</Status>
      )}
      {control.ledger.unknownPerson > 0 && <Status tone="warn">{say("factsNobody", { count: control.ledger.unknownPerson })}</Status>}
      {report.later > 0 && <Status tone="warn">{say("factsLater", { count: report.later })}</Status>}
    </>
  );
}
