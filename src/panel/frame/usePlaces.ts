import { useEffect } from "react";
import { usePanel } from "../context";

/** Goes where buttons outside of the panel ask to go. */
export function usePlaces(): void {
  const { options, dispatch } = usePanel();
  const { places } = options;
  useEffect(() => places?.((place) => dispatch({ type: "place", place })), [places, dispatch]);
}
