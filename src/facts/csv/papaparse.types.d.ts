/** What is used of papaparse: its own declarations would bring the types of Node into the pure rooms (tsconfig.pure.json). */
interface ParseResult {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

declare const papa: {
  readonly Parser: new (config: {
    readonly delimiter: string;
    readonly newline: "\n";
    readonly preview?: number;
    readonly fastMode?: false;
  }) => {
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParseResult;
  };
  unparse(rows: unknown[][], config: { readonly delimiter: string; readonly newline: string }): string;
};
export = papa;
