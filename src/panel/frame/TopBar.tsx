import { Tab, TabList, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowImport20Regular, ArrowTrendingLines20Regular, MathFormula20Regular, Target20Regular } from "@fluentui/react-icons";
import { usePanel } from "../context";
import type { Place } from "../state";
import type { WordKey } from "../words";
import { PanelMenu } from "./PanelMenu";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexShrink: 0,
    height: "44px",
    padding: "0 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@container (min-width: 400px)": { padding: "0 8px" },
  },
  tab: { height: "44px" },
  chosen: { height: "44px", "& .fui-Tab__content": { color: tokens.colorBrandForeground1 } },
});

/** The places there are, in the order of the work. */
const places: readonly { readonly place: Place; readonly word: WordKey; readonly icon: React.JSX.Element }[] = [
  { place: "plan", word: "placePlan", icon: <Target20Regular /> },
  { place: "control", word: "placeControl", icon: <ArrowTrendingLines20Regular /> },
  { place: "facts", word: "placeFacts", icon: <ArrowImport20Regular /> },
  { place: "functions", word: "placeFunctions", icon: <MathFormula20Regular /> },
];

/** Where one can go: the open place with its word, the others by icon; and the menu. */
export function TopBar({ onLeave }: { readonly onLeave: () => void }) {
  const styles = useStyles();
  const { words, state, dispatch } = usePanel();
  return (
    <header className={styles.bar}>
      <TabList
        aria-label={words.say("places")}
        selectedValue={state.place}
        selectTabOnFocus
        onTabSelect={(_, { value }) => dispatch({ type: "place", place: value as Place })}
      >
        {places.map(({ place, word, icon }) =>
          place === state.place ? (
            <Tab key={place} value={place} icon={icon} className={styles.chosen}>
              {words.say(word)}
            </Tab>
          ) : (
            <Tooltip key={place} content={words.say(word)} relationship="label">
              <Tab value={place} icon={icon} className={styles.tab} />
            </Tooltip>
          ),
        )}
      </TabList>
      <PanelMenu onLeave={onLeave} />
    </header>
  );
}
