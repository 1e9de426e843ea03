import { bitrixList, webhookOf, type BitrixParams } from "./bitrixCall";
import { dealTable, eventTable, type CrmDeal, type CrmEvent, type CrmPage } from "./crmTable";
import { objectOf, textOf, type Json } from "./read";
import type { Connection } from "./connection";
import type { Web } from "./web";

const name = "Bitrix24";

/** What of Bitrix24 is read. */
export interface BitrixSettings {
  /** The currency of the plan; money of another is named, not added up. */
  readonly currency?: string;
  /** The address of an inbound webhook: whoever has it can read, so it is kept like a password. */
  readonly webhook: string;
  /** The first day of events, `yyyy-mm-dd`. */
  readonly from: string;
  /** Deals are always read; leads and activities (calls, meetings) where a plan counts them. */
  readonly leads: boolean;
  readonly activities: boolean;
}

/** Names behind the ids of a portal. */
interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly pipelines: ReadonlyMap<string, string>;
  /** By list (`DEAL_STAGE`, `DEAL_STAGE_3`, `STATUS`) and id. */
  readonly stages: ReadonlyMap<string, string>;
  readonly clients: ReadonlyMap<string, string>;
  readonly activities: ReadonlyMap<string, string>;
}

const dealFields = [
  ...["ID", "STAGE_ID", "STAGE_SEMANTIC_ID", "CATEGORY_ID", "OPPORTUNITY", "CURRENCY_ID", "ASSIGNED_BY_ID", "COMPANY_ID", "CONTACT_ID"],
  ...["LEAD_ID", "DATE_CREATE", "CLOSEDATE", "PROBABILITY", "MOVED_TIME"],
];
const leadFields = ["ID", "ASSIGNED_BY_ID", "OPPORTUNITY", "CURRENCY_ID", "COMPANY_TITLE"];
const activityFields = ["ID", "TYPE_ID", "PROVIDER_ID", "OWNER_ID", "OWNER_TYPE_ID", "RESPONSIBLE_ID", "END_TIME"];

/** Oldest first, so that what is added meanwhile comes last. */
const risingIds = { order: { ID: "ASC" } };
const companiesAtOnce = 500;

/** https://apidocs.bitrix24.com/api-reference/crm/data-types.html#object_type */
const leadType = 1;
const dealType = 2;

/**
 * Reads Bitrix24 through an inbound webhook with the rights `crm` and `user_brief`: what happened since a day (stages that deals
 * and leads came to, calls and meetings that were held), and the deals that are open now.
 *
 * Documentation: apidocs.bitrix24.com, the pages of crm.deal.list, crm.lead.list, crm.activity.list, crm.stagehistory.list,
 * crm.status.list, crm.category.list, crm.company.list, crm.enum.activitytype, user.get.
 *
 * @throws addressWrong; while it is read, what `askWeb` throws
 */
export function bitrix24(settings: BitrixSettings, web: Web): Required<Connection> {
  const address = webhookOf(settings.webhook);
  const list = (method: string, params: BitrixParams): AsyncIterable<{ records: readonly unknown[]; share: number }> =>
    bitrixList(web, address, method, params);
  return {
    name,
    events: eventTable(name, settings.currency, () => readEvents(list, settings)),
    deals: dealTable(name, settings.currency, () => readOpenDeals(list)),
  };
}

type List = (method: string, params: BitrixParams) => AsyncIterable<{ records: readonly unknown[]; share: number }>;

async function readAll(list: List, method: string, params: BitrixParams = {}): Promise<readonly Json[]> {
  const all: Json[] = [];
  for await (const { records } of list(method, params)) all.push(...records.map(objectOf));
  return all;
}

async function readNames(list: List, deals: readonly Json[], withActivities = false): Promise<Names> {
  const statuses = await readAll(list, "crm.status.list");
  const pipelines = await readAll(list, "crm.category.list", { entityTypeId: dealType });
  const people = await readAll(list, "user.get", { sort: "ID", order: "ASC" });
  const activities = withActivities ? await readAll(list, "crm.enum.activitytype") : [];
  const clients = await readClients(list, deals);
  return {
    stages: new Map(
      statuses.map((status) => [`${textOf(status["ENTITY_ID"])} ${textOf(status["STATUS_ID"])}`, textOf(status["NAME"]) ?? ""]),
    ),
    pipelines: byId(pipelines, (record) => textOf(record["name"])),
    people: byId(people, (record) => textOf([record["NAME"], record["LAST_NAME"]].map(textOf).filter(Boolean).join(" "))),
    activities: byId(activities, (record) => textOf(record["NAME"])),
    clients: byId(clients, (record) => textOf(record["TITLE"])),
  };
}

