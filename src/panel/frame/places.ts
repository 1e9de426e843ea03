import type { Place } from "../state";
import { partOf, type Part, type PlaceProps } from "./part";

/** The wizard, into which the first place leads. */
export const wizard = partOf(async () => (await import("../wizard/Wizard")).Wizard);

/** Every place but the first. */
export const places: Readonly<Record<Exclude<Place, "plan">, Part<PlaceProps>>> = {
  control: partOf(async () => (await import("../control")).ControlPlace),
  facts: partOf(async () => (await import("../facts")).FactsPlace),
  functions: partOf(async () => (await import("../functions")).FunctionsPlace),
};
