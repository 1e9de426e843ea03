import { connectionOf, readForm, type ConnectForm, type Connection, type Web } from "../../facts";
import { isDate } from "../../plan";
import type { ConnectDoors } from "./connectDoors";

/** The days that a form offers: those of the plan. */
type Days = Pick<ConnectForm, "from" | "to">;

/** What was remembered of a form; its days are those of now but for a first one that a person chose, and a system that cannot be asked from here is none. */
export function rememberedForm({ store, systems }: Pick<ConnectDoors, "store" | "systems">, days: Days): ConnectForm {
  const form = readForm(store.load());
  const known = form.system !== "" && systems.includes(form.system);
  return { ...form, ...days, ...(isDate(form.from) ? { from: form.from } : {}), system: known ? form.system : "" };
}

/** What of a form is kept: nothing when the person does not want it, and no day that was only offered. */
export function keptForm(form: ConnectForm, offered: Days): string | null {
  return form.keep ? JSON.stringify({ ...form, to: "", from: form.from === offered.from ? "" : form.from }) : null;
}

/**
 * The connection of a form, asked through the doors of the page.
 *
 * @throws what the systems say of an address or a name
 */
export function formConnection(form: ConnectForm, doors: ConnectDoors, currency: string | undefined, isStopped: () => boolean): Connection {
  const web: Web = { send: doors.send, sleep: doors.sleep, isStopped };
  return connectionOf(form, web, { currency, localTime: doors.localTime, hubspot: doors.hubspot });
}
