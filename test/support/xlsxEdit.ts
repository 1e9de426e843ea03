import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A cell and what a person types into it; null empties it. */
export interface CellEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly value: number | string | boolean | null;
}

/**
 * Changes cells inside an .xlsx and nothing else: every other byte of XML, the cached values among them, stays as it was.
 * @throws {Error} for a sheet or cell the file does not have: a test that edits the wrong place must not pass.
 */
export function editXlsx(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  return edits.reduce((edited, { sheet, cell, value }) => {
    const path = sheetPath(edited, sheet);
    return editPart(edited, path, (xml) => {
      const found = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`, "s").exec(xml);
      if (found === null) throw new Error(`the sheet ${sheet} has no cell ${cell}`);
      const kept = (found[1] ?? "").replace(/ t="[^"]*"/, "");
      return xml.slice(0, found.index) + cellXml(cell, kept, value) + xml.slice(found.index + found[0].length);
    });
  }, bytes);
}

/** Changes one part of the package. */
export function editPart(bytes: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[path];
  if (part === undefined) throw new Error(`the package has no part ${path}`);
  return zipSync({ ...parts, [path]: strToU8(edit(strFromU8(part))) });
}

function sheetPath(bytes: Uint8Array, sheet: string): string {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const escaped = escapeXml(sheet).replaceAll("'", "(?:'|&apos;)");
  const tag = new RegExp(`<sheet [^>]*name="${escaped}"[^>]*>`).exec(text("xl/workbook.xml"))?.[0] ?? "";
  const id = /r:id="([^"]+)"/.exec(tag)?.[1];
  const relation = new RegExp(`<Relationship [^>]*Id="${id ?? ""}"[^>]*>`).exec(text("xl/_rels/workbook.xml.rels"))?.[0] ?? "";
  const target = /Target="([^"]+)"/.exec(relation)?.[1];
  if (id === undefined || target === undefined) throw new Error(`the file has no sheet ${sheet}`);
  return `xl/${target}`;
}

function cellXml(cell: string, attributes: string, value: CellEdit["value"]): string {
  if (value === null) return `<c r="${cell}"${attributes}/>`;
  if (typeof value === "string")
    return `<c r="${cell}"${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  if (typeof value === "boolean") return `<c r="${cell}"${attributes} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${cell}"${attributes}><v>${value}</v></c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
