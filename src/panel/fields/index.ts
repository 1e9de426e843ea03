export { ChoiceField } from "./ChoiceField";
export { FieldFaults } from "./FieldFaults";
export { Labelled } from "./Labelled";
export { NameLine } from "./NameLine";
export { NumberField } from "./NumberField";
export { PercentField } from "./PercentField";
export { TextField } from "./TextField";
