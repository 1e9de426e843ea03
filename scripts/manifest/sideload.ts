/** A program with its arguments. */
export type Command = readonly [program: string, ...args: readonly string[]];

/** Microsoft's tools, fetched when asked for: their trees are large, and parts of them are not published everywhere. */
const certificateTool = "office-addin-dev-certs@3";
const sideloadTool = "office-addin-debugging@7";

/** Makes a certificate for localhost and tells this machine to trust it; Windows and macOS ask first, Linux asks for sudo. */
export const certificateCommand: Command = ["npx", "--yes", certificateTool, "install"];

/** Opens Excel with the add-in in it; null where there is no Excel to open. */
export function sideloadCommand(platform: string, manifest: string): Command | null {
  if (platform !== "win32" && platform !== "darwin") return null;
  return ["npx", "--yes", sideloadTool, "start", manifest, "desktop", "--app", "excel", "--no-debug", "--no-live-reload"];
}

/** How to take the add-in out of Excel again. */
export function takeOutCommand(manifest: string): Command {
  return ["npx", "--yes", sideloadTool, "stop", manifest];
}

/** What a person does where no tool does it: Excel on the web runs on every system. */
export function sideloadByHand(manifest: string, url: string): string {
  return [
    "To see the add-in in Excel on the web:",
    `1. Open ${url}taskpane.html in the browser once, and accept the certificate if it asks.`,
    "2. Open a workbook at https://excel.cloud.microsoft and choose Home > Add-ins > More Settings > Upload My Add-in.",
    `3. Upload ${manifest}.`,
    "The functions are called =PLANDEV.REQUIRED_LEADS(…) here, so that they do not clash with an installed Plan Cascade.",
  ].join("\n");
}
