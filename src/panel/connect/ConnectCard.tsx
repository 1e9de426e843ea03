import { useState } from "react";
import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { PlugConnected20Regular } from "@fluentui/react-icons";
import { FaultError } from "../../core";
import type { Connection, ConnectForm, SystemId } from "../../facts";
import { sentence } from "../../i18n";
import { dateOf } from "../../plan";
import { usePanel } from "../context";
import { ChoiceField } from "../fields";
import { hostFault } from "../frame/hostFault";
import { Card, Fold, Status, useText } from "../ui";
import { AccessNote } from "./AccessNote";
import type { ConnectDoors } from "./connectDoors";
import { EntryField } from "./EntryField";
import { formConnection, keptForm, rememberedForm } from "./formConnection";
import { HourlySwitch } from "./HourlySwitch";
import { SystemFields } from "./SystemFields";
import { useConnectWords } from "./useConnectWords";

/** Days read before today where there is no plan to say from when. */
const daysBefore = 90;

/** A CRM or a warehouse instead of a file: where from, with what key, and what will be read, before anything is asked. */
export function ConnectCard({
  doors,
  onConnect,
}: {
  readonly doors: ConnectDoors;
  /** Reads the connection that it is given a way to stop. */
  readonly onConnect: (name: string, open: (isStopped: () => boolean) => Connection) => Promise<void>;
}) {
  const { options, words, state } = usePanel();
  const text = useText();
  const say = useConnectWords();
  const { plan } = state.sheets;
  const today = options.today();
  const [offered] = useState({ from: plan?.period.start ?? dateOf(today - daysBefore), to: plan?.period.end ?? dateOf(today) });
  const [form, setForm] = useState(() => rememberedForm(doors, offered));
  const [wrong, setWrong] = useState<string>();
  const change = (changes: Partial<ConnectForm>) => {
    setForm({ ...form, ...changes });
    setWrong(undefined);
  };
  /** What the field of a fault is called here. */
  const fieldOf = (path: string | undefined): string | undefined => {
    const id = path === "address" && form.system === "bitrix24" ? "webhook" : path;
    const field = fields.find((known) => known === id);
    return field === undefined ? undefined : say(field);
  };
  /** Keeps the form and says what is wrong with what was typed; true: nothing is. */
  const isSound = (): boolean => {
    doors.store.save(keptForm(form, offered));
    try {
      formConnection(form, doors, plan?.currency, () => false);
      return true;
    } catch (error) {
      setWrong(error instanceof FaultError ? sentence(error.fault, words.locale, fieldOf(error.fault.path)) : hostFault(error, words));
      return false;
    }
  };
  const connect = () => {
    if (!isSound()) return;
    void onConnect(systemNames[form.system], (isStopped) => formConnection(form, doors, plan?.currency, isStopped));
  };
  const kept = keptWords[doors.keeps];
  return (
    <Card label={say("title")}>
      <Fold label={say("title")}>
        <p className={mergeClasses(text.small, text.quiet)}>{say("about")}</p>
        <ChoiceField
          label={say("system")}
          value={form.system}
          choices={choices(doors.systems, say("none"))}
          onChange={(system) => change({ system })}
        />
        {form.system !== "" && (
          <>
            <SystemFields form={form} relay={doors.hubspot === undefined} onChange={change} />
            <EntryField label={say("from")} type="date" value={form.from} onChange={(from) => change({ from })} />
            {form.system === "clickHouse" && <EntryField label={say("to")} type="date" value={form.to} onChange={(to) => change({ to })} />}
            <Checkbox label={say(kept.label)} checked={form.keep} onChange={(_, { checked }) => change({ keep: checked === true })} />
            <p className={mergeClasses(text.small, text.quiet)}>{say(kept.hint)}</p>
            <AccessNote form={form} />
            {wrong !== undefined && <Status tone="bad">{wrong}</Status>}
            <Button appearance="primary" icon={<PlugConnected20Regular />} onClick={connect}>
              {say("connect")}
            </Button>
            {doors.hourly !== undefined && <HourlySwitch door={doors.hourly} form={form} isSound={isSound} />}
          </>
        )}
      </Fold>
    </Card>
  );
}

const fields = ["webhook", "address", "table", "date", "person", "stage", "stream", "amount", "from", "to"] as const;

const keptWords = {
  browser: { label: "keep", hint: "keepHint" },
  google: { label: "keepGoogle", hint: "keepGoogleHint" },
} as const;

const systemNames: Readonly<Record<ConnectForm["system"], string>> = {
  "": "",
  bitrix24: "Bitrix24",
  hubspot: "HubSpot",
  clickHouse: "ClickHouse",
};

function choices(systems: readonly SystemId[], none: string): readonly (readonly [ConnectForm["system"], string])[] {
  return (["", ...systems] as const).map((id) => [id, id === "" ? none : systemNames[id]]);
}
