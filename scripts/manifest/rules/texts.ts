import { valuesOf, type Localised, type ManifestView } from "../manifestView";
import { defaultTag, overrideTags } from "../variants";
import type { ManifestRule } from "./rule";

/** What Excel cuts off or refuses, in characters. */
const shortest = 125;
const longest = 250;

/** Everything that people read: the name, the description, labels and tips. The namespace is typed and never translated. */
function textsOf({ settings, resources }: ManifestView): readonly (Localised & { readonly limit: number })[] {
  const limits = { DisplayName: shortest, Description: longest, ShortStrings: shortest, LongStrings: longest };
  const own = settings.flatMap((setting) =>
    setting.where === "DisplayName" || setting.where === "Description" ? [{ ...setting, limit: limits[setting.where] }] : [],
  );
  const shelved = resources.flatMap((resource) =>
    resource.kind === "ShortStrings" || resource.kind === "LongStrings" ? [{ ...resource, limit: limits[resource.kind] }] : [],
  );
  return [...own, ...shelved];
}

/** Texts keep to the lengths that Excel shows. */
export const textLengths: ManifestRule = (manifest) =>
  textsOf(manifest).flatMap((text) =>
    valuesOf(text)
      .filter((value) => value.length === 0 || value.length > text.limit)
      .map((value) => `${text.where} has ${value.length} characters; 1 to ${text.limit} are shown: ${value.slice(0, 30)}`),
  );

/** Every text and the functions' words stand in every language, once, and never as an override for the language they are in. */
export const languages: ManifestRule = (manifest) => {
  const wanted = Object.values(overrideTags);
  const namespaces = manifest.elements.filter(({ name }) => name === "Namespace").map(({ attributes }) => attributes.get("resid"));
  const metadata = manifest.elements
    .filter(({ name }) => name === "Metadata")
    .flatMap(({ children }) => children.map(({ attributes }) => attributes.get("resid")));
  const translated = [
    ...textsOf(manifest).filter(({ where }) => !namespaces.includes(where)),
    ...manifest.resources.filter(({ id }) => metadata.includes(id)),
  ];
  return [
    ...translated.flatMap(({ where, overrides }) =>
      wanted
        .filter((tag) => overrides.filter(({ locale }) => locale === tag).length !== 1)
        .map((tag) => `${where} needs one override for ${tag}`),
    ),
    ...[...manifest.settings, ...manifest.resources].flatMap(({ where, overrides }) =>
      overrides
        .filter(({ locale }) => !wanted.includes(locale))
        .map(({ locale }) => `${where} has an override for ${locale}${locale === defaultTag ? ", which is the default" : ""}`),
    ),
    ...manifest.resources
      .filter(({ id, overrides }) => namespaces.includes(id) && overrides.length > 0)
      .map(({ id }) => `${id} is translated, and the formulas of one language would not work in another`),
  ];
};
