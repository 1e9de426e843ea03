import type { Profile } from "./profile";

/**
 * A report of opportunities exported from Salesforce, and the names its data loader writes.
 * Source: help.salesforce.com "Opportunity Fields" (sales.opp_fields), Object Reference: Opportunity.
 */
export const salesforce: Profile = {
  name: "Salesforce",
  shape: "snapshot",
  marks: [
    ...["Opportunity Name", "Opportunity Owner", "Opportunity ID", "Account Name", "Probability (%)", "Fiscal Period"],
    ...["StageName", "CloseDate", "OwnerId", "AccountId", "ForecastCategory"],
  ],
  headings: {
    deal: ["Opportunity ID", "Opportunity Id", "Id", "Opportunity Name"],
    opened: ["Created Date", "CreatedDate"],
    closed: ["Close Date", "CloseDate"],
    since: ["Last Stage Change Date", "LastStageChangeDate"],
    stage: ["Stage", "StageName"],
    person: ["Opportunity Owner", "Owner.Name", "OwnerId"],
    amount: ["Amount"],
    currency: ["Amount Currency", "Opportunity Currency", "CurrencyIsoCode"],
    client: ["Account Name", "Account.Name", "AccountId"],
    probability: ["Probability (%)", "Probability"],
    nextStep: ["Next Step", "NextStep"],
  },
};
