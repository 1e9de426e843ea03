import { formatNumber } from "../../i18n";
import { usePanel } from "../context";
import { readNumber } from "../numbers";
import { TextField, type TextFieldProps } from "./TextField";

/** A number in the writing of the language; it is written anew when the field is left, if it could be read. */
export function NumberField(props: Omit<TextFieldProps, "number" | "onLeave">) {
  const { locale } = usePanel().words;
  const leave = () => {
    const value = readNumber(props.value, locale);
    const text = typeof value === "number" ? formatNumber(value, locale) : props.value;
    if (text !== props.value) props.onChange(text);
  };
  return <TextField {...props} number onLeave={leave} />;
}
