import type { CellFormat, Step } from "../host/port";
import { bad, good } from "./style";

const amber = "#bc4b09";

/** ● is green, ▲ amber, ■ red: the word says the same without colour. */
export function lightLooks(sheet: string, range: string): readonly Step[] {
  const [first = ""] = range.split(":");
  const look = (sign: string, color: string): Step => ({
    kind: "conditional",
    sheet,
    range,
    formula: `=LEFT(${first},1)="${sign}"`,
    format: { color, bold: true } satisfies Pick<CellFormat, "color" | "bold">,
  });
  return [look("●", good), look("▲", amber), look("■", bad)];
}
