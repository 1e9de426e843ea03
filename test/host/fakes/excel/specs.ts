/** What an object of the library can do, over a target that the fake keeps behind it. */
export interface Spec<T> {
  readonly name: string;
  /** Scalars: they can be read once they are loaded and synced. */
  readonly read?: Readonly<Record<string, (target: T) => unknown>>;
  /** Scalars that can be set; an assignment is queued. */
  readonly write?: Readonly<Record<string, (target: T, value: unknown) => unknown>>;
  /** Objects inside this one. */
  readonly parts?: Readonly<Record<string, Part<T>>>;
  /** A collection's own. */
  readonly items?: { readonly spec: () => AnySpec; readonly of: (target: T) => readonly unknown[] };
  readonly calls?: Readonly<Record<string, Call<T>>>;
  readonly events?: readonly string[];
  /** Members that came later than ExcelApi 1.9. */
  readonly since?: Readonly<Record<string, string>>;
}
interface Part<T> {
  readonly spec: () => AnySpec;
  readonly of: (target: T) => unknown;
}
export interface Call<T> {
  readonly run: (target: T, ...args: readonly unknown[]) => unknown;
  /** The object that comes back; without it nothing does. */
  readonly gives?: () => AnySpec;
  /** Whether it may be a null object. */
  readonly orNull?: true;
  /** Whether a value comes back, to be read after the sync. */
  readonly result?: true;
}
export type AnySpec = Spec<unknown>;

/** Joins a spec to those of other targets. */
export function specOf<T>(spec: Spec<T>): AnySpec {
  return spec as unknown as AnySpec;
}

/** A request context: what is queued, and what a sync does with it. */
export interface FakeContext {
  readonly api: string;
  queue(action: () => unknown, sent?: unknown): void;
  /** Does something when the sync is through, if it succeeds. */
  deliver(action: () => void): void;
  itemsOf(object: object, make: () => readonly object[]): readonly object[];
  mustHave(spec: AnySpec, member: string): void;
  events(name: string): object;
  sync(): Promise<void>;
  trace(message: string): void;
  close(): void;
}
