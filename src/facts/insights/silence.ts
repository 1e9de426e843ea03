/** Why the facts say nothing about an assumption, with what the sentence needs. */
export type Silence =
  /** No deal has been seen there. */
  | { readonly reason: "noDeals" }
  /** There are counts, but without the ids of deals nobody can follow them. */
  | { readonly reason: "noDealIds"; readonly count: number }
  /** Not one passed, and a plan cannot be built on a conversion of 0. */
  | { readonly reason: "nonePassed"; readonly count: number }
  /** Won deals without their money. */
  | { readonly reason: "noAmounts"; readonly count: number }
  /** Less than a year of whole months. */
  | { readonly reason: "shortHistory"; readonly months: number }
  /** A month in which nothing was won, or no day is worked: `yyyy-mm`. */
  | { readonly reason: "emptyMonth"; readonly month: string }
  /** Nobody has been at it for two working weeks. */
  | { readonly reason: "noPeople" };
