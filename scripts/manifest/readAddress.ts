import type { VariantName } from "./variants";

const example = "https://example.com/plan-cascade";

/**
 * The address of the folder that Excel loads everything from, without a slash at its end.
 *
 * @throws an Error whose message says what is wrong with the text and what to give instead
 */
export function readAddress(text: string, variant: VariantName): string {
  const refuse = (what: string): never => {
    throw new Error(
      `The address "${text}" ${what}. Give the https address of the folder that dist/excel is served from, such as ${example}.`,
    );
  };
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : refuse("is no address");
  if (url.protocol !== "https:") refuse(`begins with ${url.protocol}//, and Excel loads nothing but https`);
  if (url.username !== "" || url.password !== "") refuse("holds a name or a password, which everybody could read");
  if (url.search !== "" || url.hash !== "") refuse("goes on behind a ? or a #");
  if (/\.(html?|xml)$/i.test(url.pathname)) refuse("names a file");
  if (variant === "production" && isOwnMachine(url.hostname)) {
    refuse("is this machine's own, where nobody else finds anything (to try it here: npm run start:excel)");
  }
  return url.href.replace(/\/+$/, "");
}

/** Whether a host's name leads to the machine that asks. */
export function isOwnMachine(host: string): boolean {
  return /(^|\.)localhost$|^127\.|^0\.0\.0\.0$|^\[::1?\]$/i.test(host);
}
