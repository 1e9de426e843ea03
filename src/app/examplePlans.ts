import en from "../../examples/million/plan.json";
import el from "../../examples/million/plan.el.json";
import ru from "../../examples/million/plan.ru.json";
import vendor from "../../examples/hardware-vendor/plan.json";
import type { Locale } from "../i18n";
import type { Plan } from "../plan";
import { examplePlan } from "./examplePlan";

/** The worked example, and the plan of a company by month and person, in a language. */
export function examplePlans(locale: Locale): { readonly example: Plan; readonly teamExample: Plan } {
  return { example: examplePlan({ en, ru, el }[locale]), teamExample: examplePlan({ ...vendor, language: locale }) };
}
