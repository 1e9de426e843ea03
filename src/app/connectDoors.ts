import type { WebAnswer, WebRequest } from "../facts";
import type { PanelOptions } from "../panel";
import { textIn } from "./browserStore";

/** What connecting to a CRM needs of a browser's page: requests, time, and the person's own store, which is not the workbook. */
export function connectDoors(storage: Parameters<typeof textIn>[0], part?: string): NonNullable<PanelOptions["connect"]> {
  return {
    send: (request) => ask(request).catch(() => null),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    localTime: (utc) => {
      const moment = new Date(utc);
      return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    },
    store: textIn(storage, "plan-cascade connection", part),
    keeps: "browser",
    systems: ["bitrix24", "hubspot", "clickHouse"],
  };
}

async function ask({ method, url, headers, body }: WebRequest): Promise<WebAnswer> {
  const answer = await fetch(url, { method, headers, credentials: "omit", ...(body === undefined ? {} : { body }) });
  const retryAfter = answer.headers.get("retry-after");
  return { status: answer.status, text: await answer.text(), ...(retryAfter === null ? {} : { retryAfter }) };
}
