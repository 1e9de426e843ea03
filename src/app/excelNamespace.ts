/**
 * What stands before the dot in `=PLAN.REQUIRED_LEADS(…)`. The add-in that is being worked on has its own, so that both may
 * be installed side by side; neither ever changes, for they stand in people's cells.
 */
export const namespaces = { production: "PLAN", development: "PLANDEV" } as const;

/** The namespace of a page by where it is served from: this machine serves what is being worked on. */
export function namespaceAt(hostname: string): string {
  return hostname === "localhost" || hostname === "127.0.0.1" ? namespaces.development : namespaces.production;
}
