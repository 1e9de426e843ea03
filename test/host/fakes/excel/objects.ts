import { misuse, officeError } from "./officeError";
import type { AnySpec, Call, FakeContext } from "./specs";

const targetOf = Symbol("target");
type Resolve = () => unknown;

interface State {
  readonly loaded: Map<string, unknown>;
  readonly parts: Map<string, object>;
  items?: readonly object[];
  isNull?: boolean;
}

const states = new WeakMap<object, { readonly state: State; readonly spec: AnySpec; readonly resolve: Resolve }>();

/** An object of the library. Whatever the library does not have, or has not loaded, throws. */
export function makeObject(context: FakeContext, spec: AnySpec, resolve: Resolve): object {
  const state: State = { loaded: new Map(), parts: new Map() };
  const object: object = new Proxy(
    {},
    {
      get: (_, member) => (typeof member === "symbol" ? (member === targetOf ? resolve : undefined) : getMember(object, context, member)),
      set: (_, member, value) => setMember(context, spec, resolve, String(member), value),
      has: (_, member) => typeof member === "string" && knows(spec, member),
    },
  );
  states.set(object, { state, spec, resolve });
  return object;
}

function knows({ read, write, parts, calls, events, items }: AnySpec, member: string): boolean {
  return (
    [read, write, parts, calls].some((group) => group !== undefined && member in group) ||
    events?.includes(member) === true ||
    (member === "items" && items !== undefined)
  );
}

function getMember(object: object, context: FakeContext, member: string): unknown {
  const { state, spec, resolve } = known(object);
  if (member === "context") return context;
  if (member === "then" || member === "toJSON") return undefined;
  if (member === "load") return (paths: unknown) => load(object, context, paths);
  if (member === "isNullObject") return state.isNull ?? notLoaded(spec, member);
  context.mustHave(spec, member);
  if (member === "items" && spec.items !== undefined) return state.items ?? notLoaded(spec, member);
  if (spec.parts?.[member] !== undefined) return partOf(object, context, member);
  const call = spec.calls?.[member];
  if (call !== undefined) return (...args: readonly unknown[]) => callMember(context, call, resolve, args);
  if (spec.events?.includes(member) === true) return context.events(member);
  if (spec.read !== undefined && member in spec.read) return state.loaded.has(member) ? state.loaded.get(member) : notLoaded(spec, member);
  throw misuse(`${spec.name} has no ${member} to be read`);
}

function setMember(context: FakeContext, spec: AnySpec, resolve: Resolve, member: string, value: unknown): boolean {
  const write = spec.write?.[member];
  if (write === undefined) throw misuse(`${spec.name}.${member} cannot be set`);
  context.mustHave(spec, member);
  context.queue(() => write(there(resolve), unwrapped(value)), value);
  return true;
}

function callMember(
  context: FakeContext,
  { run, gives, orNull, result }: Call<unknown>,
  resolve: Resolve,
  args: readonly unknown[],
): unknown {
  const made: { value?: unknown } = {};
  const answer: { value?: unknown } = {};
  let object: object | undefined;
  context.queue(async () => {
    made.value = await run(there(resolve), ...args.map(unwrapped));
    if (gives !== undefined && orNull !== true && made.value === null)
      throw officeError("ItemNotFound", "The requested resource doesn't exist.");
    context.deliver(() => {
      answer.value = made.value;
      if (object !== undefined && orNull === true) known(object).state.isNull = made.value === null;
    });
  }, args);
  if (gives !== undefined) {
    object = makeObject(context, gives(), () => {
      if (!("value" in made)) throw officeError("InvalidObjectPath", "The object path isn't valid for what you're trying to do.");
      return made.value;
    });
    return object;
  }
  if (result !== true) return undefined;
  return {
    get value(): unknown {
      if (!("value" in answer)) throw misuse("the value of a result is read before its sync");
      return answer.value;
    },
  };
}

function load(object: object, context: FakeContext, paths: unknown): object {
  const list = Array.isArray(paths) ? (paths as readonly string[]) : typeof paths === "string" ? paths.split(",") : [];
  if (list.length === 0) throw misuse(`${known(object).spec.name}.load names no property`);
  const parsed = list.map((path) => path.trim().split("/"));
  for (const path of parsed) mustBeLoadable(context, known(object).spec, path);
  context.queue(async () => {
    for (const path of parsed) await collect(object, context, path);
  });
  return object;
}

function mustBeLoadable(context: FakeContext, spec: AnySpec, [head = "", ...rest]: readonly string[]): void {
  context.mustHave(spec, head);
  const inner = head === "items" ? spec.items?.spec() : spec.parts?.[head]?.spec();
  if (inner !== undefined && rest.length > 0) return mustBeLoadable(context, inner, rest);
  if (spec.read === undefined || !(head in spec.read)) throw misuse(`${spec.name} has no ${head} to load`);
}

/** Reads what a load asks for; it is delivered when the whole sync is through. */
async function collect(object: object, context: FakeContext, [head = "", ...rest]: readonly string[]): Promise<void> {
  const { state, spec, resolve } = known(object);
  const target = resolve();
  context.deliver(() => (state.isNull = target === null));
  if (target === null) return;
  if (head === "items" && spec.items !== undefined) {
    const { spec: itemSpec, of } = spec.items;
    // The properties of one call share the objects that stand for the items.
    const objects = context.itemsOf(object, () => of(target).map((item) => makeObject(context, itemSpec(), () => item)));
    context.deliver(() => (state.items = objects));
    for (const item of objects) await collect(item, context, rest);
    return;
  }
  if (spec.parts?.[head] !== undefined) return collect(partOf(object, context, head), context, rest);
  const value = await spec.read?.[head]?.(target);
  context.deliver(() => state.loaded.set(head, value));
}

function partOf(object: object, context: FakeContext, member: string): object {
  const { state, spec, resolve } = known(object);
  const part = spec.parts?.[member];
  const present = state.parts.get(member);
  if (present !== undefined || part === undefined) return present ?? object;
  const made = makeObject(context, part.spec(), () => part.of(there(resolve)));
  state.parts.set(member, made);
  return made;
}

/** The target of an argument that is an object of the library, also inside a rule or an option; other values as they are. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const resolve = states.get(value)?.resolve;
  if (resolve !== undefined) return there(resolve);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrapped(inner)]));
}

function there(resolve: Resolve): unknown {
  const target = resolve();
  if (target === null) throw officeError("ItemNotFound", "The requested resource doesn't exist.");
  return target;
}

function known(object: object) {
  const found = states.get(object);
  if (found === undefined) throw misuse("no object of the library");
  return found;
}

function notLoaded(spec: AnySpec, member: string): never {
  throw officeError("PropertyNotLoaded", `The property '${member}' of ${spec.name} isn't available: load it and call sync first.`);
}
