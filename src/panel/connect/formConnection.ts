import { connectionOf, readForm, type ConnectForm, type Connection, type Web } from "../../facts";
import type { ConnectDoors } from "./connectDoors";

/** What was remembered of a form; days are always those of now, and a system that cannot be asked from here is none. */
export function rememberedForm({ store, systems }: ConnectDoors, days: Pick<ConnectForm, "from" | "to">): ConnectForm {
  const form = readForm(store.load());
  const known = form.system !== "" && systems.includes(form.system);
  return { ...form, ...days, system: known ? form.system : "" };
}

/** What of a form is kept: nothing when the person does not want it. */
export function keptForm(form: ConnectForm): string | null {
  return form.keep ? JSON.stringify(form) : null;
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
