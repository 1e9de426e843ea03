/** Why a part of a build may not be shipped, or null. */
export function tooLarge(part: { readonly name: string; readonly size: number; readonly most: number }): string | null;
