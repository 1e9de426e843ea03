import { useId } from "react";
import { usePanel } from "../context";
import { FieldFaults, NumberField, TextField } from "../fields";
import type { StageDraft } from "../state";
import { useLayout } from "../ui";
import { stageNames } from "../words";

/** What of a stage is asked for less often: who does it, how much one does, how long it takes. */
export function StageDetails({
  stage,
  path,
  edit,
}: {
  readonly stage: StageDraft;
  readonly path: string;
  readonly edit: (change: Partial<StageDraft>) => void;
}) {
  const layout = useLayout();
  const { words } = usePanel();
  const { say } = words;
  const list = useId();
  return (
    <>
      <TextField label={say("stageName")} path={`${path}.name`} value={stage.name} list={list} onChange={(name) => edit({ name })} />
      <datalist id={list}>
        {stageNames(words).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <NumberField label={say("lag")} path={`${path}.lag`} value={stage.lag} onChange={(lag) => edit({ lag })} />
      <TextField label={say("role")} path={`${path}.role`} value={stage.role} onChange={(role) => edit({ role })} />
      <div className={layout.pair}>
        <NumberField label={say("norm")} path={`${path}.norm`} value={stage.norm} onChange={(norm) => edit({ norm })} />
        <NumberField label={say("minutes")} path={`${path}.minutes`} value={stage.minutes} onChange={(minutes) => edit({ minutes })} />
      </div>
      <FieldFaults paths={["name", "lag", "role", "norm", "minutes"].map((field) => `${path}.${field}`)} />
    </>
  );
}
