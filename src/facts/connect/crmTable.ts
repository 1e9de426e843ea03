import { currencyClash } from "../numbers";
import type { RowBatch, RowFault, RowSource } from "../rowSource";
import type { SourceCell } from "../cells";

/** What happened, a row each: a deal that came to a stage, was won or lost; a call made. */
export interface CrmEvent {
  readonly id: string;
  readonly deal?: string | undefined;
  /** `yyyy-mm-ddThh:mm` where the person is. */
  readonly date: string;
  readonly stage: string;
  readonly outcome?: "won" | "lost" | undefined;
  readonly person?: string | undefined;
  readonly pipeline?: string | undefined;
  readonly client?: string | undefined;
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
}

/** A deal that is open, as it stands. */
export interface CrmDeal {
  readonly id: string;
  readonly stage: string;
  readonly since?: string | undefined;
  readonly opened?: string | undefined;
  readonly closes?: string | undefined;
  /** 0 to 1. */
  readonly probability?: number | undefined;
  readonly person?: string | undefined;
  readonly pipeline?: string | undefined;
  readonly client?: string | undefined;
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
}

/** A record that could not be read, as it came. */
export interface Unread {
  readonly unread: unknown;
}

/** What a CRM has sent so far. */
export interface CrmPage<Row> {
  readonly rows: readonly (Row | Unread)[];
  readonly share?: number;
}

/** The words that end a deal, whatever the CRM calls its last stages. */
export const endWords = { won: "Won", lost: "Lost" } as const;

/** The columns of both tables; money other than the plan's is none that could be added up. */
const eventColumns = (currency: string | undefined): Columns<CrmEvent> => ({
  Event: ({ id }) => id,
  Deal: ({ deal }) => deal,
  Date: ({ date }) => date,
  Stage: ({ stage, outcome }) => (outcome === undefined ? stage : endWords[outcome]),
  Person: ({ person }) => person,
  Pipeline: ({ pipeline }) => pipeline,
  Client: ({ client }) => client,
  Amount: (event) => (event.outcome === "won" ? moneyOf(event, currency) : undefined),
});
const dealColumns = (currency: string | undefined): Columns<CrmDeal> => ({
  Deal: ({ id }) => id,
  Stage: ({ stage }) => stage,
  Since: ({ since }) => since,
  Opened: ({ opened }) => opened,
  Closes: ({ closes }) => closes,
  Probability: ({ probability }) => probability,
  Person: ({ person }) => person,
  Pipeline: ({ pipeline }) => pipeline,
  Client: ({ client }) => client,
  Amount: (deal) => moneyOf(deal, currency),
});

type Columns<Row> = Readonly<Record<string, (row: Row) => SourceCell | undefined>>;

/**
 * Money as a number. What is no number, or money of another currency, stays a text that none can take for an amount, so that the row
 * is named as bad and nothing is added up that does not belong together.
 */
function moneyOf({ amount, currency }: Pick<CrmDeal, "amount" | "currency">, wanted: string | undefined): SourceCell | undefined {
  if (amount === undefined) return undefined;
  const isOther = wanted !== undefined && currency !== undefined && currency.toUpperCase() !== wanted;
  const value = Number(amount);
  if (isOther && value !== 0) return `${amount} ${currency}${currencyClash}${wanted}`;
  return Number.isFinite(value) ? value : amount;
}

/**
 * What happened, as a table with one shape for every CRM.
 *
 * @param name of the CRM, which becomes the source of the facts
 * @param currency of the plan, `EUR`
 * @example
 * eventTable("CRM", "EUR", async function* () {}).headers[0] // => "Event"
 */
export function eventTable(name: string, currency: string | undefined, pages: () => AsyncIterable<CrmPage<CrmEvent>>): RowSource {
  return table(name, eventColumns(currency), pages);
}

/**
 * Deals that are open, as a table with one shape for every CRM.
 *
 * @example
 * dealTable("CRM", "EUR", async function* () {}).headers[0] // => "Deal"
 */
export function dealTable(name: string, currency: string | undefined, pages: () => AsyncIterable<CrmPage<CrmDeal>>): RowSource {
  return table(name, dealColumns(currency), pages);
}

function table<Row extends object>(name: string, columns: Columns<Row>, pages: () => AsyncIterable<CrmPage<Row>>): RowSource {
  const cells = Object.values(columns);
  async function* batches(): AsyncGenerator<RowBatch> {
    let line = 1;
    for await (const page of pages()) {
      const batch = { rows: [] as SourceCell[][], lines: [] as number[], faults: [] as RowFault[] };
      for (const row of page.rows) {
        line += 1;
        if ("unread" in row) {
          batch.faults.push({ line, code: "incomplete", value: JSON.stringify(row.unread).slice(0, 500) });
        } else {
          batch.rows.push(cells.map((cell) => cell(row) ?? null));
          batch.lines.push(line);
        }
      }
      yield { ...batch, ...(page.share === undefined ? {} : { share: page.share }) };
    }
  }
  return { name, headers: Object.keys(columns), batches };
}
