import { makeStyles, tokens } from "@fluentui/react-components";

/** The few ways in which text stands in the panel. */
export const useText = makeStyles({
  hero: { fontSize: "28px", lineHeight: "34px", fontWeight: tokens.fontWeightSemibold, margin: 0, overflowWrap: "anywhere" },
  title: { fontSize: "20px", lineHeight: "26px", fontWeight: tokens.fontWeightSemibold, margin: 0, overflowWrap: "anywhere" },
  heading: { fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold, margin: 0, overflowWrap: "anywhere" },
  body: { fontSize: "14px", lineHeight: "20px", margin: 0 },
  small: { fontSize: "12px", lineHeight: "16px", margin: 0 },
  tiny: { fontSize: "11px", lineHeight: "14px", margin: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  second: { color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  brand: { color: tokens.colorBrandForeground1 },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  whole: { whiteSpace: "nowrap" },
  broken: { overflowWrap: "anywhere", minWidth: 0 },
});
