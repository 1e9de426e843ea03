/** Builds dist/appsscript unless it is newer than its sources, and gives where it lies. */
export function builtSheets(): Promise<string>;
/** What Google would stumble over in the built files. */
export function sheetsFaults(folder: string): Promise<readonly string[]>;
export function scriptFaults(script: string, wanted: ReadonlyMap<string, readonly string[]>): readonly string[];
export function pageFaults(page: string): readonly string[];
export function manifestFaults(text: string): readonly string[];
/** What clasp would push from the folder. */
export function pushedFiles(folder: string): readonly string[];
/** The most that the files may weigh, in bytes. */
export const largest: Readonly<Record<string, number>>;
