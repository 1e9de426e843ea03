import { useCallback, useEffect, useState } from "react";
import { Switch, mergeClasses } from "@fluentui/react-components";
import type { ConnectForm } from "../../facts";
import { fillMessage, hostMessages, hourlyMessages, sentence, type Locale, type MessageKey, type MessageValues } from "../../i18n";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";
import { Status, useText } from "../ui";
import { dayWords } from "../words";
import type { HourlyDoor, HourlyRun, HourlyState } from "./connectDoors";

type SayHourly = (key: MessageKey<typeof hourlyMessages>, values?: MessageValues) => string;

/** Reads the CRM every hour or not, and says what the last time came to. */
export function HourlySwitch({
  door,
  form,
  isSound,
}: {
  readonly door: HourlyDoor;
  readonly form: ConnectForm;
  /** Whether what was typed can be asked with; what is wrong with it is said elsewhere. */
  readonly isSound: () => boolean;
}) {
  const { words } = usePanel();
  const text = useText();
  const [state, setState] = useState<HourlyState>();
  const [wrong, setWrong] = useState<string>();
  const { locale } = words;
  const say: SayHourly = (key, values) => fillMessage(hourlyMessages[locale][key], locale, values);
  const take = useCallback(
    (answer: Promise<HourlyState>) =>
      void answer.then(
        (next) => {
          setState(next);
          setWrong(undefined);
        },
        (error: unknown) => setWrong(hostFault(error, words)),
      ),
    [words],
  );
  useEffect(() => take(door.state()), [door, take]);
  const turn = (on: boolean) => {
    if (on && !isSound()) return;
    setState(undefined);
    take(door.turn(on ? JSON.stringify(form) : null));
  };
  return (
    <div>
      <Switch
        label={say("label")}
        checked={state?.on ?? false}
        disabled={state === undefined && wrong === undefined}
        onChange={(_, { checked }) => turn(checked)}
      />
      <p className={mergeClasses(text.small, text.quiet)}>{say("about")}</p>
      {wrong !== undefined && <Status tone="bad">{wrong}</Status>}
      {state?.on === true && <LastRun run={state.last} locale={locale} say={say} />}
    </div>
  );
}

function LastRun({ run, locale, say }: { readonly run: HourlyRun | undefined; readonly locale: Locale; readonly say: SayHourly }) {
  const text = useText();
  if (run === undefined) return <p className={text.small}>{say("soon")}</p>;
  const at = `${dayWords(run.at.slice(0, 10), locale, false)}, ${run.at.slice(11)}`;
  if (run.kind !== "done") return <Status tone="bad">{say("failed", { at, reason: reasonOf(run, locale, say) })}</Status>;
  const { added, changed, removed, bad, waiting, kept } = run;
  return (
    <>
      <Status tone="ok">{say("done", { at, added, changed, removed })}</Status>
      {bad > 0 && <Status tone="warn">{say("bad", { bad, waiting })}</Status>}
      {kept > 0 && <Status tone="warn">{say("kept", { kept })}</Status>}
    </>
  );
}

function reasonOf(run: Exclude<HourlyRun, { kind: "done" }>, locale: Locale, say: SayHourly): string {
  if (run.kind === "fault") return sentence(run.fault, locale);
  if (run.kind === "host") return fillMessage(hostMessages[locale][run.code], locale, { detail: run.detail });
  return say(run.kind);
}
