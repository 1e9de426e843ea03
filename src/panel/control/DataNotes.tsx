import type { Control, ControlReport } from "../../control";
import type { Fault } from "../../core";
import { sentence } from "../../i18n";
import { usePanel } from "../context";
import { Status } from "../ui";

/** What of the facts is not in the figures, and why. */
export function DataNotes({
  control,
  report,
  faults,
}: {
  readonly control: Control;
  readonly report: ControlReport;
  readonly faults: readonly Fault[];
}) {
  const { say, locale } = usePanel().words;
  const [first] = faults;
  const row = /\[(\d+)\]/.exec(first?.path ?? "")?.[1] ?? "";
  return (
    <>
      {first !== undefined && (
        <Status tone="warn">{say("factsLeftOut", { count: faults.length, row, reason: sentence(first, locale) })}</Status>
      )}
      {control.ledger.unknownPerson > 0 && <Status tone="warn">{say("factsNobody", { count: control.ledger.unknownPerson })}</Status>}
      {report.later > 0 && <Status tone="warn">{say("factsLater", { count: report.later })}</Status>}
    </>
  );
}
