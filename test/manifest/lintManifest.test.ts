// What no schema sees of Excel's manifest: each rule is shown refusing something planted, and the manifest that we ship passes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { functions } from "../../src/functions";
import { fillManifest } from "../../scripts/manifest/fillManifest";
import { finishExcel } from "../../scripts/manifest";
import { lintManifest, manifestRules, type ManifestRuleName } from "../../scripts/manifest/lintManifest";
import { builtFolder } from "./builtFolder";

const address = "https://plans.example.com/add-in";
const folder = builtFolder();
afterAll(folder.remove);
finishExcel({ folder: folder.path, address, variant: "production" });
const template = readFileSync(join(import.meta.dirname, "../../manifest.xml"), "utf8");
const production = new TextDecoder().decode(folder.read("manifest.xml") ?? new Uint8Array());
const development = fillManifest(template, { address: "https://localhost:3000", version: "0.1.0", variant: "development" });

interface Judged {
  readonly xml: string;
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  readonly beside: readonly string[];
}
const sound: Judged = { xml: production, files: {}, beside: [development] };

/** What the lint says of a manifest, with some files of the folder replaced or taken away. */
function faultsOf({ xml, files, beside }: Judged): readonly { readonly rule: ManifestRuleName; readonly message: string }[] {
  const replaced = new Map(
    Object.entries(files).map(([path, file]) => [path, typeof file === "string" ? new TextEncoder().encode(file) : file]),
  );
  return lintManifest(xml, {
    variant: "production",
    address,
    read: (path) => replaced.get(path) ?? (replaced.has(path) ? null : folder.read(path)),
    scripts: ["app.1.js"],
    functionIds: functions.map(({ id }) => id),
    beside,
  });
}

/** The sound manifest with one text in it replaced wherever it stands; the text must be there. */
function replaced(from: string, to: string): Judged {
  expect(production).toContain(from);
  return { ...sound, xml: production.replaceAll(from, to) };
}

const library = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

