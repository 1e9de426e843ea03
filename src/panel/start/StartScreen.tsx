import type { ReactElement } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowRight20Regular,
  DocumentEdit20Regular,
  Lightbulb20Regular,
  PeopleTeam20Regular,
  TableAdd20Regular,
  TableSimple20Regular,
} from "@fluentui/react-icons";
import type { Plan } from "../../plan";
import { usePanel } from "../context";
import { NoticeBar } from "../frame/NoticeBar";
import { Page } from "../frame/Page";
import { SheetsBar } from "../frame/SheetsBar";
import { emptyDraft, planToDraft, readDraft, samePlan, type Draft, type KeptDraft, type StepId } from "../state";
import { Card, ScreenTitle, useLayout, useText } from "../ui";
import { periodWords } from "../words";
import { stepIds } from "../wizard/stepIds";
import { useTemplate } from "./useTemplate";

const useStyles = makeStyles({
  way: { justifyContent: "flex-start", width: "100%" },
  how: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", gap: "8px", alignItems: "start" },
  number: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
});

/** A way to begin: the first one is the filled button. */
interface Way {
  readonly label: string;
  readonly about: string;
  readonly icon: ReactElement;
  readonly take: () => void;
}

/** Nothing is open yet: what this is, and how to begin. */
export function StartScreen({ kept }: { readonly kept: KeptDraft | undefined }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const ways = useWays(kept);
  return (
    <Page>
      <ScreenTitle title={words.say("startTitle")} about={words.say("startAbout")} />
      <NoticeBar />
      <SheetsBar />
      <Card>
        {ways.map(({ label, about, icon, take }, index) => (
          <div key={label} className={mergeClasses(layout.column, layout.tight)}>
            <Button className={styles.way} appearance={index === 0 ? "primary" : "outline"} icon={icon} onClick={take}>
              {label}
            </Button>
            <span className={mergeClasses(text.small, text.quiet)}>{about}</span>
          </div>
        ))}
      </Card>
      <Card label={words.say("howTitle")}>
        <h2 className={text.heading}>{words.say("howTitle")}</h2>
        {(["how1", "how2", "how3"] as const).map((key, index) => (
          <div key={key} className={mergeClasses(styles.how, text.small)}>
            <span className={styles.number}>{index + 1}</span>
            <span>{words.say(key)}</span>
          </div>
        ))}
      </Card>
    </Page>
  );
}

function useWays(kept: KeptDraft | undefined): readonly Way[] {
  const { words, state, dispatch, options } = usePanel();
  const template = useTemplate();
  const { locale, say } = words;
  const inSheets = state.sheets.plan;
  const mine = kept && readDraft(kept.draft, locale).counted?.plan;
  const away = kept !== undefined && !kept.example && !samePlan(mine, inSheets);
  const keptStep = stepIds.find((id) => id === kept?.step) ?? "goal";
  const open = (draft: Draft, step: StepId, example = false) => {
    const instead = away && draft !== kept.draft ? { instead: { text: say("putAway"), draft: kept.draft, step: keptStep } } : {};
    dispatch({ type: "open", draft, step, example, ...instead });
  };
  const ways: Way[] = [];
  if (inSheets !== null) {
    const about = described(inSheets.company, inSheets.period.start, inSheets.period.end);
    const take = () => open(planToDraft(inSheets, locale), "review");
    ways.push({ label: say("continueSheets"), about: about || say("continueSheetsAbout"), icon: <TableSimple20Regular />, take });
  }
  if (away) {
    const { draft } = kept;
    const about = described(draft.company, draft.start, draft.end);
    const take = () => open(draft, keptStep);
    ways.push({ label: say("continueDraft"), about: about || say("continueDraftAbout"), icon: <DocumentEdit20Regular />, take });
  }
  const example = (plan: Plan) => () => open(planToDraft(plan, locale), "goal", true);
  const { teamExample } = options;
  const worked = example(options.example);
  ways.push({ label: say("openExample"), about: say("openExampleAbout"), icon: <Lightbulb20Regular />, take: worked });
  if (teamExample !== undefined) {
    const about = say("openTeamExampleAbout", { people: teamExample.team?.length ?? 0 });
    ways.push({ label: say("openTeamExample"), about, icon: <PeopleTeam20Regular />, take: example(teamExample) });
  }
  const empty = () => open(emptyDraft(locale, options.today()), "goal");
  ways.push({ label: say("startEmpty"), about: say("startEmptyAbout"), icon: <ArrowRight20Regular />, take: empty });
  if (template !== undefined)
    ways.push({ label: say("startTemplate"), about: say("startTemplateAbout"), icon: <TableAdd20Regular />, take: template });
  return ways;

  function described(company: string, start: string, end: string): string {
    return [company.trim(), periodWords(start, end, locale)].filter((part) => part !== "").join(", ");
  }
}
