import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePanel } from "../context";
import { StartScreen } from "../start/StartScreen";
import { Later } from "./Later";
import { LaterPlace } from "./LaterPlace";
import { places, wizard } from "./places";
import { StaleBar } from "./StaleBar";
import { TopBar } from "./TopBar";
import { useKeptDraft } from "./useKeptDraft";
import { useParts } from "./useParts";
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
  useSheets();
  usePlaces();
  useParts();
  return (
    <div className={mergeClasses(styles.frame)}>
      <TopBar onLeave={kept.park} />
      <StaleBar />
      {place === "plan" && (open === null ? <StartScreen kept={kept.found} /> : <Later part={wizard} props={{ saved: kept.saved }} />)}
      {Object.entries(places).map(([name, part]) => (
        <LaterPlace key={name} part={part} shown={place === name} />
      ))}
    </div>
  );
}
