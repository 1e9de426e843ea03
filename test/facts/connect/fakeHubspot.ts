import { serveJson, type Answers, type FakeServer, type Reply } from "./serveJson";

type Row = Readonly<Record<string, unknown>>;
export interface HubspotTables {
  readonly deals: readonly Row[];
  readonly companies: readonly Row[];
  readonly owners: readonly Row[];
  readonly pipelines: readonly Row[];
}
interface HubspotOptions {
  readonly trouble?: (request: number, path: string) => Reply | undefined;
}

export const hubspotToken = "pat-eu1-aaaa-bbbb";

/** An account that behaves as developers.hubspot.com documents: a bearer token, pages by the cursor `after`, errors with a category. */
export function fakeHubspot(tables: HubspotTables, options?: HubspotOptions): Promise<FakeServer> {
  return serveJson(hubspotAnswers(tables, options));
}

/** How the account answers. */
export function hubspotAnswers(tables: HubspotTables, { trouble }: HubspotOptions = {}): Answers {
  let requests = 0;
  return (request, body): Reply => {
    const url = new URL(request.url ?? "", "http://localhost");
    requests += 1;
    const instead = trouble?.(requests, url.pathname);
    if (instead !== undefined) return instead;
    if (request.headers.authorization !== `Bearer ${hubspotToken}`) {
      const message = "Authentication credentials not found.";
      return [401, { status: "error", message, correlationId: "0", category: "INVALID_AUTHENTICATION" }];
    }
    if (request.method === "POST" && url.pathname === "/crm/v3/objects/companies/batch/read") return companiesOf(tables, body);
    if (request.method === "GET" && url.pathname === "/crm/v3/objects/deals") return dealsOf(tables, url.searchParams);
    if (request.method === "GET" && url.pathname === "/crm/v3/pipelines/deals") return [200, { results: tables.pipelines }];
    if (request.method === "GET" && url.pathname === "/crm/v3/owners") return pageOf(ownersOf(tables, url.searchParams), url.searchParams);
    return [404, { status: "error", message: "resource not found", category: "OBJECT_NOT_FOUND" }];
  };
}

function companiesOf({ companies }: HubspotTables, body: string): Reply {
  const { inputs } = JSON.parse(body) as { readonly inputs: readonly { readonly id: string }[] };
  return [200, { status: "COMPLETE", results: companies.filter(({ id }) => inputs.some((input) => input.id === id)) }];
}

function ownersOf({ owners }: HubspotTables, params: URLSearchParams): readonly Row[] {
  return owners.filter(({ archived }) => String(archived === true) === params.get("archived"));
}

/** Only what is asked for comes, and history only by name, 50 records at most with it. */
function dealsOf({ deals }: HubspotTables, params: URLSearchParams): Reply {
  const withHistory = params.get("propertiesWithHistory");
  if (withHistory !== null && Number(params.get("limit")) > 50)
    return [400, { status: "error", message: "limit is 50 with history", category: "VALIDATION_ERROR" }];
  const asked = (params.get("properties") ?? "").split(",");
  const cut = deals.map((deal) => {
    const { properties, propertiesWithHistory, associations, ...rest } = deal;
    if (typeof properties !== "object" || properties === null) return deal;
    const shown = Object.fromEntries(Object.entries(properties).filter(([name]) => asked.includes(name)));
    return {
      ...{ ...rest, properties: shown },
      ...(params.get("associations") === "companies" ? { associations } : {}),
      ...(withHistory === null ? {} : { propertiesWithHistory }),
    };
  });
  return pageOf(cut, params);
}

function pageOf(rows: readonly Row[], params: URLSearchParams): Reply {
  const [start, limit] = [Number(params.get("after") ?? 0), Number(params.get("limit") ?? 10)];
  const next = start + limit < rows.length ? { paging: { next: { after: String(start + limit), link: "https://api.hubapi.com/…" } } } : {};
  return [200, { results: rows.slice(start, start + limit), ...next }];
}
