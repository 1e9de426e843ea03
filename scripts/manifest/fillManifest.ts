import { variants, type VariantName } from "./variants";

/** What a manifest is made with. */
export interface ManifestValues {
  /** As readAddress gives it. */
  readonly address: string;
  /** The version of package.json, such as 0.1.0. */
  readonly version: string;
  readonly variant: VariantName;
}

/**
 * The manifest out of its template: every `{{word}}` gives way to its value, wherever and however often it stands.
 *
 * @throws an Error when the template names a word that has no value
 */
export function fillManifest(template: string, { address, version, variant }: ManifestValues): string {
  const { id, namespace, mark } = variants[variant];
  const values: Readonly<Record<string, string>> = { address, version: manifestVersion(version), id, namespace, mark };
  return template.replaceAll(/\{\{(.*?)\}\}/g, (_, word: string) => {
    const value = values[word];
    if (value === undefined) throw new Error(`manifest.xml asks for {{${word}}}; there are: ${Object.keys(values).join(", ")}.`);
    return escapeXml(value);
  });
}

/**
 * The manifest's version out of the package's. Excel refuses what is below 1.0, so a 1 goes ahead: 0.1.0 becomes 1.0.1.0.
 *
 * @throws an Error when the version is not three numbers
 */
export function manifestVersion(version: string): string {
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version)) throw new Error(`The version ${version} is not three numbers, such as 0.1.0.`);
  return `1.${version}`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
