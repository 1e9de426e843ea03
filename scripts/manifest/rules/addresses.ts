import { valuesOf, type ManifestView } from "../manifestView";
import { isOwnMachine } from "../readAddress";
import type { LintSurroundings, ManifestRule } from "./rule";

/** Every address is whole, https, and in the one folder that is served; only development may mean its own machine. */
export const addresses: ManifestRule = (manifest, { address, variant }) =>
  addressesOf(manifest).flatMap(({ where, url }) => {
    const parsed = URL.canParse(url) ? new URL(url) : null;
    if (parsed === null) return [`${where} is no address: ${url}`];
    if (parsed.protocol !== "https:") return [`${where} is not https: ${url}`];
    if (variant === "production" && isOwnMachine(parsed.hostname)) return [`${where} means this machine alone: ${url}`];
    return url.startsWith(`${address}/`) ? [] : [`${where} is not under ${address}: ${url}`];
  });

/** Not even a comment holds what belongs to development, and no place of the template was forgotten. */
export const leftovers: ManifestRule = ({ xml }, { variant }) => {
  const lines = xml.split("\n").map((line, index) => ({ line, place: `line ${index + 1}: ${line.trim()}` }));
  return [
    ...lines.filter(({ line }) => line.includes("{{")).map(({ place }) => `a place of the template is left in ${place}`),
    ...lines
      .filter(({ line }) => variant === "production" && /localhost|127\.0\.0\.1/i.test(line))
      .map(({ place }) => `localhost is left in ${place}`),
  ];
};

/** Whatever is named was built. */
export const builtFiles: ManifestRule = (manifest, surroundings) =>
  addressesOf(manifest).flatMap(({ where, url }) => {
    const path = pathOf(url, surroundings);
    return path === null || surroundings.read(path) !== null ? [] : [`${where} names ${path}, which was not built`];
  });

/** The file that an address means; null when it lies elsewhere. */
export function pathOf(url: string, { address }: Pick<LintSurroundings, "address">): string | null {
  return url.startsWith(`${address}/`) ? url.slice(address.length + 1) : null;
}

/** Every address of the manifest, those of other languages included. */
function addressesOf({ settings, resources }: ManifestView): readonly { readonly where: string; readonly url: string }[] {
  const own = settings.filter(({ where }) => where.endsWith("Url") || where === "SourceLocation");
  const shelved = resources.filter(({ kind }) => kind === "Images" || kind === "Urls");
  return [...own, ...shelved].flatMap((localised) => valuesOf(localised).map((url) => ({ where: localised.where, url })));
}
