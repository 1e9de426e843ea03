import type { Fault } from "../../core";
import type { SystemId, WebAnswer, WebRequest } from "../../facts";
import type { HostErrorCode } from "../../host/port";

/** What connecting needs of the page; a page without it offers files alone. */
export interface ConnectDoors {
  /** Sends a request; null when no answer comes. Rejects when the host forbids more of them. */
  readonly send: (request: WebRequest) => Promise<WebAnswer | null>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** The wall time here, `yyyy-mm-ddThh:mm`, of a moment told in UTC. */
  readonly localTime: (utc: string) => string;
  /** The person's own store, outside the workbook: what was entered, keys among it. */
  readonly store: { load(): string | null; save(text: string | null): void };
  /** Where that store is: in this browser, or with Google, among the person's own properties. */
  readonly keeps: "browser" | "google";
  /** The systems that can be asked from here. */
  readonly systems: readonly SystemId[];
  /** The address at which HubSpot answers; without it a relay is asked for. */
  readonly hubspot?: string;
  /** Reading every hour while no page is open; only some hosts can. */
  readonly hourly?: HourlyDoor;
}

/** The way to a clock that reads the CRM every hour. */
export interface HourlyDoor {
  readonly state: () => Promise<HourlyState>;
  /** Begins with what was entered; null ends it. */
  readonly turn: (form: string | null) => Promise<HourlyState>;
}

export interface HourlyState {
  readonly on: boolean;
  /** What the last reading came to; none before the first. */
  readonly last?: HourlyRun;
}

/** What an hourly reading came to; `at` is the wall time, `yyyy-mm-ddThh:mm`. */
export type HourlyRun = { readonly at: string } & (
  | {
      readonly kind: "done";
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      /** Rows that are not taken, and how many names wait to be matched. */
      readonly bad: number;
      readonly waiting: number;
      /** Rows that are gone there and stand here still, for some rows could not be read. */
      readonly kept: number;
    }
  /** Nothing was written: it must be read once by hand first, or it took longer than Google lets a script run. */
  | { readonly kind: "first" | "tooLong" }
  | { readonly kind: "fault"; readonly fault: Fault }
  | { readonly kind: "host"; readonly code: HostErrorCode; readonly detail: string }
);
