import type { BadRow, IgnoredReason } from "./badRow";
import type { Moment } from "./days";
import type { OpenDeal } from "./fact";

/** Who, and in which stream: what is needed of every row. An empty text says nothing. */
export interface Common {
  readonly person: string;
  readonly stream: string;
}

/** What is needed only of rows whose events stand one by one, and of open deals. */
export interface Details {
  readonly client: string;
  readonly product: string;
  readonly deal: string;
}

/** Something that happened, as a row tells it: on its way into the facts it is made a million times, so it holds what differs alone. */
export interface RowEvent {
  /** Empty where the event has no id. */
  readonly id: string;
  /** What follows the id, to tell the events of one deal apart. */
  readonly suffix: string;
  readonly when: Moment;
  /** Empty: a deal that was won, or lost nobody knows where. */
  readonly stage: string;
  readonly lost: boolean;
  /** 0: a further line of the event with this id. */
  readonly count: number;
  readonly amount: number;
}

/** A row that counts: what happened, and the deal where it is still open. */
export interface UsedRow {
  readonly common: Common;
  readonly events: readonly RowEvent[];
  readonly open: OpenDeal | undefined;
}

/** A row that counts for nothing though nothing is wrong with it. */
export interface IgnoredRow {
  readonly ignored: IgnoredReason;
}

/** What is wrong with a row, before it is known which one it is. */
export type RowFaulty = Omit<BadRow, "line" | "cells">;

/** What a row came to: what it tells, or why it is not taken. */
export type RowResult = UsedRow | IgnoredRow | RowFaulty;

/** Whether a value is a fault in its place. */
export function isFault(value: unknown): value is RowFaulty {
  return typeof value === "object" && value !== null && "code" in value;
}

/** How many numbers of deals are remembered, the last ones, to tell those that stand twice. */
export const mostIds = 200_000;
