import { fault, type Fault } from "../core";
import type { AreaCells, CellValue } from "../host/port";
import { sameName } from "../plan";
import type { RecordColumn } from "./recordSheet";

/** Where the people of the plan stand: what a person may be called by on a sheet of records. */
export const teamNames = ["team_id", "team_name", "team_label"] as const;

/** The name of the person whose id stands in a row, live from the team; what is none of its ids stands as it was typed. */
export function nameColumn<Row>(table: string): RecordColumn<Row> {
  return {
    id: "name",
    role: "result",
    width: 20,
    wrap: true,
    formula: ({ cell }) => {
      const id = cell(`${table}_person`);
      return `=IF(${id}="","",IFERROR(INDEX(team_name,MATCH(${id},team_id,0)),${id}))`;
    },
  };
}

/**
 * The id of the person whom a cell names: by the id, else by the name where one person has it, or by name and id as the team's
 * lists show them. Somebody whom the team does not know stays as typed.
 *
 * @param columns the columns of `teamNames`; none where the plan has nobody
 * @returns a fault where several have the name
 */
export function personNamed(typed: string, columns: readonly (AreaCells | null | undefined)[]): string | Fault {
  const [ids = [], ...names] = columns.map((cells) => (cells?.values ?? []).map(([cell]) => plain(cell)));
  const known = ids.find((id) => id !== "" && sameName(id, typed));
  if (known !== undefined) return known;
  const found = ids.filter((id, row) => id !== "" && names.some((list) => sameName(list[row] ?? "", typed)));
  const [only] = found;
  if (found.length > 1) return fault("notOneOf", { value: typed, allowed: found.join(", ") }).fault;
  return only ?? typed;
}

function plain(cell: CellValue | undefined): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}
