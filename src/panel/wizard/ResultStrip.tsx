import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import { useOpenDraft, usePanel } from "../context";
import { Chip, Spoken, Status, useText } from "../ui";
import { faultSentence, pathWords } from "../words";
import { chanceSentence, outlookOf, paceChance } from "./outlook";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "14px",
    rowGap: "2px",
    margin: 0,
    padding: "10px 12px 0",
    "@container (min-width: 320px)": { columnGap: "20px" },
    "@container (min-width: 400px)": { columnGap: "32px", padding: "12px 16px 0" },
  },
  stale: { "& dd": { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular } },
  term: { fontSize: "12px", lineHeight: "16px", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  figure: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: "6px",
    margin: 0,
    fontSize: "20px",
    lineHeight: "26px",
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    "& small": { fontSize: "12px", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  },
  note: { padding: "4px 12px 2px", minHeight: "16px", "@container (min-width: 400px)": { padding: "4px 16px 2px" } },
});

/** Deals, leads, the chance and one sentence; the last good numbers, marked, while something is being mended. */
export function ResultStrip({ funnel }: { readonly funnel: string | undefined }) {
  const styles = useStyles();
  const text = useText();
  const { words } = usePanel();
  const { draft, reading, counted } = useOpenDraft();
  const [fault] = reading.faults;
  const trouble = reading.counted === undefined && fault !== undefined;
  const outlook = counted && outlookOf(counted, funnel, words);
  const weakest = outlook?.weakest;
  const said =
    weakest === undefined ? words.say("noFunnelYet") : chanceSentence(weakest, outlook?.chanceWord === words.say("lowestChance"), words);
  const where = fault?.path && pathWords(fault.path, draft, words);
  const wrong = fault && faultSentence(fault, words, where);
  const missing = fault?.code === "missing" && where ? words.say("fillIn", { what: where }) : undefined;
  const none = "–";
  return (
    <>
      <dl className={mergeClasses(styles.strip, trouble && outlook !== undefined && styles.stale)} aria-label={words.say("results")}>
        <div>
          <dt className={styles.term}>{words.say("deals")}</dt>
          <dd className={styles.figure}>
            {outlook === undefined ? none : words.number(outlook.deals)}
            {outlook?.dealsNote && <small>{outlook.dealsNote}</small>}
          </dd>
        </div>
        <div>
          <dt className={styles.term}>{outlook?.leadsWord ?? words.say("stageLeads")}</dt>
          <dd className={styles.figure}>{weakest === undefined ? none : words.number(outlook?.leads ?? 0)}</dd>
        </div>
        <div>
          <dt className={styles.term}>{outlook?.chanceWord ?? words.say("chance")}</dt>
          <dd className={styles.figure}>
            {weakest?.chance === undefined ? none : words.percent(weakest.chance)}
            {weakest?.chance !== undefined && <PaceChip chance={weakest.chance} />}
          </dd>
        </div>
      </dl>
      <div className={mergeClasses(styles.note, text.small, text.second)}>
        {!trouble && said}
        {trouble && counted === undefined && (missing ?? <Status tone="warn">{wrong}</Status>)}
        {trouble && counted !== undefined && <Status tone="warn">{words.say("lastGood", { wrong: wrong ?? "" })}</Status>}
      </div>
      <Spoken text={trouble ? (missing ?? wrong ?? "") : said} />
    </>
  );
}

function PaceChip({ chance }: { readonly chance: number }) {
  const { say } = usePanel().words;
  const safe = chance >= paceChance;
  return (
    <Chip look={safe ? "ok" : "warn"} icon={safe ? <CheckmarkCircle16Filled /> : <Warning16Filled />}>
      <span style={{ fontWeight: 600 }}>{say(safe ? "onPace" : "atRisk")}</span>
    </Chip>
  );
}
