import { fault } from "../../core";
import { askWeb, judgeStatus, shortened, unreadable, type Verdict, type WebSystem } from "./askWeb";
import { dealTable, eventTable, type CrmDeal, type CrmEvent, type CrmPage, type Unread } from "./crmTable";
import { listOf, objectOf, textOf, type Json } from "./read";
import type { Connection } from "./connection";
import type { Web, WebAnswer } from "./web";

const name = "HubSpot";
/** 100 requests in 10 seconds: https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines */
const pause = 110;
/** With the history of a property a page holds at most 50 records. */
const pageSize = 50;
const system: WebSystem = { name, pause, judge: judgeHubspot };

/** What of HubSpot is read. */
export interface HubspotSettings {
  /** The currency of the plan; money of another is named, not added up. */
  readonly currency?: string;
  /** The access token of a private app. */
  readonly token: string;
  /** Where to ask: `https://api.hubapi.com`, or the relay in front of it. */
  readonly origin: string;
  /** The first day of events, `yyyy-mm-dd`. */
  readonly from: string;
  /** The wall time, `yyyy-mm-ddThh:mm`, of a moment told in UTC: HubSpot tells no other. */
  readonly localTime: (utc: string) => string;
}

interface StageOf {
  readonly name: string;
  readonly pipeline: string;
  readonly outcome?: "won" | "lost";
  readonly isClosed: boolean;
}
interface Names {
  readonly stages: ReadonlyMap<string, StageOf>;
  readonly people: ReadonlyMap<string, string>;
}

const properties = ["dealname", "amount", "deal_currency_code", "dealstage", "pipeline", "hubspot_owner_id", "createdate", "closedate"];
const moreProperties = ["hs_deal_stage_probability", "hs_v2_date_entered_current_stage"];

/**
 * Reads HubSpot with the token of a private app that may read deals, companies and owners (`crm.objects.deals.read`,
 * `crm.objects.companies.read`, `crm.objects.owners.read`): the stages that deals came to since a day, and the deals open now.
 *
 * Documentation: developers.hubspot.com/docs/api-reference, the pages on deals, companies, pipelines, owners, and error handling.
 *
 * @throws while it is read, what `askWeb` throws
 */
