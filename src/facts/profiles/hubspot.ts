import type { Profile } from "./profile";

/**
 * Deals exported from HubSpot: the labels of the default deal properties.
 * Source: knowledge.hubspot.com "HubSpot's default deal properties", "Export your records".
 */
export const hubspot: Profile = {
  name: "HubSpot",
  shape: "snapshot",
  marks: ["Record ID", "Deal Name", "Deal Stage", "Deal owner", "Close Date", "Create Date", "Pipeline", "Deal Type"],
  headings: {
    deal: ["Record ID", "Record ID - Deal", "Deal ID"],
    opened: ["Create Date", "Created Date"],
    closed: ["Close Date"],
    stage: ["Deal Stage"],
    person: ["Deal owner", "Owner"],
    amount: ["Amount", "Amount in company currency", "Deal Amount"],
    currency: ["Currency", "Deal currency code"],
    client: ["Associated Company", "Associated Company (Primary)", "Company name", "Company Name", "Primary Associated Company"],
    probability: ["Deal probability", "Forecast probability"],
    nextStep: ["Next step", "Next Step"],
  },
};
