import type { SourceCell } from "../rowSource";

/** What of a CRM cannot be read as a row: named, never left out in silence. */
interface CrmRowFault {
  readonly line: number;
  readonly code: "unreadable";
  readonly value: string;
}
interface CrmBatch {
  readonly rows: readonly (readonly SourceCell[])[];
  readonly lines: readonly number[];
  readonly faults: readonly CrmRowFault[];
  /** How much has been read, 0..1, where the CRM says how much there is. */
  readonly share?: number;
}

/** A table that is read from a CRM, batch by batch, from the start at each `batches()`. */
export interface CrmTable {
  readonly name: string;
  readonly headers: readonly string[];
  readonly batches: () => AsyncIterable<CrmBatch>;
}

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

const eventColumns = {
  Event: ({ id }: CrmEvent) => id,
  Deal: ({ deal }: CrmEvent) => deal ?? null,
  Date: ({ date }: CrmEvent) => date,
  Stage: ({ stage }: CrmEvent) => stage,
  Outcome: ({ outcome }: CrmEvent) => outcome ?? null,
  Person: ({ person }: CrmEvent) => person ?? null,
  Pipeline: ({ pipeline }: CrmEvent) => pipeline ?? null,
  Client: ({ client }: CrmEvent) => client ?? null,
  Amount: ({ amount }: CrmEvent) => moneyOf(amount),
  Currency: ({ currency }: CrmEvent) => currency ?? null,
};
const dealColumns = {
  Deal: ({ id }: CrmDeal) => id,
  Stage: ({ stage }: CrmDeal) => stage,
  Since: ({ since }: CrmDeal) => since ?? null,
  Opened: ({ opened }: CrmDeal) => opened ?? null,
  Closes: ({ closes }: CrmDeal) => closes ?? null,
  Probability: ({ probability }: CrmDeal) => probability ?? null,
  Person: ({ person }: CrmDeal) => person ?? null,
  Pipeline: ({ pipeline }: CrmDeal) => pipeline ?? null,
  Client: ({ client }: CrmDeal) => client ?? null,
  Amount: ({ amount }: CrmDeal) => moneyOf(amount),
  Currency: ({ currency }: CrmDeal) => currency ?? null,
};

/** Money as a number; what is none stays as it came, so that whoever reads the row can say what stands there. */
function moneyOf(amount: string | undefined): SourceCell {
  const value = Number(amount ?? NaN);
  return Number.isFinite(value) ? value : (amount ?? null);
}

/**
 * What happened, as a table with one shape for every CRM.
 *
 * @param name of the CRM, which becomes the source of the facts
 * @example
 * eventTable("CRM", async function* () {}).headers[0] // => "Event"
 */
export function eventTable(name: string, pages: () => AsyncIterable<CrmPage<CrmEvent>>): CrmTable {
  return table(name, eventColumns, pages);
}

/**
 * Deals that are open, as a table with one shape for every CRM.
 *
 * @example
 * dealTable("CRM", async function* () {}).headers[0] // => "Deal"
 */
export function dealTable(name: string, pages: () => AsyncIterable<CrmPage<CrmDeal>>): CrmTable {
  return table(name, dealColumns, pages);
}

function table<Row extends object>(
  name: string,
  columns: Readonly<Record<string, (row: Row) => SourceCell>>,
  pages: () => AsyncIterable<CrmPage<Row>>,
): CrmTable {
  const cells = Object.values(columns);
  async function* batches(): AsyncGenerator<CrmBatch> {
    let line = 1;
    for await (const page of pages()) {
      const batch = { rows: [] as SourceCell[][], lines: [] as number[], faults: [] as CrmRowFault[] };
      for (const row of page.rows) {
        line += 1;
        if ("unread" in row) {
          batch.faults.push({ line, code: "unreadable", value: JSON.stringify(row.unread).slice(0, 500) });
        } else {
          batch.rows.push(cells.map((cell) => cell(row)));
          batch.lines.push(line);
        }
      }
      yield { ...batch, ...(page.share === undefined ? {} : { share: page.share }) };
    }
  }
  return { name, headers: Object.keys(columns), batches };
}
