export { finishExcel } from "./finishExcel";
export { iconFiles } from "./iconFiles";
