import type { PanelOptions } from "../panel";

/** Reads a workbook's first filled sheet. Excel files are rare: what reads them is fetched with the first. */
export const readTable: PanelOptions["readTable"] = async (bytes) => (await import("../host/file")).readTable(bytes);
