import { useId } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { useOpenDraft, usePanel } from "../context";
import { ChoiceField, FieldFaults, NumberField, TextField } from "../fields";
import { branchOf, editPerson, moveUnder, teamTree, type PersonDraft } from "../state";
import { useFirstFocus, useLayout, useText } from "../ui";
import { AgreementLines } from "./AgreementLines";
import { usePersonName } from "./usePersonName";

/** The fields of a person. */
export function PersonDetails({ person, path }: { readonly person: PersonDraft; readonly path: string }) {
  const layout = useLayout();
  const text = useText();
  const { words, dispatch } = usePanel();
  const { say } = words;
  const { draft } = useOpenDraft();
  const fields = useFirstFocus(person.name === "");
  const roleList = useId();
  const edit = (change: Partial<PersonDraft>) => dispatch({ type: "edit", change: (old) => editPerson(old, person.id, change) });
  const roles = [...draft.funnels.flatMap(({ stages }) => stages), ...draft.team].map(({ role }) => role.trim());
  return (
    <div ref={fields} className={layout.column}>
      <TextField
        label={say("personName")}
        path={`${path}.name`}
        alsoPath={`${path}.id`}
        value={person.name}
        onChange={(name) => edit({ name })}
      />
      <FieldFaults paths={[`${path}.name`, `${path}.id`]} />
      <TextField label={say("personRole")} path={`${path}.role`} value={person.role} list={roleList} onChange={(role) => edit({ role })} />
      <datalist id={roleList}>
        {[...new Set(roles)]
          .filter((role) => role !== "")
          .map((role) => (
            <option key={role} value={role} />
          ))}
      </datalist>
      <FieldFaults paths={[`${path}.role`]} />
      <HeadField person={person} />
      <FieldFaults paths={[`${path}.reportsTo`]} />
      <NumberField
        label={say("weight")}
        hint={say("weightHint")}
        path={`${path}.weight`}
        value={person.weight}
        onChange={(weight) => edit({ weight })}
      />
      <FieldFaults paths={[`${path}.weight`]} />
      <div className={layout.roomy}>
        <TextField label={say("hired")} path={`${path}.hired`} type="date" value={person.hired} onChange={(hired) => edit({ hired })} />
        <NumberField label={say("ramp")} path={`${path}.ramp`} value={person.ramp} onChange={(ramp) => edit({ ramp })} />
      </div>
      <p className={mergeClasses(text.tiny, text.quiet)}>{say("hiredHint")}</p>
      <FieldFaults paths={[`${path}.hired`, `${path}.ramp`]} />
      <AgreementLines person={person} />
      <FieldFaults paths={["proposal", "proposalFrom", "status", "reason", "setBy", "setOn"].map((field) => `${path}.${field}`)} />
    </div>
  );
}

/** Whom a person reports to: anybody but those below. */
function HeadField({ person }: { readonly person: PersonDraft }) {
  const { words, dispatch } = usePanel();
  const { say } = words;
  const { team } = useOpenDraft().draft;
  const nameOf = usePersonName();
  const below = branchOf(team, person.id);
  const { reportsTo } = person;
  const lost = typeof reportsTo === "string" ? [[`?${reportsTo}`, say("headUnknown", { name: reportsTo })] as const] : [];
  const heads = teamTree(team)
    .filter((branch) => !below.has(branch.person.id))
    .map((branch) => [String(branch.person.id), nameOf(branch.person)] as const);
  const move = (value: string) => {
    if (!value.startsWith("?")) dispatch({ type: "edit", change: (old) => moveUnder(old, person.id, value === "" ? null : Number(value)) });
  };
  const current = reportsTo === null ? "" : typeof reportsTo === "string" ? `?${reportsTo}` : String(reportsTo);
  return <ChoiceField label={say("reportsTo")} value={current} choices={[["", say("atTop")], ...lost, ...heads]} onChange={move} />;
}