const planted: readonly (readonly [rule: ManifestRuleName, what: string, plant: () => Judged, says: string])[] = [
  ["wellFormed", "an element that is not closed", () => replaced("</DesktopFormFactor>", ""), "line "],
  ["wellFormed", "a text that is cut off", () => ({ ...sound, xml: production.slice(0, 900) }), "line "],
  ["danglingResources", "a resid that leads nowhere", () => replaced('Title resid="Plan.Label"', 'Title resid="Plan.Name"'), "Plan.Name"],
  [
    "danglingResources",
    "a resid on the wrong shelf",
    () => replaced('Title resid="Plan.Label"', 'Title resid="Plan.Text"'),
    "ShortStrings",
  ],
  [
    "looseResources",
    "a resource that nobody names",
    () => replaced('<LearnMoreUrl resid="Help.Url"', '<LearnMoreUrl resid="Page.Url"'),
    "Help.Url",
  ],
  [
    "looseResources",
    "an id that stands twice",
    () => replaced('String id="Today.Label"', 'String id="Plan.Label"'),
    "Plan.Label stands twice",
  ],
  ["controlIds", "a button's id that stands twice", () => replaced('id="PlanCascade.Today"', 'id="PlanCascade.Plan"'), "PlanCascade.Plan"],
  [
    "addresses",
    "an address that is not https",
    () => replaced(`${address}/icons/plan-16.png`, "http://plans.example.com/add-in/icons/plan-16.png"),
    "not https",
  ],
  [
    "addresses",
    "a page on one's own machine",
    () => replaced(`SourceLocation DefaultValue="${address}`, 'SourceLocation DefaultValue="https://localhost:3000'),
    "this machine alone",
  ],
  [
    "addresses",
    "a page elsewhere",
    () => replaced(`SourceLocation DefaultValue="${address}`, 'SourceLocation DefaultValue="https://plans.example.com/add-in-old'),
    "is not under",
  ],
  [
    "addresses",
    "no address at all",
    () => replaced(`SupportUrl DefaultValue="${address}/support.html"`, 'SupportUrl DefaultValue="support.html"'),
    "no address",
  ],
  ["leftovers", "localhost in a comment", () => replaced("<Hosts>", "<!-- https://localhost:3000 --><Hosts>"), "localhost"],
  ["leftovers", "a place of the template", () => replaced("<ProviderName>Plan Cascade", "<ProviderName>{{provider}}"), "{{provider}}"],
  ["builtFiles", "a page that was not built", () => ({ ...sound, files: { "taskpane.html": null } }), "taskpane.html, which was not built"],
  [
    "builtFiles",
    "an icon that was not built",
    () => ({ ...sound, files: { "icons/today-20.png": null } }),
    "today-20.png, which was not built",
  ],
  ["builtFiles", "functions in Greek that were not built", () => ({ ...sound, files: { "functions-el.json": null } }), "functions-el.json"],
  ["iconSizes", "a button without 80 px", () => replaced('<bt:Image size="80" resid="Today.80" />', ""), "lacks 80 px"],
  ["iconSizes", "no icon for sharp screens", () => replaced("HighResolutionIconUrl", "OtherIconUrl"), "HighResolutionIconUrl"],
  [
    "pictures",
    "an icon of another size",
    () => replaced(`${address}/icons/plan-32.png`, `${address}/icons/plan-40.png`),
    "40 × 40 px instead of 32 × 32",
  ],
  ["pictures", "an icon that is no PNG", () => ({ ...sound, files: { "icons/app-32.png": "<svg/>" } }), "no PNG"],
  [
    "languages",
    "a label that is not in Greek",
    () => replaced('<bt:Override Locale="el-GR" Value="Σήμερα" />', ""),
    "Today.Label needs one override for el-GR",
  ],
  [
    "languages",
    "a description that is not in Russian",
    () => replaced('<Override Locale="ru-RU" Value="Раскладывает', '<Override Locale="ru-UA" Value="Раскладывает'),
    "ru-RU",
  ],
  [
    "languages",
    "functions that are not in Russian",
    () => replaced(`<bt:Override Locale="ru-RU" Value="${address}/functions-ru.json" />`, ""),
    "Functions.Url needs",
  ],
  [
    "languages",
    "an override for the default",
    () => replaced('DefaultValue="Panel">', 'DefaultValue="Panel"><bt:Override Locale="en-US" Value="Panel" />'),
    "which is the default",
  ],
  [
    "languages",
    "a namespace that is translated",
    () => replaced('DefaultValue="PLAN" />', 'DefaultValue="PLAN"><bt:Override Locale="ru-RU" Value="ПЛАН" /></bt:String>'),
    "is translated",
  ],
  [
    "textLengths",
    "a title that is too long",
    () => replaced('Value="Plan Cascade — на вкладке «Главная»"', `Value="${"а".repeat(126)}"`),
    "Start.Title has 126",
  ],
  [
    "textLengths",
    "a description that is too long",
    () => replaced('DefaultValue="Opens the panel where you left it."', `DefaultValue="${"a".repeat(251)}"`),
    "Panel.Text has 251",
  ],
  [
    "textLengths",
    "a name that is missing",
    () => replaced('<DisplayName DefaultValue="Plan Cascade"', '<DisplayName DefaultValue=""'),
    "DisplayName has 0",
  ],
  [
    "sharedRuntime",
    "functions on a page of their own",
    () => replaced('<Page>\n              <SourceLocation resid="Page.Url"', '<Page>\n              <SourceLocation resid="Help.Url"'),
    "SourceLocation of Page has Help.Url",
  ],
  [
    "sharedRuntime",
    "commands on a page of their own",
    () => replaced('<FunctionFile resid="Page.Url"', '<FunctionFile resid="Help.Url"'),
    "FunctionFile",
  ],
  ["sharedRuntime", "a short lifetime", () => replaced('lifetime="long"', 'lifetime="short"'), "lifetime"],
  [
    "sharedRuntime",
    "a pane of its own",
    () => replaced('<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>Plan</TaskpaneId>'),
    "TaskpaneId",
  ],
  ["sharedRuntime", "no runtime", () => replaced('<Runtime resid="Page.Url" lifetime="long" />', ""), "0 runtimes"],
  ["requirements", "a lower floor", () => replaced('Name="ExcelApi" MinVersion="1.9"', 'Name="ExcelApi" MinVersion="1.4"'), "ExcelApi 1.9"],
  ["requirements", "a floor that is missing", () => replaced('<Set Name="SharedRuntime" MinVersion="1.1" />', ""), "SharedRuntime 1.1"],
  ["requirements", "too small a permission", () => replaced("ReadWriteDocument", "ReadDocument"), "ReadDocument"],
  [
    "pageAndActions",
    "an action that no script knows",
    () => replaced("<FunctionName>openToday", "<FunctionName>openTomorrow"),
    "openTomorrow",
  ],
  [
    "pageAndActions",
    "a page without Microsoft's library",
    () => ({ ...sound, files: { "taskpane.html": '<head></head><script src="app.1.js"></script>' } }),
    "office.js",
  ],
  [
    "pageAndActions",
    "a page with Microsoft's library in a comment alone",
    () => ({ ...sound, files: { "taskpane.html": `<head><!-- ${library} --></head>` } }),
    "office.js",
  ],
  [
    "pageAndActions",
    "a page with Microsoft's library behind its head",
    () => ({ ...sound, files: { "taskpane.html": `<head></head><body>${library}</body>` } }),
    "office.js",
  ],
  [
    "identity",
    "another id",
    () => replaced("637a966e-8b67-4df5-8899-9076c68933a4", "637a966e-8b67-4df5-8899-9076c68933a5"),
    "another add-in",
  ],
  ["identity", "another namespace", () => replaced('DefaultValue="PLAN" />', 'DefaultValue="PLANS" />'), "formulas that people have"],
  ["identity", "a version that Excel refuses", () => replaced("<Version>1.", "<Version>0."), "from 1.0.0.0 on"],
  [
    "identity",
    "a version of three numbers",
    () => replaced(/<Version>[\d.]+/.exec(production)?.[0] ?? "", "<Version>1.0.0"),
    "four numbers",
  ],
  [
    "besideOthers",
    "development's id in production",
    () => ({ ...sound, beside: [development.replace(/<Id>.*<\/Id>/, /<Id>.*<\/Id>/.exec(production)?.[0] ?? "")] }),
    "has the id",
  ],
  [
    "besideOthers",
    "development's namespace in production",
    () => ({ ...sound, beside: [development.replace('"PLANDEV"', '"PLAN"')] }),
    "has the namespace",
  ],
  [
    "functionFiles",
    "a function too few",
    () => ({ ...sound, files: { "functions-ru.json": changedFunctions((list) => list.slice(1)) } }),
    "functions-ru.json lacks",
  ],
  [
    "functionFiles",
    "a function too many",
    () => ({ ...sound, files: { "functions.json": changedFunctions((list) => [...list, { id: "OLD", name: "OLD" }]) } }),
    "has OLD",
  ],
  [
    "functionFiles",
    "a name that is translated",
    () => ({ ...sound, files: { "functions-el.json": changedFunctions((list) => list.map((each) => ({ ...each, name: "ΣΤΟΧΟΣ" }))) } }),
    "ΣΤΟΧΟΣ",
  ],
  [
    "functionFiles",
    "a function without help",
    () => ({ ...sound, files: { "functions.json": changedFunctions((list) => list.map(({ id, name }) => ({ id, name }))) } }),
    "no help",
  ],
  ["functionFiles", "a file that cannot be read", () => ({ ...sound, files: { "functions.json": "[" } }), "no list"],
];

