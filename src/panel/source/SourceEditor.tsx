import { useId, useState, type ReactNode } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { Database16Regular, Handshake16Regular, Lightbulb16Regular } from "@fluentui/react-icons";
import { useOpenDraft, usePanel } from "../context";
import { ChoiceField, FieldFaults, NumberField, TextField } from "../fields";
import type { SourceDraft } from "../state";
import { ChipButton, useLayout } from "../ui";
import { sourceWords } from "./sourceWords";

const icons = { fact: <Database16Regular />, agreed: <Handshake16Regular />, guess: <Lightbulb16Regular /> };

/** A chip that says where a number comes from; pressed, it lets one say so. `children` stand beside the chip. */
export function SourceEditor({
  of,
  path,
  source,
  onChange,
  children,
}: {
  readonly of: "check" | "conversion";
  readonly path: string;
  readonly source: SourceDraft;
  readonly onChange: (source: SourceDraft) => void;
  readonly children?: ReactNode;
}) {
  const layout = useLayout();
  const { words } = usePanel();
  const { say } = words;
  const { reading } = useOpenDraft();
  const id = useId();
  const [asked, setAsked] = useState(false);
  const faulty = reading.faults.some((fault) => fault.path?.startsWith(path));
  const open = asked || faulty;
  const edit = (change: Partial<SourceDraft>) => onChange({ ...source, ...change });
  const kinds = [["fact", say("fact")] as const, ["agreed", say("agreed")] as const, ["guess", say("guess")] as const];
  const counts = of === "check" ? [["reached", "deals"] as const] : [["passed", "passed"] as const, ["reached", "reached"] as const];
  return (
    <>
      <div className={mergeClasses(layout.spread, layout.wrap)}>
        <ChipButton
          icon={icons[source.kind]}
          look={source.kind === "guess" ? "dashed" : "solid"}
          open={open}
          controls={id}
          onToggle={() => setAsked(!open)}
        >
          {sourceWords(source, of, words)}
        </ChipButton>
        {children}
      </div>
      {open && (
        <div id={id} className={layout.column}>
          <ChoiceField
            label={say(of === "check" ? "checkSource" : "conversionSource")}
            value={source.kind}
            choices={kinds}
            onChange={(kind) => edit({ kind })}
          />
          {source.kind !== "guess" && (
            <>
              <div className={layout.pair}>
                {counts.map(([field, key]) => (
                  <NumberField
                    key={field}
                    label={say(key === "deals" ? "sourceDeals" : key === "passed" ? "sourcePassed" : "sourceReached")}
                    path={`${path}.${key}`}
                    alsoPath={path}
                    value={source[field]}
                    onChange={(text) => edit({ [field]: text })}
                  />
                ))}
              </div>
              <TextField
                label={say("sourcePeriod")}
                path={`${path}.period`}
                value={source.period}
                onChange={(period) => edit({ period })}
              />
            </>
          )}
          <FieldFaults paths={[path, `${path}.deals`, `${path}.passed`, `${path}.reached`, `${path}.period`]} />
        </div>
      )}
    </>
  );
}
