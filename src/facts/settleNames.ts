import type { Mapping, NameChoice, NameKind } from "./mapping";
import type { UnknownName } from "./nameBook";

/** A name of which nothing had been decided, and what it was taken for. */
export interface SettledName {
  readonly kind: NameKind;
  readonly name: string;
  readonly rows: number;
  /** The name it is near to; absent: nothing is, and its rows count without it. */
  readonly meant?: string;
}

/**
 * Decides names where nobody can be asked: each stands for the one it is near to, else for nothing of the plan, so that its rows still
 * count for the company. What was decided is to be told.
 *
 * @param unknown what a first reading did not know
 */
export function settleNames(
  mapping: Mapping,
  unknown: readonly UnknownName[],
): { readonly mapping: Mapping; readonly settled: readonly SettledName[] } {
  const names: Record<NameKind, Record<string, NameChoice>> = {
    person: { ...mapping.names.person },
    stream: { ...mapping.names.stream },
    stage: { ...mapping.names.stage },
  };
  for (const { kind, name, suggestion } of unknown) names[kind][name] = suggestion?.choice ?? "";
  const settled = unknown.map(({ kind, name, rows, suggestion }) => ({
    ...{ kind, name, rows },
    ...(suggestion === undefined ? {} : { meant: suggestion.name }),
  }));
  return { mapping: { ...mapping, names }, settled };
}
