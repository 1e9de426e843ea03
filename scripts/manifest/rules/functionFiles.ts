import { named, valuesOf } from "../manifestView";
import { pathOf } from "./addresses";
import type { ManifestRule } from "./rule";

/** In every language the metadata has the ids of the list, untranslated names, and an address for help. */
export const functionFiles: ManifestRule = ({ elements, resources }, surroundings) => {
  const resids = named(elements, "Metadata").flatMap(({ children }) => children.map(({ attributes }) => attributes.get("resid")));
  const urls = resources.filter(({ id }) => resids.includes(id)).flatMap(valuesOf);
  return urls.flatMap((url) => {
    const path = pathOf(url, surroundings);
    const bytes = path === null ? null : surroundings.read(path);
    return path === null || bytes === null ? [] : faultsOf(bytes, surroundings.functionIds).map((fault) => `${path} ${fault}`);
  });
};

function faultsOf(bytes: Uint8Array, wanted: readonly string[]): readonly string[] {
  const given = readFunctions(bytes);
  if (given === null) return ["is no list of functions"];
  const ids = given.map(({ id }) => id);
  return [
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `lacks ${id}`),
    ...ids.filter((id) => !wanted.includes(id)).map((id) => `has ${id}, which is not in the list`),
    ...given.filter(({ id, name }) => id !== name).map(({ id, name }) => `calls ${id} ${name}`),
    ...given.filter(({ helpUrl }) => !helpUrl.startsWith("https://")).map(({ id }) => `has no help for ${id}`),
  ];
}

interface NamedFunction {
  readonly id: string;
  readonly name: string;
  readonly helpUrl: string;
}

function readFunctions(bytes: Uint8Array): readonly NamedFunction[] | null {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof read !== "object" || read === null || !("functions" in read) || !Array.isArray(read.functions)) return null;
    return read.functions.map((each: Readonly<Record<string, unknown>>) => ({
      id: String(each["id"]),
      name: String(each["name"]),
      helpUrl: String(each["helpUrl"]),
    }));
  } catch {
    return null;
  }
}
