import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { locales } from "../../../src/i18n";
import { shapePlan } from "../../../src/plan";
import { draftToInput, findDraft, keepDraft, planToDraft, relocale } from "../../../src/panel/state";
import { arbitraryPlan } from "../../support/arbitraryPlan";

const locale = fc.constantFrom(...locales);

describe("a draft", () => {
  it("gives back the plan it was made of, in every language", () => {
    fc.assert(
      fc.property(arbitraryPlan, locale, (plan, tag) => {
        expect(shapePlan(draftToInput(planToDraft(plan, tag), tag)).plan).toEqual(plan);
      }),
    );
  });

  it("says the same in another language", () => {
    fc.assert(
      fc.property(arbitraryPlan, locale, locale, (plan, from, to) => {
        const moved = relocale(planToDraft(plan, from), from, to);
        expect(shapePlan(draftToInput(moved, to)).plan).toEqual(plan);
      }),
    );
  });

  it("is found as it was kept, also in another language", () => {
    fc.assert(
      fc.property(arbitraryPlan, locale, locale, (plan, from, to) => {
        const kept = { draft: planToDraft(plan, from), step: "streams", example: false, resume: false };
        expect(findDraft(keepDraft(kept, from), to)).toEqual({ ...kept, draft: relocale(kept.draft, from, to) });
      }),
    );
  });
});
