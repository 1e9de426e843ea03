export { StreamAdvice } from "./StreamAdvice";
export { FunnelAdvice } from "./FunnelAdvice";
export { SeasonAdvice } from "./SeasonAdvice";
