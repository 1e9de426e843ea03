/** How a page is made. */
export interface PageWords {
  /** The language of its text, such as `en`. */
  readonly lang: string;
}

const style =
  "body{font:16px/1.5 'Segoe UI',system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em}" +
  "pre,code{font-family:Consolas,ui-monospace,monospace;font-size:.9em}pre{overflow-x:auto;padding:.8em;border:1px solid #8888;border-radius:4px}" +
  "h1,h2,h3{line-height:1.25;margin-top:1.6em}a{color:#0f6cbd}@media(prefers-color-scheme:dark){a{color:#479ef5}}";

/**
 * A paper of docs/ as a page of its own, for the addresses that Excel and the stores ask for: headings with GitHub's
 * anchors, paragraphs, lists, code, bold and links. Other marks are left as they stand; nothing of the text becomes HTML.
 */
export function markdownPage(markdown: string, { lang }: PageWords): string {
  const text = markdown.replaceAll(/<!--[\s\S]*?-->\n*/g, "");
  const title = /^# (.+)$/m.exec(text)?.[1] ?? "Plan Cascade";
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">`;
  const body = blocksOf(text).map(toHtml).join("\n");
  return `<!doctype html>\n<html lang="${lang}">\n<head>${head}<title>${inline(title)}</title><style>${style}</style></head>\n<body>\n${body}\n</body>\n</html>\n`;
}

/** The text in blocks: a fence of code whole, everything else from blank line to blank line. */
function blocksOf(text: string): readonly string[] {
  return text
    .split(/^(```[^\n]*\n[\s\S]*?\n```)$/m)
    .flatMap((part) => (part.startsWith("```") ? [part] : part.split(/\n{2,}/)))
    .map((block) => block.replace(/^\n+|\n+$/g, ""))
    .filter((block) => block !== "");
}

function toHtml(block: string): string {
  const [first = "", ...rest] = block.split("\n");
  const heading = /^(#{1,6}) (.+)$/.exec(first);
  if (heading !== null) {
    const [, marks = "", words = ""] = heading;
    const line = `<h${marks.length} id="${anchor(words)}">${inline(words)}</h${marks.length}>`;
    return rest.length === 0 ? line : `${line}\n${toHtml(rest.join("\n"))}`;
  }
  if (first.startsWith("```")) return `<pre><code>${escapeHtml(rest.slice(0, -1).join("\n"))}</code></pre>`;
  const kind = listKind(first);
  return kind === null ? `<p>${inline(block)}</p>` : listOf(block.split("\n"), kind);
}

type ListKind = "ul" | "ol";

function listKind(line: string): ListKind | null {
  return line.startsWith("- ") ? "ul" : /^\d+\. /.test(line) ? "ol" : null;
}

/** A list; what is indented below an item belongs to it. */
function listOf(lines: readonly string[], kind: ListKind): string {
  const items: { readonly words: string; readonly below: string[] }[] = [];
  for (const line of lines) {
    if (/^\s/.test(line)) items.at(-1)?.below.push(line.replace(/^ {1,3}/, ""));
    else items.push({ words: line.replace(/^(-|\d+\.) /, ""), below: [] });
  }
  const inner = items.map(({ words, below }) => `<li>${inline(words)}${below.length === 0 ? "" : toHtml(below.join("\n"))}</li>`);
  return `<${kind}>${inner.join("\n")}</${kind}>`;
}

/** GitHub's anchor of a heading: small letters, digits, `_` and `-`, spaces as `-`. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");
}

/** Code is set aside first, so that nothing in it is taken for a mark, and bold may hold it. */
function inline(text: string): string {
  const codes: string[] = [];
  const rest = text.replaceAll(/`([^`]+)`/g, (_, code: string) => `\u0000${codes.push(escapeHtml(code)) - 1}\u0000`);
  return escapeHtml(rest)
    .replaceAll(/\*\*(.+?)\*\*/g, "<b>$1</b>")
    .replaceAll(
      /\[([^\]]+)\]\(([^)\s]+)\)/g,
      (_, words: string, link: string) => `<a href="${link.replace(/\.md(?=$|#)/, ".html")}">${words}</a>`,
    )
    .replaceAll(/\0(\d+)\0/g, (_, index: string) => `<code>${codes[Number(index)] ?? ""}</code>`);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
