import type { NameInfo, SheetInfo, Step, WorkbookInfo } from "../host/port";

/** The outline of a workbook as it will be once some steps are carried out: its sheets, and where its names stand. */
export function infoAfter(info: WorkbookInfo, steps: readonly Step[]): WorkbookInfo {
  let sheets: readonly SheetInfo[] = info.sheets;
  const names = new Map<string, NameInfo>(info.names.map((name) => [name.name, name]));
  for (const step of steps) {
    if (step.kind === "sheet") {
      const made = { name: step.name, hidden: step.hidden === true, rows: 0, columns: 0 };
      const place = step.position ?? sheets.length;
      sheets = [...sheets.slice(0, place), made, ...sheets.slice(place)];
    }
    if (step.kind === "name") names.set(step.name, { name: step.name, area: { sheet: step.sheet, range: step.range } });
    if (step.kind === "removeSheet") {
      sheets = sheets.filter(({ name }) => name !== step.sheet);
      for (const [name, { area }] of names) if (area?.sheet === step.sheet) names.set(name, { name, area: null });
    }
  }
  return { ...info, sheets, names: [...names.values()] };
}
