import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { ConnectForm } from "../../facts";
import { useText } from "../ui";
import { EntryField } from "./EntryField";
import { useConnectWords } from "./useConnectWords";

const useStyles = makeStyles({ pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))", gap: "8px" } });

interface FieldsProps {
  readonly form: ConnectForm;
  /** Whether HubSpot is asked through a relay. */
  readonly relay: boolean;
  readonly onChange: (changes: Partial<ConnectForm>) => void;
}

/** What a system asks for. */
export function SystemFields(props: FieldsProps) {
  const Fields = fields[props.form.system];
  return <Fields {...props} />;
}

const fields = { "": () => null, bitrix24: BitrixFields, hubspot: HubspotFields, clickHouse: ClickHouseFields };

function BitrixFields({ form, onChange }: FieldsProps) {
  const say = useConnectWords();
  return (
    <>
      <EntryField
        label={say("webhook")}
        hint={say("webhookHint")}
        type="password"
        value={form.webhook}
        onChange={(webhook) => onChange({ webhook })}
      />
      <Checkbox label={say("leads")} checked={form.leads} onChange={(_, { checked }) => onChange({ leads: checked === true })} />
      <Checkbox
        label={say("activities")}
        checked={form.activities}
        onChange={(_, { checked }) => onChange({ activities: checked === true })}
      />
    </>
  );
}

function HubspotFields({ form, relay, onChange }: FieldsProps) {
  const say = useConnectWords();
  return (
    <>
      <EntryField
        label={say("token")}
        hint={say("tokenHint")}
        type="password"
        value={form.token}
        onChange={(token) => onChange({ token })}
      />
      {relay && (
        <EntryField label={say("relay")} hint={say("relayHint")} value={form.relay} onChange={(address) => onChange({ relay: address })} />
      )}
    </>
  );
}

function ClickHouseFields({ form, onChange }: FieldsProps) {
  const styles = useStyles();
  const text = useText();
  const say = useConnectWords();
  return (
    <>
      <EntryField label={say("address")} hint={say("addressHint")} value={form.address} onChange={(address) => onChange({ address })} />
      <div className={styles.pair}>
        <EntryField label={say("user")} value={form.user} onChange={(user) => onChange({ user })} />
        <EntryField label={say("password")} type="password" value={form.password} onChange={(password) => onChange({ password })} />
      </div>
      <EntryField label={say("table")} hint={say("tableHint")} value={form.table} onChange={(table) => onChange({ table })} />
      <span className={text.small}>{say("columns")}</span>
      <div className={styles.pair}>
        {(["date", "person", "stage", "stream", "amount"] as const).map((name) => (
          <EntryField key={name} label={say(name)} value={form[name]} onChange={(value) => onChange({ [name]: value })} />
        ))}
      </div>
    </>
  );
}
