import type { GoogleRun } from "../../../../src/host/sheets";

/** What may not cross between page and script; a nested one breaks the whole call. */
function checkCrossing(value: unknown, place: string, isArgument: boolean): void {
  const refuse = (what: string): Error =>
    new Error(`${isArgument ? "Failed due to illegal value in property" : "The script returned"}: ${what} at ${place}`);
  if (value === null || ["string", "boolean"].includes(typeof value)) return;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw refuse(String(value));
    return;
  }
  if (typeof value !== "object") throw refuse(typeof value);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) checkCrossing(value[index], `${place}[${index}]`, isArgument);
    return;
  }
  if (Object.prototype.toString.call(value) !== "[object Object]") throw refuse(Object.prototype.toString.call(value));
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) checkCrossing(inner, `${place}.${key}`, isArgument);
}

/** How the script's functions are reached. */
export interface RunOptions {
  /** Refuses a call before it reaches the script, with Google's words. */
  readonly refuse?: () => string | null;
}

/** `google.script.run` over the script's functions: plain data only, an error loses all but its words, answers come later. */
export function makeRun(script: Readonly<Record<string, unknown>>, { refuse = () => null }: RunOptions = {}): GoogleRun {
  const run = (succeed: (answer: unknown) => void, fail: (error: unknown) => void): GoogleRun => {
    const handlers = {
      withSuccessHandler: (handler: (answer: unknown) => void) => run(handler, fail),
      withFailureHandler: (handler: (error: unknown) => void) => run(succeed, handler),
    };
    return new Proxy(handlers, {
      get: (target, name) => {
        if (name in target) return target[name as keyof typeof target];
        const called = script[String(name)];
        if (typeof called !== "function" || String(name).endsWith("_")) return undefined;
        return (...args: readonly unknown[]) => {
          args.forEach((argument, index) => checkCrossing(argument, `argument ${index}`, true));
          const sent = JSON.parse(JSON.stringify(args)) as unknown[];
          setTimeout(() => {
            const refused = refuse();
            if (refused !== null) return fail(new Error(refused));
            let answer: unknown;
            try {
              answer = (called as (...given: unknown[]) => unknown)(...sent);
              if (answer !== undefined) checkCrossing(answer, "the answer", false);
            } catch (error) {
              return fail(new Error((error as Error).message));
            }
            succeed(answer === undefined ? null : (JSON.parse(JSON.stringify(answer)) as unknown));
          }, 0);
        };
      },
    });
  };
  return run(
    () => undefined,
    () => undefined,
  );
}
