import type { CrmAnswer, CrmCalls, CrmRequest, CrmState } from "../crm/crmCalls";
import { callServer, type GoogleRun } from "./callServer";

/** Connecting as the sidebar sees it: the script asks, keeps and wakes itself. */
export interface CrmClient {
  /** What was kept when the sidebar opened. */
  readonly start: CrmState;
  readonly ask: (request: CrmRequest) => Promise<CrmAnswer | null>;
  readonly keep: (form: string | null) => Promise<CrmState>;
  readonly state: () => Promise<CrmState>;
  readonly turn: (form: string | null) => Promise<CrmState>;
}

/** Asks the script what it keeps, and gives the ways to ask it for more. */
export async function crmClient(run: GoogleRun): Promise<CrmClient> {
  const call = callServer<CrmCalls>(run);
  return {
    start: await call("crmState"),
    ask: (request) => call("crmAsk", request),
    keep: (form) => call("crmKeep", form),
    state: () => call("crmState"),
    turn: (form) => call("crmTurn", form),
  };
}
