import { useEffect, useState } from "react";
import { useText } from "./useText";

/** Says a text to a screen reader once it has stood still for a moment. */
export function Spoken({ text }: { readonly text: string }) {
  const looks = useText();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 800);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div aria-live="polite" role="status" className={looks.hidden}>
      {said}
    </div>
  );
}
