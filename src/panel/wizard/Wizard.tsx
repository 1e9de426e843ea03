import { useEffect, useRef } from "react";
import { useOpenDraft } from "../context";
import { NoticeBar } from "../frame/NoticeBar";
import { SheetsBar } from "../frame/SheetsBar";
import { Page } from "../frame/Page";
import { Progress } from "./Progress";
import { WizardFooter } from "./WizardFooter";
import { steps } from "./steps";

/** The plan step by step, what it leads to always in sight. */
export function Wizard({ saved }: { readonly saved: boolean }) {
  const { step } = useOpenDraft();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    main.current?.scrollTo({ top: 0 });
    main.current?.querySelector("h1")?.focus();
  }, [step]);
  const { Screen } = steps[step];
  return (
    <Page main={main} footer={<WizardFooter />}>
      <Progress saved={saved} />
      <NoticeBar />
      <SheetsBar />
      <Screen key={step} />
    </Page>
  );
}
