import type { FieldId, Shape } from "../mapping";

/** The export of a program: the headings it writes, in the languages it writes them in, and the words that end a deal. */
export interface Profile {
  readonly name: string;
  readonly shape: Shape;
  /** Headings that tell this program; three of them are enough. */
  readonly marks: readonly string[];
  /** The headings of each field, the likelier first. */
  readonly headings: Readonly<Partial<Record<FieldId, readonly string[]>>>;
}
