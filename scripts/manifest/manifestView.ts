import { readXml, withinXml, type XmlElement } from "./readXml";

/** The four shelves of Resources. */
export type ResourceKind = "Images" | "Urls" | "ShortStrings" | "LongStrings";

/** A value that may differ by language. */
export interface Localised {
  /** What it is called in a complaint: an element's name or a resource's id. */
  readonly where: string;
  readonly value: string;
  readonly overrides: readonly { readonly locale: string; readonly value: string }[];
}

/** A value that other elements name by its id. */
export interface Resource extends Localised {
  readonly kind: ResourceKind;
  readonly id: string;
}

/** A manifest as the lint looks at it. */
export interface ManifestView {
  /** The text itself, comments and all. */
  readonly xml: string;
  readonly root: XmlElement;
  /** Every element, in the order of the text. */
  readonly elements: readonly XmlElement[];
  readonly resources: readonly Resource[];
  /** Values that stand where they are used: DisplayName, Description, IconUrl … */
  readonly settings: readonly Localised[];
}

const kinds: readonly ResourceKind[] = ["Images", "Urls", "ShortStrings", "LongStrings"];

/**
 * Reads a manifest.
 *
 * @throws an Error with the line when it is not well-formed
 */
export function manifestView(xml: string): ManifestView {
  const root = readXml(xml);
  const elements = withinXml(root);
  const resources = kinds.flatMap((kind) =>
    named(elements, `bt:${kind}`).flatMap(({ children }) =>
      children.map((element): Resource => ({ kind, id: element.attributes.get("id") ?? "", ...localised(element) })),
    ),
  );
  const settings = [root, ...named(root.children, "DefaultSettings")]
    .flatMap(({ children }) => children)
    .filter(({ attributes }) => attributes.has("DefaultValue"))
    .map(localised);
  return { xml, root, elements, resources, settings };
}

/** The elements of that name. */
export function named(elements: readonly XmlElement[], name: string): readonly XmlElement[] {
  return elements.filter((element) => element.name === name);
}

/** The text of the root's child of that name; empty when there is none. */
export function textOf({ root }: ManifestView, name: string): string {
  return named(root.children, name)[0]?.text.trim() ?? "";
}

/** The value and all its overrides. */
export function valuesOf({ value, overrides }: Localised): readonly string[] {
  return [value, ...overrides.map((override) => override.value)];
}

function localised(element: XmlElement): Localised {
  const overrides = element.children
    .filter(({ name }) => name.endsWith("Override"))
    .map(({ attributes }) => ({ locale: attributes.get("Locale") ?? "", value: attributes.get("Value") ?? "" }));
  return { where: element.attributes.get("id") ?? element.name, value: element.attributes.get("DefaultValue") ?? "", overrides };
}
