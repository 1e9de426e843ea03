export interface FakeTriggers {
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  /** The functions that Google would call, with how often. */
  readonly triggers: { readonly handler: string; readonly hours: number }[];
  /** Whether the person has agreed to triggers. */
  agreed: boolean;
}

/** A person may have twenty triggers in a script. */
const mostTriggers = 20;

/** `ScriptApp` for triggers of the clock. */
export function makeScriptApp(): FakeTriggers {
  const kept: { readonly handler: string; readonly hours: number }[] = [];
  const self: Omit<FakeTriggers, "ScriptApp"> = { triggers: kept, agreed: true };
  const check = (method: string): void => {
    if (self.agreed) return;
    throw new Error(
      `You do not have permission to call ScriptApp.${method}. Required permissions: https://www.googleapis.com/auth/script.scriptapp`,
    );
  };
  const ScriptApp = {
    getProjectTriggers: () => {
      check("getProjectTriggers");
      return kept.map((trigger) => ({ getHandlerFunction: () => trigger.handler, trigger }));
    },
    deleteTrigger: ({ trigger }: { trigger: (typeof kept)[number] }) => {
      check("deleteTrigger");
      if (!kept.includes(trigger)) throw new Error("Unexpected error while getting the method or property deleteTrigger");
      kept.splice(kept.indexOf(trigger), 1);
    },
    newTrigger: (handler: string) => ({
      timeBased: () => ({
        everyHours: (hours: number) => ({
          create: () => {
            check("newTrigger");
            if (![1, 2, 4, 6, 8, 12].includes(hours)) throw new Error("The value you passed to everyHours was invalid.");
            if (kept.length >= mostTriggers)
              throw new Error("This script has too many triggers. Triggers must be deleted from the script before more can be added.");
            kept.push({ handler, hours });
          },
        }),
      }),
    }),
  };
  return Object.assign(self, { ScriptApp: ScriptApp as unknown as FakeTriggers["ScriptApp"] });
}
