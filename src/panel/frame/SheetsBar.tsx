import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { usePanel } from "../context";
import { faultSentence, pathWords } from "../words";

/** What is to be known of the plan in the workbook: it cannot be read, or it went another way than the panel. */
export function SheetsBar() {
  const { words, state, dispatch } = usePanel();
  const { sheets, open } = state;
  if (sheets.faults.length > 0) return <SheetFaults />;
  if (!sheets.changed || open === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline" shape="rounded" style={{ flexShrink: 0 }}>
      <MessageBarBody>{words.say("sheetsChanged")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => dispatch({ type: "takeSheets", notice: words.say("followed") })}>
          {words.say("takeSheets")}
        </Button>
        <Button size="small" onClick={() => dispatch({ type: "keepMine" })}>
          {words.say("keepMine")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Why the plan in the workbook cannot be read. */
export function SheetFaults({ children }: { readonly children?: React.ReactNode }) {
  const { words, state } = usePanel();
  const { sheets, open } = state;
  if (sheets.faults.length === 0) return null;
  const names = sheets.plan ?? open?.draft ?? { streams: [], funnels: [] };
  const gone = sheets.faults.flatMap((fault) => (fault.code === "sheetPartMissing" ? [fault.details.part] : []));
  // A sheet that is gone takes many parts with it: they are said in one breath.
  const others = gone.length > 1 ? sheets.faults.filter(({ code }) => code !== "sheetPartMissing") : sheets.faults;
  return (
    <MessageBar intent="warning" layout="multiline" shape="rounded" style={{ flexShrink: 0 }}>
      <MessageBarBody style={{ overflowWrap: "anywhere" }}>
        <MessageBarTitle>{words.say("sheetsFaulty")}</MessageBarTitle>
        <ul style={{ margin: 0, paddingInlineStart: "16px" }}>
          {gone.length > 1 && <li>{words.say("partsGone", { count: gone.length, parts: gone.join(", ") })}</li>}
          {others.map((fault, index) => (
            <li key={index}>{faultSentence(fault, words, fault.path && pathWords(fault.path, names, words))}</li>
          ))}
        </ul>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
