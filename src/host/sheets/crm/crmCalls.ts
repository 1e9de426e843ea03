/** A request to a CRM, and what came back. Null: no answer came. */
export interface CrmRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
export interface CrmAnswer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter?: string;
}

/** What Google keeps for the person beside the draft. */
export interface CrmState {
  /** What was entered to connect, the key among it; null: nothing is kept. */
  readonly form: string | null;
  /** Whether the CRM is read every hour. */
  readonly hourly: boolean;
  /** What the last hourly reading came to, in the words of whoever keeps it. */
  readonly last: string | null;
}

/** The calls of the panel in the build that connects CRMs. Their names are those of the script's functions. */
export interface CrmCalls {
  crmState(): CrmState;
  crmAsk(request: CrmRequest): CrmAnswer | null;
  crmKeep(form: string | null): CrmState;
  /** Begins to read every hour with what was entered, or, with null, ends it. */
  crmTurn(form: string | null): CrmState;
}

const calls: Readonly<Record<keyof CrmCalls, true>> = { crmState: true, crmAsk: true, crmKeep: true, crmTurn: true };

/** The names of the calls: each is a function of the script. */
export const crmCallNames = Object.keys(calls) as readonly (keyof CrmCalls)[];

/** The function of the script that Google calls every hour. */
export const hourlyName = "crmHourly";