interface NamedFunction {
  readonly id: string;
  readonly name: string;
}

/** functions.json with its list changed. */
function changedFunctions(change: (list: readonly NamedFunction[]) => readonly NamedFunction[]): string {
  const text = new TextDecoder().decode(folder.read("functions.json") ?? new Uint8Array());
  const metadata = JSON.parse(text) as { readonly functions: readonly NamedFunction[] };
  return JSON.stringify({ ...metadata, functions: change(metadata.functions) });
}

describe("the lint of the manifest", () => {
  it("finds nothing in the one that is shipped", () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it.each([library, library.replaceAll('"', ""), library.replaceAll('"', "'")])("takes Microsoft's library as %s", (script) => {
    expect(faultsOf({ ...sound, files: { "taskpane.html": `<head>${script}</head>` } })).toEqual([]);
  });

  it.each(planted)("%s refuses %s", (rule, _what, plant, says) => {
    const faults = faultsOf(plant());
    expect(
      faults
        .filter((fault) => fault.rule === rule)
        .map(({ message }) => message)
        .join("\n"),
    ).toContain(says);
  });

  it("has no rule that was not shown to refuse something", () => {
    const shown = new Set(planted.map(([rule]) => rule));
    expect(manifestRules.filter((rule) => !shown.has(rule))).toEqual([]);
  });

  it("lets development mean its own machine", () => {
    const own = builtFolder();
    finishExcel({ folder: own.path, address: "https://localhost:3000", variant: "development" });
    expect(own.read("manifest.dev.xml")).not.toBeNull();
    expect(new TextDecoder().decode(own.read("manifest.dev.xml") ?? new Uint8Array())).toBe(development);
    own.remove();
  });
});
