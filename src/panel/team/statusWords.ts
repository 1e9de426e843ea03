import type { Agreement } from "../../plan";
import type { WordKey } from "../words";

/** How far a person's plan is agreed. */
export const statusWords: Readonly<Record<Agreement, WordKey>> = {
  draft: "statusDraft",
  proposed: "statusProposed",
  returned: "statusReturned",
  agreed: "statusAgreed",
  approved: "statusApproved",
};
