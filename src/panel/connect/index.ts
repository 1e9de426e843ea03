export { ConnectCard } from "./ConnectCard";
export { type ConnectDoors, type HourlyRun, type HourlyState } from "./connectDoors";
