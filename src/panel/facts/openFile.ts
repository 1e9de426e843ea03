import { keepRead, lookAtCsv, openTable, readCsv, type Connection, type CsvDialect, type CsvLook, type OpenTable } from "../../facts";
import type { PanelOptions } from "../options";
import { fileBytes, firstBytes } from "./fileBytes";

type ReadTable = PanelOptions["readTable"];

/** A file that is open, or a connection: its first rows, and the way to read all of it. */
export interface OpenFile extends OpenTable {
  /** How it is written; none for a workbook. */
  readonly look: CsvLook | undefined;
  /** A CRM or a warehouse, which may know open deals beside what happened. */
  readonly connection?: Connection;
}

const decoder = (encoding: string): TextDecoder => new TextDecoder(encoding);

/** Opens a CSV, recognising what was not chosen. */
export async function openCsvFile(file: File, chosen: Partial<CsvDialect>): Promise<OpenFile> {
  const { bytes, whole } = await firstBytes(file);
  const look = lookAtCsv(bytes, whole, decoder, chosen);
  const rows = look.rows.slice(look.above + (look.headed ? 1 : 0));
  return {
    sample: { name: file.name, headers: look.headers, rows },
    source: readCsv(fileBytes(file), look, decoder),
    headings: look,
    look,
  };
}

/** Opens a workbook by the page's reader. */
export async function openExcelFile(file: File, read: ReadTable): Promise<OpenFile> {
  return { ...openTable(file.name, await read(new Uint8Array(await file.arrayBuffer()))), look: undefined };
}

/** Opens a connection: nothing is asked of it before it is read, and then once. */
export function openConnection({ name, events, deals }: Connection): OpenFile {
  const { headers } = events;
  const connection = { name, events: keepRead(events), ...(deals === undefined ? {} : { deals: keepRead(deals) }) };
  return {
    sample: { name, headers, rows: [] },
    source: events,
    headings: { above: 0, headed: true, headers },
    look: undefined,
    connection,
  };
}

/** Whether a file is a workbook of Excel, by its name. */
export function isExcel(file: File): boolean {
  return /\.(xlsx|xlsm|xls)$/i.test(file.name);
}
