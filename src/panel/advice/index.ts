export { CheckAdvice } from "./CheckAdvice";
export { ConversionAdvice } from "./ConversionAdvice";
