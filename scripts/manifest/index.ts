export { finishExcel } from "./finishExcel";
export { iconFiles } from "./iconFiles";
export { readAddress } from "./readAddress";
export { readCertificate, type Certificate } from "./readCertificate";
export { certificateCommand, sideloadByHand, sideloadCommand, takeOutCommand, type Command } from "./sideload";
