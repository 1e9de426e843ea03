/** What happened: one event, or many alike of one day summed up. Its sheet is `Facts`, a row each. */
export interface Fact {
  /** Where it came from, as the import is called: a file, a CRM; empty when typed by hand. */
  readonly source: string;
  /** The row's own id there: with `source` it tells the same event again. */
  readonly id?: string;
  /** The day, `yyyy-mm-dd`. */
  readonly date: string;
  /** The time of day, `hh:mm`, where it is known. */
  readonly time?: string;
  /** The id of a person of the plan's team. */
  readonly person?: string;
  /** The name of a stream of the plan. */
  readonly stream?: string;
  /** The stage of the stream's funnel that was reached, by its name; absent: a deal that was won. */
  readonly stage?: string;
  /** True when it was not reached but left: the deal was lost at `stage`. */
  readonly lost?: boolean;
  /** How many, above 0: 1 for a single event. */
  readonly count: number;
  /** Money of all of them; 0 where none is known. */
  readonly amount: number;
  /** What ties the events of one deal together. */
  readonly deal?: string;
  readonly client?: string;
  readonly product?: string;
}

/** A deal as it stands: open, with what is known of its end. Its sheet is `Deals`. */
export interface OpenDeal {
  readonly source: string;
  readonly id: string;
  readonly client?: string;
  /** Money; absent where nobody has said it. */
  readonly amount?: number;
  readonly person?: string;
  readonly stream?: string;
  /** The stage it stands in, by name, and since when. */
  readonly stage?: string;
  readonly since?: string;
  readonly opened?: string;
  readonly product?: string;
  /** When it is expected to close, `yyyy-mm-dd`. */
  readonly closes?: string;
  /** What a person thinks, 0..1; absent: by the funnel. */
  readonly probability?: number;
  readonly nextStep?: string;
}
