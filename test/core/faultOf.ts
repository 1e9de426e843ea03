import { FaultError, type Fault } from "../../src/core";

/** The fault that a call ends in; undefined when it gives a value. */
export function faultOf(call: () => unknown): Fault | undefined {
  try {
    call();
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  return undefined;
}
