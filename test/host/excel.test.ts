import { createExcelHost } from "../../src/host/excel";
import { hostContract, type ContractLocale } from "./contract";
import { createFakeExcel } from "./fakes/excel/createFakeExcel";

const functions = { namespace: "SALES", names: ["REQUIRED_LEADS"] };

const capabilities = {
  recalculates: true,
  undo: true,
  checksFormulas: true,
  people: true,
  watches: true,
  selects: true,
};

/** The oldest Excel that the add-in asks for, and one that has everything. */
const versions = ["1.9", "1.20"];

for (const api of versions) {
  const open = async (locale: ContractLocale) => {
    const { run, has, acts } = createFakeExcel({ locale, api });
    return { host: await createExcelHost({ run, has, functions }), acts };
  };
  // Before 1.11 nobody can ask Excel for its separators.
  hostContract(`Excel with ExcelApi ${api}`, open, { ...capabilities, locales: api === "1.9" ? ["en"] : ["en", "ru", "el"] });
}
