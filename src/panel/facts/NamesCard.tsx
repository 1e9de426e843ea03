import { Button, Select, mergeClasses } from "@fluentui/react-components";
import { nameTargets, type Mapping, type NameChoice, type UnknownName } from "../../facts";
import { Labelled } from "../fields";
import { Card, Fold, useLayout, useText } from "../ui";
import { useFactWords, type SayFact } from "./useFactWords";
import type { FactsImport } from "./useFactsImport";

/** How many names are asked at once. */
const shown = 20;

/** Names that are none of the plan's: each is matched, the likely ones by one press; what was matched can be changed. */
export function NamesCard({ facts }: { readonly facts: FactsImport }) {
  const layout = useLayout();
  const text = useText();
  const say = useFactWords();
  const { mapping, review, plan } = facts.state;
  if (mapping === undefined) return null;
  const unknown = review?.collected.unknown ?? [];
  const near = unknown.filter(({ suggestion }) => suggestion !== undefined);
  const targets = nameTargets(plan);
  const decided = (["person", "stream", "stage"] as const).flatMap((kind) =>
    Object.entries(mapping.names[kind]).map(([name, choice]) => ({ kind, name, choice })),
  );
  const choose = (names: readonly (Pick<UnknownName, "kind" | "name"> & { readonly choice: NameChoice })[]) =>
    void facts.change({ ...mapping, names: withNames(mapping.names, names) });
  const choices = (kind: UnknownName["kind"]): readonly (readonly [NameChoice, string])[] => [
    ...targets[kind].map(({ choice, name }) => [choice, name] as const),
    ...(kind === "stage"
      ? ([
          ["@won", say("choiceWon")],
          ["@lost", say("choiceLost")],
        ] as const)
      : []),
    ["", say(`choiceNone_${kind}`)],
    ["@skip", say("choiceSkip")],
  ];
  return (
    <>
      {unknown.length > 0 && (
        <Card label={say("namesTitle", { count: unknown.length })}>
          <h2 className={text.heading}>{say("namesTitle", { count: unknown.length })}</h2>
          <p className={mergeClasses(text.small, text.quiet)}>{say("namesAbout")}</p>
          {near.length > 1 && (
            <Button size="small" onClick={() => choose(near.map((item) => ({ ...item, choice: item.suggestion?.choice ?? "" })))}>
              {say("takeAllNear", { count: near.length })}
            </Button>
          )}
          {unknown.slice(0, shown).map(({ kind, name, rows, suggestion }) => (
            <div key={`${kind} ${name}`} className={mergeClasses(layout.column, layout.tight)}>
              <NameSelect
                label={`${say(`kind_${kind}`)}: ${say("nameRows", { name, rows })}`}
                value={undefined}
                choices={choices(kind)}
                say={say}
                onChoose={(choice) => choose([{ kind, name, choice }])}
              />
              {suggestion !== undefined && (
                <Button size="small" onClick={() => choose([{ kind, name, choice: suggestion.choice }])}>
                  {say("takeNear", { name: suggestion.name })}
                </Button>
              )}
            </div>
          ))}
        </Card>
      )}
      {decided.length > 0 && (
        <Card>
          <Fold label={say("matchedFold", { count: decided.length })}>
            {decided.map(({ kind, name, choice }) => (
              <NameSelect
                key={`${kind} ${name}`}
                label={`${say(`kind_${kind}`)}: ${name}`}
                value={choice}
                choices={choices(kind)}
                say={say}
                onChoose={(next) => choose([{ kind, name, choice: next }])}
              />
            ))}
          </Fold>
        </Card>
      )}
    </>
  );
}

function withNames(
  names: Mapping["names"],
  chosen: readonly (Pick<UnknownName, "kind" | "name"> & { readonly choice: NameChoice })[],
): Mapping["names"] {
  return chosen.reduce((all, { kind, name, choice }) => ({ ...all, [kind]: { ...all[kind], [name]: choice } }), names);
}

function NameSelect({
  label,
  value,
  choices,
  say,
  onChoose,
}: {
  readonly label: string;
  readonly value: NameChoice | undefined;
  readonly choices: readonly (readonly [NameChoice, string])[];
  readonly say: SayFact;
  readonly onChoose: (choice: NameChoice) => void;
}) {
  // An empty choice is a choice, too, so options go by their place.
  const place = choices.findIndex(([choice]) => choice === value);
  return (
    <Labelled label={label}>
      {(id) => (
        <Select
          id={id}
          size="small"
          value={String(place)}
          onChange={(_, data) => {
            const chosen = choices[Number(data.value)];
            if (chosen !== undefined) onChoose(chosen[0]);
          }}
        >
          {place < 0 && <option value="-1">{value ?? say("chooseName")}</option>}
          {choices.map(([, word], index) => (
            <option key={index} value={String(index)}>
              {word}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  );
}
