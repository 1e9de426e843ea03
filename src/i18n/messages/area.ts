import type { Locale } from "../locale";

/**
 * The words of one area in every language; English says which there are. Each area is a file of its own, so that a page loads
 * the words of what it shows.
 */
export type Area<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/** The keys of an area. */
export type MessageKey<A> = A extends Area<infer Key> ? Key : never;
