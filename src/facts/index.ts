export { type Fact, type OpenDeal } from "./fact";
