export { iconFiles } from "./iconFiles";
