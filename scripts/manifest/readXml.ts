/** An element with what stands in it. */
export interface XmlElement {
  /** With its prefix: `bt:Image`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of the elements in it. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: OpenElement[];
  text: string;
}

const piece = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/**
 * Reads as much of XML as a manifest is written in: elements, attributes in double quotes, texts and comments.
 *
 * @throws an Error with the line when it is anything else, or when elements do not close in order
 */
export function readXml(xml: string): XmlElement {
  const top: OpenElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [top];
  const refuse = (at: number, what: string): never => {
    throw new Error(`line ${xml.slice(0, at).split("\n").length}: ${what}`);
  };
  let at = 0;
  while (at < xml.length) {
    piece.lastIndex = at;
    const found = piece.exec(xml) ?? refuse(at, `cannot be read: ${xml.slice(at, at + 40).split("\n")[0] ?? ""}`);
    const [whole, closed, begun, attributes = "", empty, text] = found;
    const current = open.at(-1) ?? top;
    if (text !== undefined) current.text += unescapeXml(text);
    if (closed !== undefined && open.pop()?.name !== closed) refuse(at, `</${closed}> closes <${current.name}>`);
    if (begun !== undefined) {
      const element = { name: begun, attributes: readAttributes(attributes), children: [], text: "" };
      current.children.push(element);
      if (empty === "") open.push(element);
    }
    at += whole.length;
  }
  if (open.length > 1) refuse(at, `<${open.at(-1)?.name ?? ""}> is not closed`);
  const [root] = top.children;
  return root !== undefined && top.children.length === 1 && top.text.trim() === "" ? root : refuse(at, "there is not one root");
}

/** The element and everything in it. */
export function withinXml(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(withinXml)];
}

function readAttributes(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescapeXml(value)]));
}

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}
