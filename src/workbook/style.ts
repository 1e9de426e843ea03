import type { CellFormat } from "../host/port";

/** The looks of the sheets: inputs blue on a pale fill, results black, links between sheets green, values from the panel italic on grey. */
export type Role = "input" | "result" | "link" | "panel" | "helper";

const line = "#d9d9d9";
export const accent = "#0f6cbd";
export const good = "#0e700e";
export const bad = "#b10e1c";

export const roles: Readonly<Record<Role, CellFormat>> = {
  input: { color: "#0000d0", fill: "#fff8e1", locked: false, bottom: { style: "thin", color: "#eadfb8" } },
  result: { color: "#000000", bottom: { style: "thin", color: line } },
  link: { color: "#0b6a0b", bottom: { style: "thin", color: line } },
  panel: { color: "#000000", italic: true, fill: "#f5f5f5", bottom: { style: "thin", color: line } },
  helper: { color: "#616161", size: 9 },
};

export const title: CellFormat = { bold: true, size: 14 };
export const quiet: CellFormat = { color: "#616161" };
export const section: CellFormat = { bold: true, color: "#0f548c", bottom: { style: "medium", color: accent } };
export const heading: CellFormat = {
  bold: true,
  fill: "#f5f5f5",
  wrap: true,
  vertical: "bottom",
  bottom: { style: "thin", color: "#bdbdbd" },
};
export const total: CellFormat = { bold: true, bottom: { style: "thin", color: "#242424" } };

/** Tabs by kind. */
export const tabs = { input: "#c19c00", result: "#0f6cbd", control: "#107c10" } as const;

export const formats = {
  money: "#,##0",
  count: "#,##0",
  percent: "0.0#%",
  number: "General",
  tenths: "#,##0.0",
  text: "@",
  time: "hh:mm",
} as const;
/** Dates as each language writes them. */
export const dateFormats = { en: "yyyy-mm-dd", ru: "dd.mm.yyyy", el: "dd/mm/yyyy" } as const;
