import type { PlanNames } from "../facts";
import type { AreaCells, HostPort } from "../host/port";
import { localeOf, type Locale } from "../i18n";
import { sameName } from "../plan";
import { filledRows, readerOf } from "./cellReader";
import { wordsOf } from "./words";

/** What of a plan an import needs: what people, streams and stages are called, the currency of money, the language of the sheets. */
export interface PlanForImport extends PlanNames {
  readonly currency?: string;
  readonly language: Locale;
}

const places = ["plan_language", "plan_currency", "team_id", "team_name", "streams_name", "streams_funnel", "stages_funnel", "stages_name"];

/** Reads that much of the plan and no more, so that it is read where the rest of the plan has no room. Null where there is no plan. */
export async function readPlanNames(host: HostPort): Promise<PlanForImport | null> {
  const cells = await host.read(places.map((name) => ({ name })));
  const found = new Map(places.flatMap((name, index): [string, AreaCells][] => (cells[index] ? [[name, cells[index]]] : [])));
  if (!found.has("streams_name") || !found.has("stages_name")) return null;
  const at = (name: string, row = 0): string | undefined => readerOf(found, wordsOf("en")).text(name, row, name);
  const rows = (table: string): readonly number[] => filledRows(found, table);
  const currency = at("plan_currency");
  return {
    language: localeOf(at("plan_language")),
    ...(currency === undefined ? {} : { currency }),
    ...(found.has("team_id")
      ? { team: rows("team").map((row) => ({ id: at("team_id", row) ?? "", name: at("team_name", row) ?? "" })) }
      : {}),
    streams: rows("streams").map((row) => {
      const funnel = at("streams_funnel", row);
      return { name: at("streams_name", row) ?? "", ...(funnel === undefined ? {} : { funnel }) };
    }),
    funnels: funnelsOf(rows("stages").map((row) => ({ funnel: at("stages_funnel", row) ?? "", name: at("stages_name", row) ?? "" }))),
  };
}

function funnelsOf(rows: readonly { readonly funnel: string; readonly name: string }[]): PlanNames["funnels"] {
  const first = rows.filter(({ funnel }, index) => rows.findIndex((other) => sameName(other.funnel, funnel)) === index);
  return first.map(({ funnel }) => ({
    name: funnel,
    stages: rows.filter((row) => sameName(row.funnel, funnel)).map(({ name }) => ({ name })),
  }));
}
