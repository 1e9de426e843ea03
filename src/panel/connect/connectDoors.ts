import type { WebAnswer, WebRequest } from "../../facts";

/** What connecting needs of the page; a page without it offers files alone. */
export interface ConnectDoors {
  readonly send: (request: WebRequest) => Promise<WebAnswer>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** The wall time here, `yyyy-mm-ddThh:mm`, of a moment told in UTC. */
  readonly localTime: (utc: string) => string;
  /** The person's own store, outside the workbook: what was entered, keys among it. */
  readonly store: { load(): string | null; save(text: string | null): void };
}
