import type { Profile } from "./profile";

/**
 * Deals exported from Pipedrive: every heading begins with what it belongs to.
 * Source: support.pipedrive.com "Exporting data from Pipedrive"; headings as programs that read the export write them down.
 */
export const pipedrive: Profile = {
  name: "Pipedrive",
  shape: "snapshot",
  marks: [
    ...["Deal - ID", "Deal - Title", "Deal - Owner", "Deal - Stage", "Deal - Status", "Deal - Value", "Deal - Won time"],
    ...["Deal - Lost time", "Deal - Pipeline", "Deal - Organization"],
  ],
  headings: {
    deal: ["Deal - ID"],
    opened: ["Deal - Deal created", "Deal - Add time", "Deal - Created", "Deal - Deal created on"],
    won: ["Deal - Won time"],
    lost: ["Deal - Lost time"],
    closed: ["Deal - Deal closed on", "Deal - Closed on", "Deal - Close time"],
    closes: ["Deal - Expected close date"],
    since: ["Deal - Last stage change", "Deal - Stage change time"],
    stage: ["Deal - Stage"],
    status: ["Deal - Status"],
    person: ["Deal - Owner"],
    amount: ["Deal - Value"],
    currency: ["Deal - Currency", "Deal - Currency of Value"],
    client: ["Deal - Organization", "Organization - Name", "Deal - Contact person"],
    product: ["Deal - Product name"],
    probability: ["Deal - Probability"],
  },
};
