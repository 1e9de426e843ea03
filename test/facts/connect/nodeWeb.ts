import type { Web } from "../../../src/facts";

/** The doors of a reader in a test: real requests, and no waiting; how long it would have waited is written down. */
export function nodeWeb(): Web & { readonly waits: readonly number[]; readonly stop: () => void } {
  const waits: number[] = [];
  let isStopped = false;
  return {
    waits,
    stop: () => (isStopped = true),
    isStopped: () => isStopped,
    sleep: async (milliseconds) => void waits.push(milliseconds),
    send: async ({ method, url, headers, body }) => {
      const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) }).catch(() => null);
      if (answer === null) return null;
      const retryAfter = answer.headers.get("retry-after");
      return { status: answer.status, text: await answer.text(), ...(retryAfter === null ? {} : { retryAfter }) };
    },
  };
}
