/** A store of properties with Google's limits: texts alone, 9 KB each, 500 KB in all. */
export function makeProperties() {
  const kept = new Map<string, string>();
  const bytes = (text: string): number => Buffer.byteLength(text);
  const store = {
    getProperty: (key: string): string | null => kept.get(key) ?? null,
    getKeys: () => [...kept.keys()],
    setProperty: (key: string, value: string) => {
      if (typeof value !== "string") throw new Error("A property is a text.");
      if (bytes(key) + bytes(value) > 9 * 1024) throw new Error("Argument too large: value");
      const total = [...kept].reduce(
        (sum, [name, text]) => sum + (name === key ? 0 : bytes(name) + bytes(text)),
        bytes(key) + bytes(value),
      );
      if (total > 500 * 1024) throw new Error("You have exceeded the property storage quota. Please remove some properties and try again.");
      kept.set(key, value);
      return store;
    },
    deleteProperty: (key: string) => {
      kept.delete(key);
      return store;
    },
  };
  return store;
}
