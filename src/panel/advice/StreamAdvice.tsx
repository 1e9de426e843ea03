import { CheckAdvice } from "./CheckAdvice";
import { useAdvice } from "./useAdvice";

/** What the facts say of the streams. */
export function StreamAdvice() {
  const found = useAdvice();
  return found && <CheckAdvice found={found} />;
}
