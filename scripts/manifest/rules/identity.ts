import { manifestView, named, textOf, type ManifestView } from "../manifestView";
import { variants } from "../variants";
import type { ManifestRule } from "./rule";

/** The id and the namespace are those that were given once and for all, and the version is one that Excel takes. */
export const identity: ManifestRule = (manifest, { variant }) => {
  const { id, namespace } = variants[variant];
  const version = textOf(manifest, "Version");
  return [
    ...(textOf(manifest, "Id") === id ? [] : [`the id is not ${id}: to Excel this is another add-in`]),
    ...(namespaceOf(manifest) === namespace ? [] : [`the namespace is not ${namespace}: formulas that people have would fail`]),
    ...(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(version) ? [] : [`the version is ${version}; Excel takes four numbers, from 1.0.0.0 on`]),
  ];
};

/** Two add-ins with one id or one namespace cannot be installed side by side. */
export const besideOthers: ManifestRule = (manifest, { beside }) =>
  beside
    .map(manifestView)
    .flatMap((other) => [
      ...(textOf(other, "Id") === textOf(manifest, "Id") ? [`another manifest has the id ${textOf(manifest, "Id")}, too`] : []),
      ...(namespaceOf(other) === namespaceOf(manifest) ? [`another manifest has the namespace ${namespaceOf(manifest)}, too`] : []),
    ]);

function namespaceOf({ elements, resources }: ManifestView): string {
  const resid = named(elements, "Namespace")[0]?.attributes.get("resid");
  return resources.find(({ id }) => id === resid)?.value ?? "";
}
