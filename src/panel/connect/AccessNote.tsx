import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FaultError } from "../../core";
import { describeAccess, warehouseOf, warehouseQuery, type ConnectForm, type ReadKind } from "../../facts";
import { useText } from "../ui";
import { useConnectWords, type SayConnect } from "./useConnectWords";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "16px" },
  query: {
    margin: 0,
    padding: "8px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "11px",
    lineHeight: "15px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: "4px",
  },
});

const kindWords: Readonly<Record<ReadKind, Parameters<SayConnect>[0]>> = {
  deals: "readDeals",
  stageHistory: "readStageHistory",
  leads: "readLeads",
  activities: "readActivities",
  companies: "readCompanies",
  people: "readPeople",
  stages: "readStages",
  sums: "readSums",
};

/** What will be read, with what rights, and the very query where there is one. */
export function AccessNote({ form }: { readonly form: ConnectForm }) {
  const styles = useStyles();
  const text = useText();
  const say = useConnectWords();
  if (form.system === "") return null;
  const { reads, rights } = describeAccess(form.system, form);
  const query = form.system === "clickHouse" ? queryOf(form) : undefined;
  return (
    <div>
      <h2 className={text.small}>{say("willRead")}</h2>
      <ul className={mergeClasses(text.small, styles.list)}>
        {reads.map((kind) => (
          <li key={kind}>{say(kindWords[kind])}</li>
        ))}
      </ul>
      {query !== undefined && <pre className={styles.query}>{query}</pre>}
      <p className={mergeClasses(text.small, text.quiet)}>
        {say("writesNothing")} {say("rights", { rights: rights.join(", ") })}
      </p>
    </div>
  );
}

/** The query, once enough is entered to make one. */
function queryOf(form: ConnectForm): string | undefined {
  try {
    return warehouseQuery(warehouseOf(form));
  } catch (error) {
    if (error instanceof FaultError) return undefined;
    throw error;
  }
}
