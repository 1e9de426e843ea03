export * from "./fault";
export * from "./domain";
export * from "./apportion";
