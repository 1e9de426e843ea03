import { seesMoney } from "../../control";
import { usePanel } from "../context";
import { ControlButton } from "../facts/ControlButton";
import { Card, useText } from "../ui";
import { ActivityCard } from "./ActivityCard";
import { AlertsCard } from "./AlertsCard";
import { AttainmentCard } from "./AttainmentCard";
import { CallsCard } from "./CallsCard";
import { CourseCard } from "./CourseCard";
import { DataNotes } from "./DataNotes";
import { DealsCard } from "./DealsCard";
import { laggingIn } from "./lagging";
import { LaggingCard } from "./LaggingCard";
import { MeasuresCard } from "./MeasuresCard";
import { NeedCard } from "./NeedCard";
import { RestCard } from "./RestCard";
import { RhythmCard } from "./RhythmCard";
import { SpreadCard } from "./SpreadCard";
import { isAnyoneJudged } from "./UnseenNotes";
import { reportOf, type TabProps } from "./tabProps";

/** Plan against fact as of a day: how far, how fast, what is needed, who lags. */
export function TodayTab({ control, report, grain, scope, faults, rhythm, hasSheet, standUp: standUpNow, choices, choose }: TabProps) {
  const text = useText();
  const { say } = usePanel().words;
  const { rows } = reportOf(report, scope);
  const standUp = standUpNow();
  const [money] = rows;
  if (money === undefined) return null;
  const { members } = control;
  const isAlone = scope.kind === "person" && members.find(({ id }) => id === scope.person)?.reports.length === 0;
  const isAll = scope.kind === "company";
  const isWhole = scope.kind !== "person";
  const open = (person: string): void => choose({ scope: { kind: "person", person } });
  return (
    <>
      <h1 className={text.hidden}>{say("tabToday")}</h1>
      <AttainmentCard money={money} window={report.window} control={control} isUnseen={!seesMoney(control, scope)} />
      <NeedCard money={money} window={report.window} control={control} />
      <CourseCard control={control} report={report} grain={grain} scope={scope} money={money} />
      {!isAlone && (
        <LaggingCard
          control={control}
          lagging={laggingIn(standUp.personal, scope, control)}
          {...(isWhole ? { standUp } : {})}
          isJudged={isAnyoneJudged(standUp)}
          onPerson={open}
        />
      )}
      {!isAlone && <SpreadCard control={control} report={report} scope={scope} />}
      <RestCard control={control} scope={scope} />
      <MeasuresCard rows={rows} control={control} />
      <ActivityCard control={control} grain={grain} scope={scope} />
      <DealsCard control={control} grain={grain} scope={scope} />
      {scope.kind !== "stream" && <AlertsCard control={control} scope={scope} />}
      {isAll && <RhythmCard control={control} rhythm={rhythm} choose={choose} />}
      {isAll && <CallsCard control={control} window={report.window} rhythm={rhythm} draft={choices.held} choose={choose} />}
      <DataNotes control={control} report={report} faults={faults} />
      {!hasSheet && (
        <Card label={say("controlSheet")}>
          <p className={text.body}>{say("controlSheet")}</p>
          <ControlButton />
        </Card>
      )}
    </>
  );
}
