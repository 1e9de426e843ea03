import { clickHouse, type ClickHouseSettings } from "../warehouse/clickHouse";
import { bitrix24 } from "./bitrix24";
import type { Connection } from "./connection";
import type { SystemId } from "./describeAccess";
import { hubspot } from "./hubspot";
import type { Web } from "./web";

/** What a person enters to connect something; texts are as they were typed. */
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

/**
 * A form from the text that was kept of it, as far as it is what it should be.
 *
 * @example
 * readForm("no form").relay // => "http://127.0.0.1:3456"
 */
export function readForm(text: string | null): ConnectForm {
  let known: Readonly<Record<string, unknown>> = {};
  try {
    known = Object(JSON.parse(text ?? "{}")) as Readonly<Record<string, unknown>>;
  } catch {
    // What was kept is no longer what we write: begin anew.
  }
  const own = Object.entries(empty).map(([name, value]) => [name, typeof known[name] === typeof value ? known[name] : value] as const);
  return Object.fromEntries(own) as unknown as ConnectForm;
}

/**
 * The warehouse of a form.
 *
 * @example
 * warehouseOf(readForm('{"table": "crm.events"}')).table // => "crm.events"
 */
export function warehouseOf(form: ConnectForm): ClickHouseSettings {
  const { address, user, password, table, from, to, date, person, stage, stream, amount } = form;
  const columns = { date, person, stage, ...(stream.trim() === "" ? {} : { stream }), ...(amount.trim() === "" ? {} : { amount }) };
  return { address, table, columns, from, to, ...(user.trim() === "" ? {} : { user, password }) };
}

/** What whoever asks a CRM brings along. */
export interface CrmDoors {
  /** The currency of the plan, where there is one. */
  readonly currency?: string | undefined;
  /** The wall time, `yyyy-mm-ddThh:mm`, of a moment told in UTC. */
  readonly localTime: (utc: string) => string;
  /** Where HubSpot is asked when not by the relay of the form. */
  readonly hubspot?: string | undefined;
}

/**
 * The CRM of a form: HubSpot where it says so, Bitrix24 otherwise.
 *
 * @throws addressWrong
 */
export function crmOf(form: ConnectForm, web: Web, { currency, localTime, hubspot: origin = form.relay }: CrmDoors): Required<Connection> {
  const common = { from: form.from, ...(currency === undefined ? {} : { currency }) };
  const { webhook, leads, activities, token } = form;
  return form.system === "hubspot"
    ? hubspot({ ...common, token, origin, localTime }, web)
    : bitrix24({ ...common, webhook, leads, activities }, web);
}

/**
 * The connection of a form.
 *
 * @throws what the systems say of an address or a name
 */
export function connectionOf(form: ConnectForm, web: Web, doors: CrmDoors): Connection {
  return form.system === "clickHouse" ? clickHouse(warehouseOf(form), web) : crmOf(form, web, doors);
}
