import { useEffect, useState } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { sentence } from "../../i18n";
import { serialOf } from "../../plan";
import { usePanel } from "../context";
import { Card, Status, useLayout, useText } from "../ui";
import { CommonCard } from "./CommonCard";
import { shortDay } from "./controlWords";
import { DataNotes } from "./DataNotes";
import { laggingIn } from "./lagging";
import { PersonalCard } from "./PersonalCard";
import { PromisesCard } from "./PromisesCard";
import { withoutWritten } from "./standUpNotes";
import type { TabProps } from "./tabProps";
import { isAnyoneJudged, UnseenNotes } from "./UnseenNotes";

/** The five minutes: promises first, then what concerns several, then each who lags. */
export function StandUpTab(props: TabProps) {
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, locale } = words;
  const { control, report, scope, day, faults, notes, noteFaults, standUp, choices, choose } = props;
  const { said } = choices;
  const today = standUp();
  const { promises, common, personal, onPace } = today;
  const shown = laggingIn(personal, scope, control);
  const owed = promises.filter(({ note: { person } }) => {
    if (scope.kind !== "person") return true;
    return person !== undefined && laggingIn([{ person }], scope, control).length > 0;
  });
  const [opened, setOpened] = useState<string | null>();
  const current = opened === undefined ? shown[0]?.person : opened;
  useEffect(() => {
    const left = withoutWritten(said, notes);
    if (left !== said) choose({ said: left });
  }, [said, notes, choose]);
  const [fault] = noteFaults;
  return (
    <>
      <div className={mergeClasses(layout.spread, layout.wrap)}>
        <h1 className={text.title}>{say("standUpTitle", { day: shortDay(serialOf(day), locale) })}</h1>
        <span className={mergeClasses(text.small, text.quiet)}>{say("standUpTime")}</span>
      </div>
      <PromisesCard promises={owed} control={control} choices={choices} choose={choose} />
      {scope.kind !== "person" && common.map((matter) => <CommonCard key={JSON.stringify(matter.measure)} {...props} matter={matter} />)}
      {shown.length === 0 ? (
        <Card>
          {control.members.length === 0 ? (
            <p className={text.body}>{say("noPeople")}</p>
          ) : isAnyoneJudged(today) ? (
            <Status tone="ok">{say("personalNone")}</Status>
          ) : (
            <p className={text.body}>{say("nobodyJudged")}</p>
          )}
        </Card>
      ) : (
        <div className={mergeClasses(layout.spread, layout.wrap)}>
          <h2 className={text.heading}>{say("personalTitle", { count: shown.length })}</h2>
          <span className={mergeClasses(text.small, text.quiet)}>{say("personalAbout")}</span>
        </div>
      )}
      {shown.map((matter) => (
        <PersonalCard
          key={matter.person}
          {...props}
          matter={matter}
          isOpen={matter.person === current}
          onOpen={(open) => setOpened(open ? matter.person : null)}
        />
      ))}
      {scope.kind !== "person" && onPace > 0 && <Status tone="ok">{say("notLagging", { count: onPace })}</Status>}
      {scope.kind !== "person" && <UnseenNotes standUp={today} control={control} />}
      {fault !== undefined && (
        <Status tone="warn">
          {say("notesLeftOut", {
            count: noteFaults.length,
            row: /\[(\d+)\]/.exec(fault.path ?? "")?.[1] ?? "",
            reason: sentence(fault, locale),
          })}
        </Status>
      )}
      <DataNotes control={control} report={report} faults={faults} />
    </>
  );
}
