import { useMemo } from "react";
import { standUpMessages, todayMessages } from "../../i18n";
import type { Plan } from "../../plan";
import { wordsOf, type Words } from "../words";

const spoken = [todayMessages, standUpMessages] as const;

/** The words of what the panel writes by itself on the plan's sheets: in their language, whichever the panel speaks. */
export function usePlanWords({ language }: Plan): Words {
  return useMemo(() => wordsOf(language, spoken), [language]);
}
