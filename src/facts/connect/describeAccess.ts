/** The systems that can be connected. */
export type SystemId = "bitrix24" | "hubspot" | "clickHouse";

/** What is read of a system, by what a person calls it. */
export type ReadKind = "deals" | "stageHistory" | "leads" | "activities" | "companies" | "people" | "stages" | "sums";

/** What a connection may do, told before it asks for the first time. */
export interface Access {
  /** What it reads; it writes nothing anywhere. */
  readonly reads: readonly ReadKind[];
  /** The rights the key needs and no more, as the system calls them. */
  readonly rights: readonly string[];
}

/**
 * What will be read once a system is connected, and with what rights.
 *
 * @example
 * describeAccess("hubspot", {}).rights.length // => 4
 */
export function describeAccess(system: SystemId, chosen: { readonly leads?: boolean; readonly activities?: boolean }): Access {
  const reads: Readonly<Record<SystemId, readonly ReadKind[]>> = {
    bitrix24: [
      ...(["deals", "stageHistory"] as const),
      ...(chosen.leads === true ? (["leads"] as const) : []),
      ...(chosen.activities === true ? (["activities"] as const) : []),
      ...(["companies", "people", "stages"] as const),
    ],
    hubspot: ["deals", "stageHistory", "companies", "people", "stages"],
    clickHouse: ["sums"],
  };
  return { reads: reads[system], rights: rights[system] };
}

const rights: Readonly<Record<SystemId, readonly string[]>> = {
  bitrix24: ["crm", "user_brief"],
  hubspot: ["crm.objects.deals.read", "crm.objects.companies.read", "crm.objects.owners.read", "crm.schemas.deals.read"],
  clickHouse: ["SELECT"],
};
