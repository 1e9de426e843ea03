import { Button } from "@fluentui/react-components";

/** Shows a long list whole, or its beginning again; nothing where the list is short. */
export function MoreButton({
  all,
  count,
  few,
  more,
  fewer,
  onToggle,
}: {
  readonly all: boolean;
  readonly count: number;
  readonly few: number;
  readonly more: string;
  readonly fewer: string;
  readonly onToggle: (all: boolean) => void;
}) {
  if (count <= few) return null;
  return (
    <Button
      appearance="transparent"
      size="small"
      aria-expanded={all}
      style={{ alignSelf: "flex-start", padding: 0, minWidth: 0 }}
      onClick={() => onToggle(!all)}
    >
      {all ? fewer : more}
    </Button>
  );
}
