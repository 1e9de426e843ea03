import { useId, useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useLayout } from "./useLayout";

/** What is needed rarely, behind its name. */
export function Fold({
  label,
  forced = false,
  children,
}: {
  readonly label: string;
  readonly forced?: boolean;
  readonly children: ReactNode;
}) {
  const layout = useLayout();
  const id = useId();
  const [asked, setAsked] = useState(false);
  const open = asked || forced;
  const icon = open ? <ChevronDown16Regular /> : <ChevronRight16Regular />;
  return (
    <div className={layout.column}>
      <Button
        appearance="transparent"
        size="small"
        icon={icon}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        style={{ alignSelf: "flex-start", padding: 0, minWidth: 0 }}
        onClick={() => setAsked(!open)}
      >
        {label}
      </Button>
      {open && (
        <div id={id} className={layout.column}>
          {children}
        </div>
      )}
    </div>
  );
}
