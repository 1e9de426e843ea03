import { specOf, type AnySpec } from "../specs";
import { officeError } from "../officeError";
import { lookAt } from "../workbook";
import { cellsOf, type RangeTarget } from "./cells";

/** A spec whose members set a look of the range; the path tells which. */
function looks(
  name: string,
  path: string,
  members: readonly string[],
  parts: NonNullable<Parameters<typeof specOf<RangeTarget>>[0]["parts"]> = {},
): AnySpec {
  return specOf<RangeTarget>({
    name,
    parts,
    write: Object.fromEntries(members.map((member) => [member, (target, value) => setLook(target, `${path}${member}`, value)])),
    read: Object.fromEntries(members.map((member) => [member, (target) => readLook(target, `${path}${member}`)])),
  });
}

function setLook({ workbook, sheetId, zone }: RangeTarget, path: string, value: unknown): void {
  const extras = workbook.extras(sheetId);
  if (
    extras.protection !== null &&
    (path.startsWith("protection") || (extras.protection.options as { allowFormatCells?: boolean }).allowFormatCells !== true)
  )
    throw officeError("AccessDenied", "You can't perform the requested operation.");
  if (path.endsWith("color") && !/^#[0-9a-f]{6}$/i.test(String(value)))
    throw officeError("InvalidArgument", `${String(value)} is no color`);
  extras.looks.push({ zone, path, value });
}

/** One value where all cells have the same, else null. */
function readLook({ workbook, sheetId, zone }: RangeTarget, path: string): unknown {
  const whole = { ...zone, bottom: Math.min(zone.bottom, zone.top + 5000) };
  const defaults: Readonly<Record<string, unknown>> = { "protection/locked": true };
  const found = new Set(
    cellsOf(whole, (row, column) => lookAt(workbook.extras(sheetId), row, column, path) ?? defaults[path] ?? null).flat(),
  );
  return found.size === 1 ? [...found][0] : null;
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

/** The borders hand out a line by its edge; all lines stand for the same range. */
const borders: AnySpec = specOf<RangeTarget>({
  name: "RangeBorderCollection",
  calls: { getItem: { run: (target, edge) => ({ ...target, edge }), gives: () => edgeLine } },
});
const edgeLine: AnySpec = specOf<RangeTarget & { readonly edge: string }>({
  name: "RangeBorder",
  write: Object.fromEntries(
    ["style", "weight", "color"].map((member) => [
      member,
      (target: RangeTarget & { readonly edge: string }, value: unknown) => {
        if (!edges.includes(target.edge)) throw officeError("InvalidArgument", `${target.edge} is no edge`);
        setLook(target, `borders/${target.edge}/${member}`, value);
      },
    ]),
  ),
});

const same = (spec: AnySpec) => ({ spec: () => spec, of: (target: RangeTarget) => target });

export const format: AnySpec = looks("RangeFormat", "", ["horizontalAlignment", "verticalAlignment", "wrapText", "columnWidth"], {
  font: same(looks("RangeFont", "font/", ["bold", "italic", "size", "color"])),
  fill: same(looks("RangeFill", "fill/", ["color"])),
  protection: same(looks("FormatProtection", "protection/", ["locked"])),
  borders: same(borders),
});
