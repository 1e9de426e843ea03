import { Status } from "../ui/Status";
import { useFaults } from "./useFaults";

/** The sentences about the fields above, a line each. */
export function FieldFaults({ paths }: { readonly paths: readonly string[] }) {
  return useFaults(paths).map(({ id, text }, index) => (
    <Status key={index} id={id} tone="bad">
      {text}
    </Status>
  ));
}
