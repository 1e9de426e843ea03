import { googleFault } from "./googleFault";

/** `google.script.run` as the page finds it: each call is set up with its two handlers, then made by the function's name. */
export interface GoogleRun {
  withSuccessHandler(handler: (answer: unknown) => void): GoogleRun;
  withFailureHandler(handler: (error: unknown) => void): GoogleRun;
}

/** Functions of the script by their names. */
type Calls<Known> = { readonly [Name in keyof Known]: (...args: never[]) => unknown };

/** The server's calls as promises: a name or an argument that the server does not know does not compile. */
export type CallServer<Known extends Calls<Known>> = <Name extends keyof Known & string>(
  name: Name,
  ...args: Parameters<Known[Name]>
) => Promise<ReturnType<Known[Name]>>;

/**
 * Calls the script's functions, one after the other: their answers come in the order of the calls.
 *
 * @throws {HostError} as a rejection, when Google fails
 */
export function callServer<Known extends Calls<Known>>(run: GoogleRun): CallServer<Known> {
  let last: Promise<unknown> = Promise.resolve();
  return (name, ...args) => {
    const call = last.then(() => callOnce(run, name, args)) as Promise<ReturnType<Known[typeof name]>>;
    last = call.catch(() => undefined);
    return call;
  };
}

function callOnce(run: GoogleRun, name: string, args: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ready = run.withSuccessHandler(resolve).withFailureHandler((error) => reject(googleFault(error)));
    const call = (ready as unknown as Readonly<Record<string, ((...given: readonly unknown[]) => void) | undefined>>)[name];
    if (call === undefined) throw new Error(`the script has no function ${name}`);
    call.call(ready, ...args);
  });
}
