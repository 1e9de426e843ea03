import type { BadRow, IgnoredReason } from "./badRow";
import type { Fact, OpenDeal } from "./fact";

/** What a row came to: facts and perhaps an open deal, or why it is not taken. */
export type RowResult =
  | { readonly facts: readonly Fact[]; readonly deal?: OpenDeal; readonly without: readonly ("client" | "person" | "stream")[] }
  | { readonly ignored: IgnoredReason }
  | RowFaulty;
/** What is wrong with a row, before it is known which one it is. */
export type RowFaulty = Omit<BadRow, "line" | "cells">;

/** Whether a value is a fault in its place. */
export function isFault(value: unknown): value is RowFaulty {
  return typeof value === "object" && value !== null && "code" in value;
}

/** How many numbers of deals are remembered, the last ones, to tell those that stand twice. */
export const mostIds = 200_000;

/** A fact that is being made. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
