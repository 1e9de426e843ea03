import { usePanel } from "../context";
import { readPercent, writePercent } from "../numbers";
import { TextField, type TextFieldProps } from "./TextField";

/** A share as a percentage; it is written anew when the field is left, if it could be read. */
export function PercentField(props: Omit<TextFieldProps, "number" | "onLeave" | "unit">) {
  const { locale } = usePanel().words;
  const leave = () => {
    const value = readPercent(props.value, locale);
    const text = typeof value === "number" ? writePercent(value, locale) : props.value;
    if (text !== props.value) props.onChange(text);
  };
  return <TextField {...props} number onLeave={leave} unit={props.value.includes("%") ? "" : "%"} />;
}