/** The companies of these deals and no others. */
async function readClients(list: List, deals: readonly Json[]): Promise<readonly Json[]> {
  const ids = [...new Set(deals.map((deal) => textOf(deal["COMPANY_ID"]) ?? "0"))].filter((id) => id !== "0");
  const clients: Json[] = [];
  for (let start = 0; start < ids.length; start += companiesAtOnce) {
    const filter = { "@ID": ids.slice(start, start + companiesAtOnce) };
    clients.push(...(await readAll(list, "crm.company.list", { ...risingIds, filter, select: ["ID", "TITLE"] })));
  }
  return clients;
}

function byId(records: readonly Json[], nameOf: (record: Json) => string | undefined): ReadonlyMap<string, string> {
  return new Map(records.map((record) => [textOf(record["ID"] ?? record["id"]) ?? "", nameOf(record) ?? ""]));
}

async function* readEvents(list: List, { from, leads, activities }: BitrixSettings): AsyncGenerator<CrmPage<CrmEvent>> {
  const changed = { ...risingIds, filter: { ">=DATE_MODIFY": from } };
  const deals = await readAll(list, "crm.deal.list", { ...changed, select: dealFields });
  const context: Context = {
    names: await readNames(list, deals, activities),
    deals: keyed(deals),
    leads: keyed(leads ? await readAll(list, "crm.lead.list", { ...changed, select: leadFields }) : []),
    dealOfLead: new Map(deals.map((deal) => [textOf(deal["LEAD_ID"]) ?? "0", textOf(deal["ID"]) ?? ""])),
  };
  const moved = { ...risingIds, filter: { ">=CREATED_TIME": from } };
  const held = { ...risingIds, filter: { ">=END_TIME": from, COMPLETED: "Y" }, select: activityFields };
  const parts: readonly Part[] = [
    { method: "crm.stagehistory.list", params: { ...moved, entityTypeId: dealType }, eventOf: dealEvent },
    ...(leads ? [{ method: "crm.stagehistory.list", params: { ...moved, entityTypeId: leadType }, eventOf: leadEvent }] : []),
    ...(activities ? [{ method: "crm.activity.list", params: held, eventOf: activityEvent }] : []),
  ];
  for (const [part, { method, params, eventOf }] of parts.entries()) {
    for await (const { records, share } of list(method, params)) {
      const rows = records.map((record) => eventOf(objectOf(record), context) ?? { unread: record });
      yield { rows, share: (part + share) / parts.length };
    }
  }
}

/** A kind of events: how they are asked for and read. */
interface Part {
  readonly method: string;
  readonly params: BitrixParams;
  readonly eventOf: (record: Json, context: Context) => CrmEvent | undefined;
}

/** What an event is told with: the records it belongs to. */
interface Context {
  readonly names: Names;
  readonly deals: ReadonlyMap<string, Json>;
  readonly leads: ReadonlyMap<string, Json>;
  readonly dealOfLead: ReadonlyMap<string, string>;
}

function keyed(records: readonly Json[]): ReadonlyMap<string, Json> {
  return new Map(records.map((record) => [textOf(record["ID"]) ?? "", record]));
}

/** Ids of deals and leads would clash, so each says what it is of. */
const idOf = { deal: (id: string): string => `D${id}`, lead: (id: string): string => `L${id}` };

function dealEvent(record: Json, { deals, names }: Context): CrmEvent | undefined {
  const [id, owner, date, stage] = [record["ID"], record["OWNER_ID"], record["CREATED_TIME"], record["STAGE_ID"]].map(textOf);
  const when = localTime(date);
  if (id === undefined || owner === undefined || when === undefined || stage === undefined) return undefined;
  const outcome = outcomes.get(textOf(record["STAGE_SEMANTIC_ID"]) ?? "");
  const category = textOf(record["CATEGORY_ID"]) ?? "0";
  return {
    ...{ id: `H${id}`, deal: idOf.deal(owner), date: when, stage: stageName(category, stage, names), outcome },
    ...dealContext(deals.get(owner) ?? {}, category, names),
  };
}

/** What a stage means for the deal: https://apidocs.bitrix24.com/api-reference/crm/crm-stage-history-list.html */
const outcomes: ReadonlyMap<string, "won" | "lost"> = new Map([
  ["S", "won"],
  ["F", "lost"],
]);

