// Excel's manifest out of its template: every place is filled, wherever it stands, and what cannot be installed is refused.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { afterEach, describe, expect, it } from "vitest";
import { fillManifest, manifestVersion } from "../../scripts/manifest/fillManifest";
import { finishExcel, readAddress } from "../../scripts/manifest";
import { builtFolder, type BuiltFolder } from "./builtFolder";

const address = "https://plans.example.com/add-in";
const template = readFileSync(join(import.meta.dirname, "../../manifest.xml"), "utf8");
const open: BuiltFolder[] = [];
const folder = (): BuiltFolder => {
  const made = builtFolder();
  open.push(made);
  return made;
};
afterEach(() => open.splice(0).forEach((made) => made.remove()));

describe("the manifest for people", () => {
  const xml = fillManifest(template, { address, version: "0.1.0", variant: "production" });

  it("holds its address wherever the template asks for it, not only the first time", () => {
    const places = template.split("{{address}}").length - 1;
    expect(places).toBeGreaterThan(30);
    expect(xml.split(address).length - 1).toBe(places);
    expect(xml).not.toContain("{{");
    expect(xml).not.toContain("localhost");
  });

  it("takes an address with signs of XML or of replacements as they are", () => {
    const odd = fillManifest(template, { address: "https://plans.example.com/a&b/$&", version: "0.1.0", variant: "production" });
    expect(odd).toContain('"https://plans.example.com/a&amp;b/$&amp;/taskpane.html"');
  });

  it("refuses a template that asks for what is not there", () => {
    expect(() => fillManifest("<a>{{provider}}</a>", { address, version: "0.1.0", variant: "production" })).toThrow("{{provider}}");
  });

  it("is told apart from the one for development", () => {
    const dev = fillManifest(template, { address, version: "0.1.0", variant: "development" });
    const own = (text: string): readonly (string | undefined)[] =>
      [/<Id>(.*)<\/Id>/, /"Functions.Namespace" DefaultValue="(.*?)"/, /<DisplayName DefaultValue="(.*?)"/].map(
        (part) => part.exec(text)?.[1],
      );
    expect(own(xml)).toEqual(["637a966e-8b67-4df5-8899-9076c68933a4", "PLAN", "Plan Cascade"]);
    expect(own(dev)).toEqual(["182b62bc-6559-4021-82b0-825408ca9c33", "PLANDEV", "Plan Cascade (dev)"]);
  });
});

describe("the version", () => {
  it("is the package's behind a 1, for Excel refuses what is below 1.0", () => {
    expect(manifestVersion("0.1.0")).toBe("1.0.1.0");
    expect(manifestVersion("2.13.4")).toBe("1.2.13.4");
  });

  it.each(["0.1", "0.1.0-beta", "", "1.2.3.4"])("is refused as %j", (version) => {
    expect(() => manifestVersion(version)).toThrow("three numbers");
  });
});

describe("the address", () => {
  it.each([
    ["https://plans.example.com/", "https://plans.example.com"],
    [" https://you.github.io/plan-cascade/// ", "https://you.github.io/plan-cascade"],
    ["https://intranet:8443/add-ins/plan", "https://intranet:8443/add-ins/plan"],
  ])("%j is taken as %j", (text, taken) => {
    expect(readAddress(text, "production")).toBe(taken);
  });

  it.each([
    ["plans.example.com", "is no address"],
    ["http://plans.example.com", "nothing but https"],
    ["https://plans.example.com/taskpane.html", "names a file"],
    ["https://plans.example.com/?v=1", "behind a ?"],
    ["https://me:secret@plans.example.com", "a password"],
    ["https://localhost:3000", "this machine's own"],
    ["https://127.0.0.1", "this machine's own"],
    ["https://[::1]:3000", "this machine's own"],
    ["https://excel.localhost", "this machine's own"],
  ])("%j is refused: %s", (text, says) => {
    expect(() => readAddress(text, "production")).toThrow(says);
  });

  it("may be this machine's own in development", () => {
    expect(readAddress("https://localhost:3000/", "development")).toBe("https://localhost:3000");
  });
});

describe("the built folder", () => {
  it("gets no manifest without an address, and keeps none from before", () => {
    const { path } = folder();
    expect(finishExcel({ folder: path, address, variant: "production" })).toBe("manifest.xml");
    expect(finishExcel({ folder: path, address: undefined, variant: "production" })).toBeNull();
    expect(existsSync(join(path, "manifest.xml"))).toBe(false);
    expect(existsSync(join(path, "support.html"))).toBe(true);
  });

  it("gets no manifest when something that it names is missing; every fault is told", () => {
    const { path } = folder();
    const scriptless = { folder: path, address, variant: "production" } as const;
    finishExcel(scriptless);
    expect(() => finishExcel({ ...scriptless, address: "https://localhost:3000" })).toThrow("this machine's own");
    expect(existsSync(join(path, "manifest.xml"))).toBe(false);
  });

  it("is read by Microsoft's own reader as we mean it", async () => {
    const { path } = folder();
    finishExcel({ folder: path, address, variant: "production" });
    const read = await OfficeAddinManifest.readManifestFile(join(path, "manifest.xml"));
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { readonly version: string };
    expect(read).toMatchObject({
      id: "637a966e-8b67-4df5-8899-9076c68933a4",
      version: manifestVersion(version),
      displayName: "Plan Cascade",
      defaultLocale: "en-US",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      iconUrl: `${address}/icons/app-32.png`,
      highResolutionIconUrl: `${address}/icons/app-64.png`,
      supportUrl: `${address}/support.html`,
      defaultSettings: { sourceLocation: `${address}/taskpane.html` },
    });
  });

  it("explains every function where its help leads", () => {
    const made = folder();
    finishExcel({ folder: made.path, address, variant: "production" });
    for (const [file, page] of [
      ["functions.json", "functions.en.html"],
      ["functions-ru.json", "functions.ru.html"],
      ["functions-el.json", "functions.el.html"],
    ] as const) {
      const text = (path: string): string => new TextDecoder().decode(made.read(path) ?? new Uint8Array());
      const metadata = JSON.parse(text(file)) as { readonly functions: readonly { readonly id: string; readonly helpUrl: string }[] };
      const help = text(page);
      expect(metadata.functions.length).toBeGreaterThan(20);
      for (const { helpUrl } of metadata.functions) {
        const [where, mark = ""] = helpUrl.split("#");
        expect(where).toBe(`${address}/${page}`);
        expect(help).toContain(`id="${mark}"`);
      }
    }
  });
});
