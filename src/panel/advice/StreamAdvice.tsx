import { CheckAdvice } from "./CheckAdvice";
import { RepeatAdvice } from "./RepeatAdvice";
import { useAdvice } from "./useAdvice";

/** What the facts say of the streams. */
export function StreamAdvice() {
  const found = useAdvice();
  if (found === undefined) return null;
  return (
    <>
      <CheckAdvice found={found} />
      <RepeatAdvice found={found} />
    </>
  );
}
