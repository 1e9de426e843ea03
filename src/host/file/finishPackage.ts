import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Book, BookSheet } from "./book";
import { errorMark } from "./toWorkbook";

/** What a file says about itself. */
export interface FileProperties {
  readonly title?: string;
  /** A language tag: `en`, `ru`, `el`. */
  readonly language?: string;
  /** When it was made; left out of the file when not given, so that the same plan gives the same bytes. */
  readonly created?: Date;
}

/** The maker's name in the file's properties. */
const maker = "Plan Cascade";

/**
 * Adds to the written package the few things the library leaves out: the language, errors beside formulas, the active sheet
 * and cell, the outline's depth, the size of charts in pixels, and their pale gridlines.
 */
export function finishPackage(bytes: Uint8Array, book: Book, properties: FileProperties): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (path: string, edit: (xml: string) => string): void => {
    const part = parts[path];
    if (part !== undefined) parts[path] = strToU8(edit(strFromU8(part)));
  };
  change("docProps/core.xml", () => coreProperties(properties));
  change("docProps/app.xml", (xml) => xml.replace(/<Application>[^<]*</, `<Application>${maker}<`));
  const active = activeIndex(book);
  change("xl/workbook.xml", (xml) => xml.replace(/activeTab="[0-9]+"/, `activeTab="${active}"`));
  book.sheets.forEach((sheet, index) => {
    const cell = book.active !== null && index === active ? book.active.cell : "A1";
    change(`xl/worksheets/sheet${index + 1}.xml`, (xml) => errors(depth(selection(xml, sheet, cell, index === active), sheet)));
    change(`xl/drawings/drawing${index + 1}.xml`, (xml) => chartSizes(xml, sheet));
  });
  for (const path of Object.keys(parts).filter((part) => part.startsWith("xl/charts/"))) change(path, (xml) => chartLook(xml, properties));
  return zipSync(parts, { level: 6, mtime: properties.created ?? new Date(1980, 0, 1) });
}

/** The active sheet, or the first that shows when that one is hidden or gone. */
function activeIndex(book: Book): number {
  const shows = book.sheets.map((sheet) => sheet.look.hidden !== true);
  const wanted = book.sheets.findIndex((sheet) => sheet.look.name === book.active?.sheet);
  return shows[wanted] === true ? wanted : Math.max(0, shows.indexOf(true));
}

function coreProperties({ title, language, created }: FileProperties): string {
  const time = created === undefined ? "" : `<dcterms:created xsi:type="dcterms:W3CDTF">${created.toISOString()}</dcterms:created>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    (title === undefined ? "" : `<dc:title>${escapeXml(title)}</dc:title>`) +
    `<dc:creator>${maker}</dc:creator>` +
    (language === undefined ? "" : `<dc:language>${escapeXml(language)}</dc:language>`) +
    `${time}</cp:coreProperties>`
  );
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Marks the sheet that shows first and the cell the cursor stands on, in the pane that scrolls. */
function selection(xml: string, { look }: BookSheet, cell: string, isActive: boolean): string {
  const frozen = [(look.freezeRows ?? 0) > 0 ? "bottom" : "top", (look.freezeColumns ?? 0) > 0 ? "Right" : "Left"].join("");
  const pane = frozen === "topLeft" ? "" : ` pane="${frozen}"`;
  const mark = `<selection${pane} activeCell="${cell.split(":")[0] ?? "A1"}" sqref="${cell}"/>`;
  return xml.replace(/<sheetView ([^>]*?)(?:\/>|>(.*?)<\/sheetView>)/s, (_view, attributes: string, content: string | undefined) => {
    const tab = isActive ? ' tabSelected="1"' : "";
    return `<sheetView ${attributes}${tab}>${content ?? ""}${mark}</sheetView>`;
  });
}

function depth(xml: string, sheet: BookSheet): string {
  const level = (axis: "rows" | "columns"): number => {
    const groups = sheet.groups.filter((group) => group.axis === axis);
    const around = groups.map((group) => groups.filter((other) => other.first <= group.first && group.first <= other.last).length);
    return Math.min(7, Math.max(0, ...around));
  };
  const attributes = [
    level("rows") > 0 ? ` outlineLevelRow="${level("rows")}"` : "",
    level("columns") > 0 ? ` outlineLevelCol="${level("columns")}"` : "",
  ];
  return xml.replace(/<sheetFormatPr [^>]*?(?=\/>)/, (start) => start + attributes.join(""));
}

function errors(xml: string): string {
  return xml.replace(new RegExp(` t="str"(><f>[^<]*</f><v>)${errorMark}`, "gu"), ' t="e"$1');
}

/** Charts are pinned by their corner and keep their size when columns are widened. */
function chartSizes(xml: string, sheet: BookSheet): string {
  let index = 0;
  return xml.replace(
    /<xdr:twoCellAnchor[^>]*>(.*?)<xdr:to>.*?<\/xdr:to>(.*?)<\/xdr:twoCellAnchor>/gs,
    (anchor, from: string, rest: string) => {
      const step = sheet.charts[index]?.step;
      index += 1;
      if (step === undefined) return anchor;
      const [width, height] = [step.width, step.height].map((size) => Math.round(size * emuPerPixel));
      return `<xdr:oneCellAnchor>${from}<xdr:ext cx="${width}" cy="${height}"/>${rest}</xdr:oneCellAnchor>`;
    },
  );
}

/** Pale gridlines, and words marked with the language they are in. */
function chartLook(xml: string, { language = "en" }: FileProperties): string {
  const pale = `<c:majorGridlines><c:spPr><a:ln w="${emuPerPixel}"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
  return xml.replaceAll("<c:majorGridlines/>", pale).replaceAll('lang="en-US"', `lang="${escapeXml(language)}"`);
}

/** English Metric Units, 914,400 an inch, at 96 pixels an inch. */
const emuPerPixel = 9525;
