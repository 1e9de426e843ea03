import { useState } from "react";
import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { PlugConnected20Regular } from "@fluentui/react-icons";
import type { Connection } from "../../facts";
import { dateOf } from "../../plan";
import { usePanel } from "../context";
import { ChoiceField } from "../fields";
import { hostFault } from "../frame/hostFault";
import { Card, Fold, Status, useText } from "../ui";
import { AccessNote } from "./AccessNote";
import type { ConnectDoors } from "./connectDoors";
import { connectionOf, keptForm, rememberedForm, type ConnectForm } from "./connectForm";
import { EntryField } from "./EntryField";
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
  const days = { from: plan?.period.start ?? dateOf(today - daysBefore), to: plan?.period.end ?? dateOf(today) };
  const [form, setForm] = useState(() => rememberedForm(doors.store.load(), days));
  const [wrong, setWrong] = useState<string>();
  const change = (changes: Partial<ConnectForm>) => {
    setForm({ ...form, ...changes });
    setWrong(undefined);
  };
  const connect = () => {
    doors.store.save(keptForm(form));
    try {
      connectionOf(form, doors, plan?.currency, () => false); // What is wrong with what was typed is told here.
      void onConnect(systemNames[form.system], (isStopped) => connectionOf(form, doors, plan?.currency, isStopped));
    } catch (error) {
      setWrong(hostFault(error, words));
    }
  };
  return (
    <Card label={say("title")}>
      <Fold label={say("title")}>
        <p className={mergeClasses(text.small, text.quiet)}>{say("about")}</p>
        <ChoiceField label={say("system")} value={form.system} choices={choices(say("none"))} onChange={(system) => change({ system })} />
        {form.system !== "" && (
          <>
            <SystemFields form={form} onChange={change} />
            <EntryField label={say("from")} type="date" value={form.from} onChange={(from) => change({ from })} />
            {form.system === "clickHouse" && <EntryField label={say("to")} type="date" value={form.to} onChange={(to) => change({ to })} />}
            <Checkbox label={say("keep")} checked={form.keep} onChange={(_, { checked }) => change({ keep: checked === true })} />
            <p className={mergeClasses(text.small, text.quiet)}>{say("keepHint")}</p>
            <AccessNote form={form} />
            {wrong !== undefined && <Status tone="bad">{wrong}</Status>}
            <Button appearance="primary" icon={<PlugConnected20Regular />} onClick={connect}>
              {say("connect")}
            </Button>
          </>
        )}
      </Fold>
    </Card>
  );
}

const systemNames: Readonly<Record<ConnectForm["system"], string>> = {
  "": "",
  bitrix24: "Bitrix24",
  hubspot: "HubSpot",
  clickHouse: "ClickHouse",
};

function choices(none: string): readonly (readonly [ConnectForm["system"], string])[] {
  return (["", "bitrix24", "hubspot", "clickHouse"] as const).map((id) => [id, id === "" ? none : systemNames[id]]);
}
