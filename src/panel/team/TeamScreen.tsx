import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Add16Regular, ClipboardPaste16Regular } from "@fluentui/react-icons";
import { useOpenDraft, usePanel } from "../context";
import { FieldFaults } from "../fields";
import { addPeople, teamTree } from "../state";
import { Card, MoreButton, ScreenTitle, useLayout, useText } from "../ui";
import { CushionCard } from "./CushionCard";
import { PasteList } from "./PasteList";
import { PersonRow } from "./PersonRow";
import { TeamSum } from "./TeamSum";
import { useTeamResults } from "./useTeamResults";

/** How many people are shown before one asks for the others. */
const few = 40;

const useStyles = makeStyles({
  person: { padding: "8px 12px", ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  more: { padding: "0 12px 8px" },
});

/** Who brings the goal: the tree of people, and what each gets. */
export function TeamScreen() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words, dispatch } = usePanel();
  const { say } = words;
  const { draft, reading, counted } = useOpenDraft();
  const results = useTeamResults();
  const [all, setAll] = useState(false);
  const [pasting, setPasting] = useState(false);
  const { team } = draft;
  const { plan, results: result } = reading.counted ?? counted ?? {};
  const goal = plan && result && words.money(result.goal, plan.currency);
  const about = team.length === 0 || goal === undefined ? say("teamAboutEmpty") : say("teamAbout", { count: team.length, goal });
  const faulty = (id: number) => {
    const path = `team[${team.findIndex((person) => person.id === id)}]`;
    return reading.faults.some((fault) => fault.path?.startsWith(path));
  };
  const tree = teamTree(team);
  const shown = tree.filter(({ person }, row) => all || row < few || faulty(person.id));
  const add = () => {
    if (tree.length >= few) setAll(true);
    dispatch({ type: "edit", change: (old) => addPeople(old, [{ name: "", role: "", reportsTo: old.team[0]?.id ?? null }]) });
  };
  return (
    <>
      <ScreenTitle title={say("teamTitle")} about={about} />
      {team.length > 0 && <TeamSum results={results} />}
      <FieldFaults paths={["team"]} />
      {team.length > 0 && (
        <Card flush label={say("teamTitle")}>
          {shown.map(({ person, level }) => (
            <div key={person.id} className={styles.person}>
              <PersonRow person={person} level={level} result={results.get(person.id)} />
            </div>
          ))}
          {tree.length > few && (
            <div className={styles.more}>
              <MoreButton
                all={all}
                count={tree.length}
                few={few}
                onToggle={setAll}
                more={say("showAll", { count: tree.length })}
                fewer={say("showFewer")}
              />
            </div>
          )}
        </Card>
      )}
      <Card label={say("addPerson")}>
        {team.length === 0 && <p className={text.body}>{say("teamEmpty")}</p>}
        <div className={mergeClasses(layout.row, layout.wrap)}>
          <Button icon={<Add16Regular />} onClick={add}>
            {say("addPerson")}
          </Button>
          <Button icon={<ClipboardPaste16Regular />} aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            {say("pasteList")}
          </Button>
        </div>
        {pasting && <PasteList onDone={() => setPasting(false)} />}
      </Card>
      <CushionCard results={results} />
    </>
  );
}
