import type { Control, ControlRow } from "../../control";
import { usePanel } from "../context";
import { Card, useText } from "../ui";
import { count, measureWord, shortMoney, wholePercent } from "./controlWords";
import { FigureTable } from "./FigureTable";
import { LightMark } from "./LightMark";

/** Every measure of a scope: what came, what was due, and how that stands. */
export function MeasuresCard({ rows, control }: { readonly rows: readonly ControlRow[]; readonly control: Control }) {
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const figure = ({ measure }: ControlRow, value: number) =>
    measure.kind === "money" ? shortMoney(value, words.locale, control.plan.currency) : count(value, words);
  // where a deal is one unit, units say what deals do
  const shown = rows.filter(
    ({ measure }) => measure.kind !== "units" || control.plan.streams.some(({ unitsPerDeal }) => unitsPerDeal !== 1),
  );
  return (
    <Card label={say("measures")}>
      <h2 className={text.heading}>{say("measures")}</h2>
      <FigureTable
        label={say("measures")}
        heads={[say("columnMeasure"), say("columnFact"), say("columnDue"), say("pace")]}
        lines={shown.map((row) => ({
          key: JSON.stringify(row.measure),
          name: (
            <>
              {measureWord(row.measure, words)}
              <br />
              <LightMark light={row.light} />
            </>
          ),
          cells: [
            row.light === "noFacts" ? "–" : figure(row, row.fact),
            figure(row, row.expected),
            row.pace === undefined ? "" : wholePercent(row.pace, words),
          ],
        }))}
      />
    </Card>
  );
}
