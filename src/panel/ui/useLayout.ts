import { makeStyles } from "@fluentui/react-components";

/** The few ways in which things stand beside each other. */
export const useLayout = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  tight: { gap: "4px" },
  tighter: { gap: "2px" },
  row: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0 },
  spread: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minWidth: 0 },
  top: { alignItems: "flex-start" },
  wrap: { flexWrap: "wrap" },
  grow: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "8px" },
  roomy: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    "@container (min-width: 340px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  single: { gridTemplateColumns: "minmax(0, 1fr)" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});
