import type { GoogleRun } from "./callServer";

type Handler = (value: unknown) => void;
type Call = (...args: never[]) => unknown;

/** `google.script.run` inside the script itself, where no page is open: the panel's half calls the script's half at once. */
export function runInScript(calls: Readonly<Record<string, Call>>, succeed: Handler = ignore, fail: Handler = ignore): GoogleRun {
  const called = Object.entries(calls).map(([name, call]) => {
    const answer = (...args: readonly unknown[]): void => {
      try {
        succeed((call as (...given: readonly unknown[]) => unknown)(...args));
      } catch (error) {
        fail(error);
      }
    };
    return [name, answer] as const;
  });
  return {
    ...Object.fromEntries(called),
    withSuccessHandler: (handler) => runInScript(calls, handler, fail),
    withFailureHandler: (handler) => runInScript(calls, succeed, handler),
  };
}

const ignore: Handler = () => undefined;
