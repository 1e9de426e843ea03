/**
 * What the engine takes for granted and Node 20 lacks: `Object.groupBy`, as ECMAScript 2024 defines it. The engine asks
 * for Node 22; with this it runs on our floor. Browsers of the last years and newer Nodes keep their own.
 */
export function fillNodeFloor(): void {
  if ("groupBy" in Object) return;
  Object.defineProperty(Object, "groupBy", { value: groupBy, writable: true, configurable: true });
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> {
  const groups = Object.create(null) as Record<PropertyKey, T[]>;
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
}
