export * from "./fault";
export * from "./domain";
