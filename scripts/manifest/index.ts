export { finishExcel } from "./finishExcel";
export { iconFiles } from "./iconFiles";
export { readAddress } from "./readAddress";
