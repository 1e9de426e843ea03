/** Where HubSpot answers those who are no page in a browser. */
export const hubspotAddress = "https://api.hubapi.com";
