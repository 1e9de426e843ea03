import { showSheets } from "./sheetsShow";

showSheets();
