/**
 * Runs something of the engine without the lines it writes to the console about its own loading and timing.
 * The engine works synchronously, so nobody else's lines are lost.
 */
export function quietly<T>(action: () => T): T {
  const { debug } = console;
  console.debug = () => undefined;
  try {
    return action();
  } finally {
    console.debug = debug;
  }
}
