// The pages of help beside the add-in: papers of docs/ as HTML that holds what the paper says, and whose links lead somewhere.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finishExcel } from "../../scripts/manifest";
import { markdownPage } from "../../scripts/manifest/markdownPage";
import { builtFolder } from "./builtFolder";

/** What stands between the tags of body. */
const bodyOf = (markdown: string): string => /<body>\n([\s\S]*)\n<\/body>/.exec(markdownPage(markdown, { lang: "en" }))?.[1] ?? "";

describe("a paper as a page", () => {
  it.each([
    ["a heading with its anchor", "## Plan against fact: 1 & 2", '<h2 id="plan-against-fact-1--2">Plan against fact: 1 &amp; 2</h2>'],
    ["a heading in Greek", "## Ελληνικά", '<h2 id="ελληνικά">Ελληνικά</h2>'],
    ["a function's anchor", "### REQUIRED_LEADS", '<h3 id="required_leads">REQUIRED_LEADS</h3>'],
    ["a heading right above its text", "# Help\nOne line.", '<h1 id="help">Help</h1>\n<p>One line.</p>'],
    ["bold and code", "**Up** is `a < b`, not `**`.", "<p><b>Up</b> is <code>a &lt; b</code>, not <code>**</code>.</p>"],
    ["code in bold", "**A cell shows `#NAME?`.** Enter", "<p><b>A cell shows <code>#NAME?</code>.</b> Enter</p>"],
    ["a link to a paper", "[privacy](privacy.md#what)", '<p><a href="privacy.html#what">privacy</a></p>'],
    ["a link elsewhere", "[MIT](https://example.com/a.md5)", '<p><a href="https://example.com/a.md5">MIT</a></p>'],
    ["HTML as text", 'A <script>alert("1")</script> & so on', "<p>A &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; so on</p>"],
    ["a fence, blank lines and all", "```\n# no heading\n\n- no item\n```", "<pre><code># no heading\n\n- no item</code></pre>"],
    [
      "a list in a list",
      "- Goal\n  - `A`: one\n  - `B`\n- Facts",
      "<ul><li>Goal<ul><li><code>A</code>: one</li>\n<li><code>B</code></li></ul></li>\n<li>Facts</li></ul>",
    ],
    ["steps", "1. Open\n2. Press", "<ol><li>Open</li>\n<li>Press</li></ol>"],
    ["no comment", "<!-- Generated -->\n\n# Help", '<h1 id="help">Help</h1>'],
  ])("has %s", (_what, markdown, html) => {
    expect(bodyOf(markdown)).toBe(html);
  });

  it("is called as its first heading, in its language", () => {
    const page = markdownPage("# Συναρτήσεις\n\nΚείμενο", { lang: "el" });
    expect(page).toContain('<html lang="el">');
    expect(page).toContain("<title>Συναρτήσεις</title>");
  });
});

describe("the pages beside the add-in", () => {
  const folder = builtFolder();
  const text = (file: string): string | null => {
    const bytes = folder.read(file);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  };
  beforeAll(() => finishExcel({ folder: folder.path, address: undefined, variant: "production" }));
  afterAll(folder.remove);

  it.each(["support.html", "privacy.html", "functions.en.html", "functions.ru.html", "functions.el.html"])(
    "%s leads nowhere in vain",
    (name) => {
      const page = text(name) ?? "";
      expect(page.length).toBeGreaterThan(2000);
      const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link = ""]) => link).filter((link) => !link.startsWith("https:"));
      expect(links.length).toBeGreaterThan(0);
      const gone = links.filter((link) => {
        const [file = "", mark] = link.split("#");
        const target = file === "" ? page : text(file);
        return target === null || (mark !== undefined && !target.includes(`id="${mark}"`));
      });
      expect(gone).toEqual([]);
    },
  );
});
