import type { CrmAnswer, CrmRequest } from "./crmCalls";

/** Google's words for what passes in a second, and for what does not pass today or needs the person; all else is no answer. */
const inShortTime = /in a short time/i;
const lasting = /too many times|quota|required permissions|authori[sz]ation is required/i;

/**
 * Sends a request from Google's servers. Google's own errors name the address, and the address of a webhook is a key: none of their
 * words go on but those that Google uses for its limits.
 *
 * @throws what `googleFault` knows: the day's requests are used up, the person has not agreed to them
 */
export function askByGoogle(
  { UrlFetchApp }: { readonly UrlFetchApp: GoogleAppsScript.URL_Fetch.UrlFetchApp },
  { method, url, headers, body }: CrmRequest,
): CrmAnswer | null {
  if (!url.startsWith("https://")) return null;
  const { "content-type": contentType, ...others } = headers;
  try {
    const answer = UrlFetchApp.fetch(url, {
      method: method === "GET" ? "get" : "post",
      headers: others,
      ...(contentType === undefined ? {} : { contentType }),
      ...(body === undefined ? {} : { payload: body }),
      muteHttpExceptions: true,
      followRedirects: false,
    });
    const retryAfter = headerOf(answer.getAllHeaders(), "retry-after");
    const told = { status: answer.getResponseCode(), text: answer.getContentText("UTF-8") };
    return retryAfter === undefined ? told : { ...told, retryAfter };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (inShortTime.test(words)) return { status: 429, text: "" };
    const known = lasting.exec(words)?.[0];
    if (known !== undefined) throw new Error(known);
    return null;
  }
}

/** A header by its name in small letters; servers write them as they like. */
function headerOf(headers: object, name: string): string | undefined {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] as unknown;
  return typeof found === "string" ? found : undefined;
}
