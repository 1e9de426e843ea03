/** A build for Google Sheets by its folder in dist. */
export type SheetsBuild = "appsscript" | "appsscript-crm";
/** What each build may ask of the person, and the most that its files may weigh, in bytes. */
export const builds: Readonly<
  Record<SheetsBuild, { readonly scopes: readonly string[]; readonly largest: Readonly<Record<string, number>> }>
>;
/** Builds one of them unless it is newer than its sources, and gives where it lies. */
export function builtSheets(build?: SheetsBuild): Promise<string>;
/** What Google would stumble over in the files of a build. */
export function sheetsFaults(folder: string, build?: SheetsBuild): Promise<readonly string[]>;
export function scriptFaults(script: string, wanted: ReadonlyMap<string, readonly string[]>): readonly string[];
export function pageFaults(page: string): readonly string[];
export function packedFaults(page: string): readonly string[];
export function manifestFaults(text: string, build?: SheetsBuild): readonly string[];
/** What clasp would push from the folder. */
export function pushedFiles(folder: string): readonly string[];
