import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePanel } from "../context";
import { ControlScreen, useControlChoices } from "../control";
import { FactsScreen, useFactsImport } from "../facts";
import { FunctionsScreen } from "../functions";
import { StartScreen } from "../start/StartScreen";
import { Wizard } from "../wizard/Wizard";
import { StaleBar } from "./StaleBar";
import { TopBar } from "./TopBar";
import { useKeptDraft } from "./useKeptDraft";
import { usePlaces } from "./usePlaces";
import { useSheets } from "./useSheets";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    minWidth: 0,
    overflow: "hidden",
    containerType: "inline-size",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: "14px",
    lineHeight: "20px",
    fontVariantNumeric: "tabular-nums lining-nums",
    // where there is hardly any height nothing is pinned
    "@media (max-height: 440px)": { overflowY: "auto" },
  },
});

/** The places in a bar, and the place that is open. */
export function Frame() {
  const styles = useStyles();
  const { place, open } = usePanel().state;
  const kept = useKeptDraft();
  const facts = useFactsImport();
  const control = useControlChoices();
  useSheets();
  usePlaces();
  return (
    <div className={mergeClasses(styles.frame)}>
      <TopBar onLeave={kept.park} />
      <StaleBar />
      {place === "functions" && <FunctionsScreen />}
      {place === "control" && <ControlScreen held={control} />}
      {place === "facts" && <FactsScreen facts={facts} />}
      {place === "plan" && (open === null ? <StartScreen kept={kept.found} /> : <Wizard saved={kept.saved} />)}
    </div>
  );
}
