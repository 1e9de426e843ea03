export { host } from "./host";
export { faults } from "./faults";
export { sheets } from "./sheets";
export { panel } from "./panel";
export { report } from "./report";
export { records } from "./records";
export { calendar } from "./calendar";
export { team } from "./team";
