import { named, textOf, type ManifestView } from "../manifestView";
import { variants } from "../variants";
import { pathOf } from "./addresses";
import type { LintSurroundings, ManifestRule } from "./rule";

/** What Excel must be able to do. */
const floor: Readonly<Record<string, string>> = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.9" };

/** Pane, functions and ribbon live in one page that stays: one resid everywhere, a long lifetime, no pane of its own. */
export const sharedRuntime: ManifestRule = (manifest) => {
  const runtimes = named(manifest.elements, "Runtime");
  const pages = pageResids(manifest);
  const [first] = pages;
  return [
    ...(runtimes.length === 1 ? [] : [`there are ${runtimes.length} runtimes instead of one`]),
    ...runtimes.filter(({ attributes }) => attributes.get("lifetime") !== "long").map(() => "the runtime's lifetime is not long"),
    ...pages
      .filter(({ resid }) => resid !== first?.resid)
      .map(({ where, resid }) => `${where} has ${resid}, the runtime ${first?.resid ?? ""}`),
    ...named(manifest.elements, "TaskpaneId").map(() => "a TaskpaneId opens a second page beside the shared one"),
  ];
};

/** The floor of requirement sets and the permission that functions need on the web. */
export const requirements: ManifestRule = (manifest) => {
  const sets = new Map(named(manifest.elements, "Set").map(({ attributes }) => [attributes.get("Name"), attributes.get("MinVersion")]));
  const permission = textOf(manifest, "Permissions");
  return [
    ...Object.entries(floor)
      .filter(([name, version]) => sets.get(name) !== version)
      .map(([name, version]) => `${name} ${version} is not asked for`),
    ...(permission === "ReadWriteDocument" ? [] : [`the permission is ${permission}; with less than ReadWriteDocument functions hang`]),
  ];
};

/** The page loads Microsoft's library in its head, and the scripts know every action that a button names. */
export const pageAndActions: ManifestRule = (manifest, surroundings) => {
  const page = readText(manifest, surroundings);
  if (page === null) return [];
  const head = page.replaceAll(/<!--[^]*?-->/g, "").split("</head>")[0] ?? "";
  const code = surroundings.scripts.map((path) => decode(surroundings.read(path))).join("\n");
  const { officeJs } = variants[surroundings.variant];
  return [
    ...(scriptsOf(head).includes(officeJs) ? [] : [`the page does not load ${officeJs} in its head`]),
    ...named(manifest.elements, "FunctionName")
      .map(({ text }) => text.trim())
      .filter((action) => !code.includes(action))
      .map((action) => `no script knows the action ${action}`),
  ];
};

/** The addresses of a page's scripts, in quotation marks or, as a minifier leaves them, without. */
function scriptsOf(html: string): readonly string[] {
  return [...html.matchAll(/<script\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
}

function pageResids({ elements }: ManifestView): readonly { readonly where: string; readonly resid: string }[] {
  const holders = ["Runtimes", "Script", "Page", "Action", "DesktopFormFactor"];
  const pages = ["Runtime", "SourceLocation", "FunctionFile"];
  return elements
    .filter(({ name }) => holders.includes(name))
    .flatMap(({ name, children }) =>
      children
        .filter((child) => pages.includes(child.name))
        .map(({ name: own, attributes }) => ({ where: `${own} of ${name}`, resid: attributes.get("resid") ?? "" })),
    );
}

function readText(manifest: ManifestView, surroundings: LintSurroundings): string | null {
  const [first] = pageResids(manifest);
  const url = manifest.resources.find(({ id }) => id === first?.resid)?.value ?? "";
  const path = pathOf(url, surroundings);
  const bytes = path === null ? null : surroundings.read(path);
  return bytes === null ? null : decode(bytes);
}

function decode(bytes: Uint8Array | null): string {
  return bytes === null ? "" : new TextDecoder().decode(bytes);
}
