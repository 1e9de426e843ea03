import { bitrix24, clickHouse, hubspot, type ClickHouseSettings, type Connection, type SystemId, type Web } from "../../facts";
import type { ConnectDoors } from "./connectDoors";

/** What a person enters; texts are as they were typed. */
export interface ConnectForm {
  readonly system: SystemId | "";
  readonly from: string;
  readonly to: string;
  readonly keep: boolean;
  readonly webhook: string;
  readonly leads: boolean;
  readonly activities: boolean;
  readonly token: string;
  readonly relay: string;
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly table: string;
  readonly date: string;
  readonly person: string;
  readonly stage: string;
  readonly stream: string;
  readonly amount: string;
}

const empty: ConnectForm = {
  ...{ system: "", from: "", to: "", keep: true, webhook: "", leads: false, activities: false },
  ...{ token: "", relay: "http://127.0.0.1:3456", address: "", user: "", password: "", table: "" },
  ...{ date: "", person: "", stage: "", stream: "", amount: "" },
};

/** What was remembered, as far as it is what it should be; days are always those of now. */
export function rememberedForm(text: string | null, days: { readonly from: string; readonly to: string }): ConnectForm {
  let known: Readonly<Record<string, unknown>> = {};
  try {
    known = Object(JSON.parse(text ?? "{}")) as Readonly<Record<string, unknown>>;
  } catch {
    // What was kept is no longer what we write: begin anew.
  }
  const own = Object.entries(empty).map(([name, value]) => [name, typeof known[name] === typeof value ? known[name] : value] as const);
  return { ...(Object.fromEntries(own) as unknown as ConnectForm), ...days };
}

/** What of a form is kept: nothing when the person does not want it. */
export function keptForm(form: ConnectForm): string | null {
  return form.keep ? JSON.stringify(form) : null;
}

/** The warehouse of a form. */
export function warehouseOf(form: ConnectForm): ClickHouseSettings {
  const { address, user, password, table, from, to, date, person, stage, stream, amount } = form;
  const columns = { date, person, stage, ...(stream.trim() === "" ? {} : { stream }), ...(amount.trim() === "" ? {} : { amount }) };
  return { address, table, columns, from, to, ...(user.trim() === "" ? {} : { user, password }) };
}

/**
 * The connection of a form.
 *
 * @throws what the systems say of an address or a name
 */
export function connectionOf(form: ConnectForm, doors: ConnectDoors, currency: string | undefined, isStopped: () => boolean): Connection {
  const web: Web = { send: doors.send, sleep: doors.sleep, isStopped };
  const common = { from: form.from, ...(currency === undefined ? {} : { currency }) };
  if (form.system === "bitrix24") {
    const { webhook, leads, activities } = form;
    return bitrix24({ ...common, webhook, leads, activities }, web);
  }
  if (form.system === "hubspot") return hubspot({ ...common, token: form.token, origin: form.relay, localTime: doors.localTime }, web);
  return clickHouse(warehouseOf(form), web);
}