function leadEvent(record: Json, { leads, dealOfLead, names }: Context): CrmEvent | undefined {
  const [id, owner, date, stage] = [record["ID"], record["OWNER_ID"], record["CREATED_TIME"], record["STATUS_ID"]].map(textOf);
  const when = localTime(date);
  if (id === undefined || owner === undefined || when === undefined || stage === undefined) return undefined;
  const lead = leads.get(owner) ?? {};
  const deal = dealOfLead.get(owner);
  return {
    ...{ id: `LH${id}`, deal: deal === undefined ? idOf.lead(owner) : idOf.deal(deal), date: when },
    stage: names.stages.get(`STATUS ${stage}`) ?? stage,
    // A lead that succeeds is not won: it becomes a deal.
    outcome: textOf(record["STATUS_SEMANTIC_ID"]) === "F" ? "lost" : undefined,
    person: personName(lead["ASSIGNED_BY_ID"], names),
    client: textOf(lead["COMPANY_TITLE"]),
  };
}

function activityEvent(record: Json, { dealOfLead, names }: Context): CrmEvent | undefined {
  const [id, type, owner, ownerType] = [record["ID"], record["TYPE_ID"], record["OWNER_ID"], record["OWNER_TYPE_ID"]].map(textOf);
  const when = localTime(textOf(record["END_TIME"]));
  if (id === undefined || type === undefined || when === undefined) return undefined;
  const stage = names.activities.get(type) ?? textOf(record["PROVIDER_ID"]) ?? type;
  const person = personName(record["RESPONSIBLE_ID"], names);
  return { id: `A${id}`, deal: boundTo(owner, ownerType, dealOfLead), date: when, stage, person };
}

function boundTo(owner: string | undefined, type: string | undefined, dealOfLead: ReadonlyMap<string, string>): string | undefined {
  if (owner === undefined) return undefined;
  if (type === String(dealType)) return idOf.deal(owner);
  const deal = dealOfLead.get(owner);
  return type === String(leadType) ? (deal === undefined ? idOf.lead(owner) : idOf.deal(deal)) : undefined;
}

async function* readOpenDeals(list: List): AsyncGenerator<CrmPage<CrmDeal>> {
  const open = { ...risingIds, filter: { STAGE_SEMANTIC_ID: "P" }, select: dealFields };
  const deals = await readAll(list, "crm.deal.list", open);
  const names = await readNames(list, deals);
  yield { rows: deals.map((deal) => openDeal(deal, names) ?? { unread: deal }), share: 1 };
}

function openDeal(record: Json, names: Names): CrmDeal | undefined {
  const [id, stage, chance] = [record["ID"], record["STAGE_ID"], record["PROBABILITY"]].map(textOf);
  if (id === undefined || stage === undefined) return undefined;
  const category = textOf(record["CATEGORY_ID"]) ?? "0";
  const probability = Number(chance ?? NaN) / 100;
  return {
    ...{
      id: idOf.deal(id),
      stage: stageName(category, stage, names),
      opened: dayOf(record["DATE_CREATE"]),
      closes: dayOf(record["CLOSEDATE"]),
    },
    ...{ since: dayOf(record["MOVED_TIME"]), probability: probability >= 0 && probability <= 1 ? probability : undefined },
    ...dealContext(record, category, names),
  };
}

function dealContext(deal: Json, category: string, names: Names): Pick<CrmDeal, "person" | "pipeline" | "client" | "amount" | "currency"> {
  return {
    person: personName(deal["ASSIGNED_BY_ID"], names),
    pipeline: names.pipelines.get(category),
    client: names.clients.get(textOf(deal["COMPANY_ID"]) ?? "0"),
    amount: textOf(deal["OPPORTUNITY"]),
    currency: textOf(deal["CURRENCY_ID"]),
  };
}

/** The first pipeline keeps its stages in a list without a number. */
function stageName(category: string, stage: string, { stages }: Names): string {
  return stages.get(`${category === "0" ? "DEAL_STAGE" : `DEAL_STAGE_${category}`} ${stage}`) ?? stage;
}

function personName(id: unknown, { people }: Names): string | undefined {
  const known = textOf(id);
  return known === undefined || known === "0" ? undefined : (textOf(people.get(known)) ?? `#${known}`);
}

/** The wall time of `2026-03-05T10:12:00+03:00`: the portal gives that of its user. */
function localTime(text: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(text ?? "")?.[0];
}

function dayOf(value: unknown): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(textOf(value) ?? "")?.[0];
}
