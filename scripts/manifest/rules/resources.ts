import type { ManifestView, ResourceKind } from "../manifestView";
import type { ManifestRule } from "./rule";

/** Which shelf an element takes its value from. */
const shelves: Readonly<Record<string, ResourceKind>> = {
  "bt:Image": "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Namespace: "ShortStrings",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** Every resid leads to a resource of the right shelf; a schema does not see whether it does. */
export const danglingResources: ManifestRule = (manifest) =>
  references(manifest)
    .filter(({ element, resid }) => !manifest.resources.some(({ kind, id }) => id === resid && kind === shelves[element]))
    .map(({ element, resid }) => `<${element} resid="${resid}"> leads to nothing in ${shelves[element] ?? "any shelf"}`);

/** No id stands twice, and nothing is kept that nobody names. */
export const looseResources: ManifestRule = (manifest) => {
  const ids = manifest.resources.map(({ id }) => id);
  const used = references(manifest).map(({ resid }) => resid);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} stands twice`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `nothing names the resource ${id}`),
  ];
};

/** Tabs, groups and buttons have ids of their own; Excel does not tell two with the same one apart. */
export const controlIds: ManifestRule = ({ elements }) => {
  const places = ["OfficeTab", "CustomTab", "Group", "Control"];
  const ids = elements.filter(({ name }) => places.includes(name)).map(({ attributes }) => attributes.get("id") ?? "");
  return ids
    .filter((id, index) => id === "" || ids.indexOf(id) !== index)
    .map((id) => `the id "${id}" of a tab, group or button stands twice`);
};

function references({ elements }: ManifestView): readonly { readonly element: string; readonly resid: string }[] {
  return elements.flatMap(({ name, attributes }) => {
    const resid = attributes.get("resid");
    return resid === undefined ? [] : [{ element: name, resid }];
  });
}
