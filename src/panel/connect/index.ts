export { ConnectCard } from "./ConnectCard";
export { type ConnectDoors } from "./connectDoors";
