import { mergeClasses } from "@fluentui/react-components";
import { planLimits, type PersonResult } from "../../plan";
import { useOpenDraft, usePanel } from "../context";
import { FieldFaults, PercentField } from "../fields";
import { editCushion, teamTree, usualCushion, type Branch } from "../state";
import { Card, useLayout, useText } from "../ui";

/** How much more than their own plan the heads of each level hand on. */
export function CushionCard({ results }: { readonly results: ReadonlyMap<number, PersonResult> }) {
  const layout = useLayout();
  const text = useText();
  const { words, dispatch } = usePanel();
  const { say } = words;
  const { draft, reading, counted } = useOpenDraft();
  const { cushion } = draft;
  const tree = teamTree(draft.team);
  const handing = tree.reduce((deepest, { level }) => Math.max(deepest, level), 1) - 1;
  const levels = Math.max(Math.min(handing, planLimits.cushion), cushion.length);
  if (levels === 0) return null;
  const currency = (reading.counted ?? counted)?.plan.currency;
  return (
    <Card label={say("cushionTitle")}>
      <h2 className={text.heading}>{say("cushionTitle")}</h2>
      <p className={mergeClasses(text.small, text.second)}>{say("cushionAbout")}</p>
      {Array.from({ length: levels }, (_, level) => {
        const example = currency === undefined ? undefined : exampleOf(tree, level + 1, results);
        return (
          <div key={level} className={mergeClasses(layout.column, layout.tight)}>
            <PercentField
              label={say("cushionLevel", { from: level + 1 })}
              path={`cushion[${level}]`}
              value={cushion[level] ?? ""}
              placeholder={usualCushion(cushion, level)}
              onChange={(typed) => dispatch({ type: "edit", change: (old) => editCushion(old, level, typed) })}
            />
            <FieldFaults paths={[`cushion[${level}]`]} />
            {example !== undefined && currency !== undefined && (
              <span className={mergeClasses(text.small, text.quiet)}>
                {say("cushionExample", {
                  name: example.name,
                  plan: words.money(example.plan, currency),
                  sum: words.money(example.sum, currency),
                })}
              </span>
            )}
          </div>
        );
      })}
      <FieldFaults paths={["cushion"]} />
    </Card>
  );
}

/** The first head of a level with what is handed on there. */
function exampleOf(
  tree: readonly Branch[],
  wanted: number,
  results: ReadonlyMap<number, PersonResult>,
): { readonly name: string; readonly plan: number; readonly sum: number } | undefined {
  for (const { person, level } of tree) {
    if (level !== wanted || person.name.trim() === "") continue;
    const below = tree.filter((branch) => branch.person.reportsTo === person.id);
    const sum = below.reduce((total, branch) => total + (results.get(branch.person.id)?.plan ?? 0), 0);
    const plan = results.get(person.id)?.plan ?? 0;
    if (plan > 0 && sum > 0) return { name: person.name.trim(), plan, sum };
  }
  return undefined;
}
