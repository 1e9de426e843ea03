import { Button, makeStyles } from "@fluentui/react-components";
import { useOpenDraft, usePanel } from "../context";
import { CreateButton } from "../review/CreateButton";
import { useChosenFunnel } from "../funnels/chosenFunnel";
import { ResultStrip } from "./ResultStrip";
import { stepIds, stepOf } from "./stepIds";
import { steps } from "./steps";

const useStyles = makeStyles({
  actions: { display: "flex", gap: "8px", padding: "8px 12px 12px", "@container (min-width: 400px)": { padding: "8px 16px 16px" } },
  next: { flexGrow: 1, minWidth: 0 },
  back: { minWidth: "64px" },
});

/** What it leads to, and the step before and after. */
export function WizardFooter() {
  const styles = useStyles();
  const { words, dispatch } = usePanel();
  const { step, reading } = useOpenDraft();
  const funnel = useChosenFunnel();
  const at = stepIds.indexOf(step);
  const [before, after] = [stepIds[at - 1], stepIds[at + 1]];
  const go = (id: typeof step) => {
    const paths = reading.faults.flatMap(({ path }) => (path !== undefined && stepOf(path) === step ? [path] : []));
    dispatch({ type: "leave", paths });
    dispatch({ type: "step", step: id });
  };
  return (
    <>
      <ResultStrip funnel={step === "funnels" ? funnel?.name : undefined} />
      <div className={styles.actions}>
        {before !== undefined && (
          <Button className={styles.back} onClick={() => go(before)}>
            {words.say("back")}
          </Button>
        )}
        {after === undefined ? (
          <CreateButton />
        ) : (
          <Button appearance="primary" className={styles.next} onClick={() => go(after)}>
            {words.say(steps[after].next)}
          </Button>
        )}
      </div>
    </>
  );
}
