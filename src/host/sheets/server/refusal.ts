import { HostError, type HostErrorCode } from "../../port";

/** Why a step cannot be done; the batch knows its index. */
export function refusal(code: HostErrorCode, detail: string): HostError {
  return new HostError(code, 0, detail);
}