export function hubspot(settings: HubspotSettings, web: Web): Required<Connection> {
  const ask: Ask = (path, body) => {
    const headers = {
      authorization: `Bearer ${settings.token.trim()}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const sent = body === undefined ? { method: "GET" as const } : { method: "POST" as const, body: JSON.stringify(body) };
    return askWeb(web, system, { ...sent, url: settings.origin.replace(/\/+$/, "") + path, headers }).then(objectOf);
  };
  return {
    name,
    events: eventTable(name, settings.currency, () => readEvents(ask, settings)),
    deals: dealTable(name, settings.currency, () => readOpenDeals(ask, settings)),
  };
}

type Ask = (path: string, body?: unknown) => Promise<Json>;

/** A list page by page, by the cursor `after`. */
async function* pagesOf(ask: Ask, path: string): AsyncGenerator<readonly unknown[]> {
  for (let after: string | undefined = ""; after !== undefined;) {
    const answer: Json = await ask(`${path}${after === "" ? "" : `&after=${encodeURIComponent(after)}`}`);
    const results = listOf(answer["results"]);
    if (results === undefined) throw unreadable(name, answer).fault;
    yield results;
    after = textOf(objectOf(objectOf(answer["paging"])["next"])["after"]);
  }
}

async function readAll(ask: Ask, path: string): Promise<readonly Json[]> {
  const all: Json[] = [];
  for await (const page of pagesOf(ask, path)) all.push(...page.map(objectOf));
  return all;
}

async function readNames(ask: Ask): Promise<Names> {
  const pipelines = await readAll(ask, "/crm/v3/pipelines/deals?limit=100");
  const people = [
    ...(await readAll(ask, "/crm/v3/owners?limit=100&archived=true")),
    ...(await readAll(ask, "/crm/v3/owners?limit=100&archived=false")),
  ];
  return {
    stages: new Map(pipelines.flatMap((pipeline) => (listOf(pipeline["stages"]) ?? []).map((stage) => stageOf(pipeline, objectOf(stage))))),
    people: new Map(people.map((owner) => [textOf(owner["id"]) ?? "", ownerName(owner)])),
  };
}

/** A closed stage is won when its probability is 1: https://developers.hubspot.com/docs/api-reference/crm-pipelines-v3/guide */
function stageOf(pipeline: Json, stage: Json): readonly [string, StageOf] {
  const [id, metadata] = [textOf(stage["id"]) ?? "", objectOf(stage["metadata"])];
  const isClosed = String(metadata["isClosed"]) === "true";
  const outcome = Number(metadata["probability"]) === 1 ? "won" : "lost";
  const named = { name: textOf(stage["label"]) ?? id, pipeline: textOf(pipeline["label"]) ?? "", isClosed };
  return [id, isClosed ? { ...named, outcome } : named];
}

function ownerName(owner: Json): string {
  const name = [owner["firstName"], owner["lastName"]].map(textOf).filter(Boolean).join(" ");
  return name === "" ? (textOf(owner["email"]) ?? "") : name;
}

/** Deals with their companies' names, page by page. */
async function* dealPages(ask: Ask, extra: string): AsyncGenerator<readonly { readonly deal: unknown; readonly client?: string }[]> {
  const clients = new Map<string, string>();
  const asked = [...properties, ...moreProperties].join(",");
  for await (const page of pagesOf(
    ask,
    `/crm/v3/objects/deals?limit=${pageSize}&archived=false&associations=companies&properties=${asked}${extra}`,
  )) {
    const ids = new Set(page.map(companyOf).filter((id) => id !== undefined && !clients.has(id)));
    if (ids.size > 0) {
      const inputs = [...ids].map((id) => ({ id }));
      const { results } = await ask("/crm/v3/objects/companies/batch/read", { properties: ["name"], inputs });
      for (const company of (listOf(results) ?? []).map(objectOf))
        clients.set(textOf(company["id"]) ?? "", textOf(objectOf(company["properties"])["name"]) ?? "");
    }
    yield page.map((deal) => {
      const client = clients.get(companyOf(deal) ?? "");
      return client === undefined || client === "" ? { deal } : { deal, client };
    });
  }
}

function companyOf(deal: unknown): string | undefined {
  const { results } = objectOf(objectOf(objectOf(deal)["associations"])["companies"]);
  return textOf(objectOf(listOf(results)?.[0])["id"]);
}

async function* readEvents(ask: Ask, { from, localTime }: HubspotSettings): AsyncGenerator<CrmPage<CrmEvent>> {
  const names = await readNames(ask);
  for await (const page of dealPages(ask, "&propertiesWithHistory=dealstage")) {
    yield {
      rows: page.flatMap(({ deal, client }): readonly (CrmEvent | Unread)[] => {
        const moves = movesOf(objectOf(deal), names, localTime);
        if (moves === undefined) return [{ unread: deal }];
        const known = moves.filter((move) => "unread" in move || move.date >= from);
        return known.map((move) => ("unread" in move || client === undefined ? move : { ...move, client }));
      }),
    };
  }
}

/** The stages a deal came to; undefined when it is no deal. */
function movesOf(deal: Json, names: Names, localTime: (utc: string) => string): readonly (CrmEvent | Unread)[] | undefined {
  const [id, fields] = [textOf(deal["id"]), objectOf(deal["properties"])];
  const history = listOf(objectOf(deal["propertiesWithHistory"])["dealstage"]);
  if (id === undefined || history === undefined) return undefined;
  return history.map((move) => {
    const [stage, utc] = [textOf(objectOf(move)["value"]), utcOf(objectOf(move)["timestamp"])];
    if (stage === undefined || utc === undefined) return { unread: { deal: id, dealstage: move } };
    const { outcome } = names.stages.get(stage) ?? {};
    return { id: `${id}.${stage}.${utc}`, deal: id, date: localTime(utc), outcome, ...dealContext(fields, stage, names) };
  });
}

async function* readOpenDeals(ask: Ask, { localTime }: HubspotSettings): AsyncGenerator<CrmPage<CrmDeal>> {
  const names = await readNames(ask);
  for await (const page of dealPages(ask, "")) {
    yield {
      rows: page.flatMap(({ deal, client }): readonly (CrmDeal | Unread)[] => {
        const found = openDeal(objectOf(deal), names, localTime);
        if (found === undefined) return [{ unread: deal }];
        return found === "closed" ? [] : [client === undefined ? found : { ...found, client }];
      }),
    };
  }
}

function openDeal(deal: Json, names: Names, localTime: (utc: string) => string): CrmDeal | "closed" | undefined {
  const [id, fields] = [textOf(deal["id"]), objectOf(deal["properties"])];
  const stage = textOf(fields["dealstage"]);
  if (id === undefined || stage === undefined) return undefined;
  if (names.stages.get(stage)?.isClosed === true) return "closed";
  const day = (value: unknown): string | undefined => {
    const utc = utcOf(value);
    return utc === undefined ? undefined : localTime(utc).slice(0, 10);
  };
  const chance = Number(textOf(fields["hs_deal_stage_probability"]) ?? NaN);
  return {
    ...{ id, opened: day(fields["createdate"]), closes: day(fields["closedate"]), since: day(fields["hs_v2_date_entered_current_stage"]) },
    probability: chance >= 0 && chance <= 1 ? chance : undefined,
    ...dealContext(fields, stage, names),
  };
}

function dealContext(
  fields: Json,
  stage: string,
  { stages, people }: Names,
): Pick<CrmDeal, "stage" | "pipeline" | "person" | "amount" | "currency"> {
  const owner = textOf(fields["hubspot_owner_id"]);
  const known = stages.get(stage);
  return {
    ...{ stage: known?.name ?? stage, pipeline: known?.pipeline },
    person: owner === undefined ? undefined : (textOf(people.get(owner)) ?? `#${owner}`),
    amount: textOf(fields["amount"]),
    currency: textOf(fields["deal_currency_code"]),
  };
}

/** `2026-03-05T07:12:00.123Z`, as HubSpot writes moments. */
function utcOf(value: unknown): string | undefined {
  const text = textOf(value) ?? "";
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text) ? text : undefined;
}

/** Errors: https://developers.hubspot.com/docs/api-reference/error-handling */
function judgeHubspot({ status, text }: WebAnswer, body: unknown): Verdict {
  const { category, message, policyName, errors } = objectOf(body);
  if (status === 429 && policyName === "DAILY") return { fault: fault("askedTooOften", { system: name }) };
  if (status === 403) {
    const { requiredGranularScopes } = objectOf(objectOf(listOf(errors)?.[0])["context"]);
    const right = listOf(requiredGranularScopes)?.map(textOf).join(", ") ?? textOf(message) ?? textOf(category) ?? "";
    return { fault: fault("rightMissing", { system: name, right: shortened(right) }) };
  }
  return judgeStatus(name, status, body, textOf(message) ?? text);
}
