// npm run start:excel as far as it goes without Excel: the certificate, the https server, the commands and the words.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { certificateCommand, readCertificate, sideloadByHand, sideloadCommand, takeOutCommand } from "../../scripts/manifest";
import { serveFolder } from "../../scripts/serve.mjs";

const home = mkdtempSync(join(tmpdir(), "plan-cascade-home-"));
const certificates = join(home, ".office-addin-dev-certs");
mkdirSync(certificates);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Makes a certificate for localhost, good for twenty days, where Microsoft's tool puts its own; whether that could be done. */
function makeCertificate(): boolean {
  const file = (name: string): string => join(certificates, name);
  const made = ["-keyout", file("localhost.key"), "-out", file("localhost.crt")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  return spawnSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "20", ...subject, ...made]).status === 0;
}
const hasCertificate = makeCertificate();
if (!hasCertificate) process.stdout.write("Skipped: openssl could not make a certificate for the https server.\n");

/** Asks as Excel does, trusting that certificate alone. */
function ask(url: string, cert: string): Promise<{ readonly status: number; readonly allowed: string | undefined; readonly text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { ca: cert }, (response) => {
      let text = "";
      response.on("data", (part: Buffer) => (text += part.toString()));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, allowed: response.headers["access-control-allow-origin"], text }),
      );
    }).on("error", reject);
  });
}

describe("the certificate", () => {
  it("is missed where Microsoft's tool has made none", () => {
    expect(readCertificate(join(home, "nobody"), new Date())).toBeNull();
  });

  describe.skipIf(!hasCertificate)("that Microsoft's tool has made", () => {
    it("is read, and made anew once it is over", () => {
      const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
      expect(readCertificate(home, inDays(0))?.key).toContain("PRIVATE KEY");
      expect(readCertificate(home, inDays(21))).toBeNull();
    });

    it("lets the folder be served over https, to Excel's own pages, too", async () => {
      const folder = join(home, "excel");
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "functions.json"), "{}");
      const tls = readCertificate(home, new Date());
      if (tls === null) throw new Error("no certificate");
      const library = join(home, "library");
      mkdirSync(library, { recursive: true });
      writeFileSync(join(library, "office.js"), "Office");
      const { url, close } = await serveFolder({ folder, port: 0, tls, beside: { "office-js": library } });
      expect(url).toMatch(/^https:\/\/localhost:\d+\/$/);
      expect(await ask(`${url}functions.json`, tls.cert)).toEqual({ status: 200, allowed: "*", text: "{}" });
      expect(await ask(`${url}office-js/office.js`, tls.cert)).toEqual({ status: 200, allowed: "*", text: "Office" });
      expect((await ask(`${url}office-js/..%2Fexcel%2Ffunctions.json`, tls.cert)).status).toBe(404);
      expect((await ask(`${url}office.js`, tls.cert)).status).toBe(404);
      expect((await ask(`${url}..%2F.office-addin-dev-certs%2Flocalhost.key`, tls.cert)).status).toBe(404);
      await close();
    });
  });
});

describe("the commands", () => {
  it("open Excel where there is one, and none elsewhere", () => {
    expect(sideloadCommand("win32", "manifest.dev.xml")?.slice(0, 6)).toEqual([
      "npx",
      "--yes",
      "office-addin-debugging@7",
      "start",
      "manifest.dev.xml",
      "desktop",
    ]);
    expect(sideloadCommand("darwin", "manifest.dev.xml")).toEqual(sideloadCommand("win32", "manifest.dev.xml"));
    expect(sideloadCommand("linux", "manifest.dev.xml")).toBeNull();
  });

  it("name a version, for what is fetched on demand must not change by itself", () => {
    for (const [, , tool] of [certificateCommand, takeOutCommand("manifest.dev.xml")]) expect(tool).toMatch(/^office-addin-[a-z-]+@\d+$/);
  });

  it("are replaced by steps that name the file and the address", () => {
    const steps = sideloadByHand("/plans/manifest.dev.xml", "https://localhost:3000/");
    expect(steps).toContain("Upload /plans/manifest.dev.xml.");
    expect(steps).toContain("https://localhost:3000/taskpane.html");
    expect(steps).toContain("=PLANDEV.");
  });
});
