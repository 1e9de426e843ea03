import { makeStyles, tokens } from "@fluentui/react-components";

/** A funnel as rows: the piece of the drawing left, what it says right. */
export const useFunnelStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "60px minmax(0, 1fr)",
    columnGap: "12px",
    "@container (min-width: 320px)": { gridTemplateColumns: "84px minmax(0, 1fr)", columnGap: "14px" },
    "@container (min-width: 400px)": { gridTemplateColumns: "140px minmax(0, 1fr)", columnGap: "24px" },
  },
  drawing: { display: "flex", flexDirection: "column", alignItems: "center", forcedColorAdjust: "none" },
  block: { height: "40px", flexShrink: 0, borderRadius: "3px", backgroundColor: tokens.colorBrandStroke2 },
  last: { backgroundColor: tokens.colorCompoundBrandStroke },
  flow: { flexGrow: 1, width: "100%", minHeight: "24px", fill: tokens.colorBrandBackground2 },
});
