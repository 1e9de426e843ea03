import { associateFunctions } from "./excelFunctions";

const panel = import(/* webpackChunkName: "panel" */ "./excelPanel");
associateFunctions(async () => (await panel).say);
(await panel).showPanel();
