import type { Locale } from "../locale";
import * as el from "./el";
import * as en from "./en";
import * as ru from "./ru";

/** All words on the screen and in the sheets; English says which keys there are. */
export type Messages = typeof en;

/** The words by language. */
export const messages: Readonly<
  Record<Locale, { readonly [Section in keyof Messages]: Readonly<Record<keyof Messages[Section], string>> }>
> = { en, ru, el };
