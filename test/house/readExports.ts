import { readFileSync } from "node:fs";
import ts from "typescript";

/** What a source file exports under one name. */
export interface Export {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly kind: "function" | "value" | "type";
  /** Whether a doc comment stands above it. */
  readonly told: boolean;
  readonly examples: readonly Example[];
}

/** A line `call // => value` of an `@example`; `expected` is null when the line says no value. */
export interface Example {
  readonly call: string;
  readonly expected: string | null;
}

/** The exports of a TypeScript file, with their doc comments; what is only passed on from other files is left out. */
export function readExports(file: string): readonly Export[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.filter(isExported).flatMap((statement) => {
    const line = source.getLineAndCharacterOfPosition(statement.getStart()).line + 1;
    const comments = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
    const examples = comments.flatMap(({ tags }) => [...(tags ?? [])].filter(isExample)).flatMap(readExample);
    return declarationsOf(statement).map(({ name, kind }) => ({ file, line, name, kind, told: comments.length > 0, examples }));
  });
}

/** How many `@example` tags a file holds, wherever they stand. */
export function countExamples(file: string): number {
  return readFileSync(file, "utf8").match(/^\s*(?:\/\*)?\* @example\b/gm)?.length ?? 0;
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function isExample(tag: ts.JSDocTag): boolean {
  return tag.tagName.text === "example";
}

function declarationsOf(statement: ts.Statement): readonly Pick<Export, "name" | "kind">[] {
  if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? "", kind: "function" }];
  if (ts.isClassDeclaration(statement)) return [{ name: statement.name?.text ?? "", kind: "value" }];
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [{ name: statement.name.text, kind: "type" }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name, initializer }) => {
    const isFunction = initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
    return { name: name.getText(), kind: isFunction ? "function" : "value" };
  });
}

/** A call may run over several lines; the one with `// =>` ends it. */
function readExample(tag: ts.JSDocTag): readonly Example[] {
  const examples: Example[] = [];
  let call = "";
  for (const line of (ts.getTextOfJSDocComment(tag.comment) ?? "").split("\n")) {
    const [code = "", expected] = line.split("// =>");
    call += `${code.trim()} `;
    if (expected === undefined) continue;
    examples.push({ call: call.trim(), expected: expected.trim() });
    call = "";
  }
  return call.trim() === "" ? examples : [...examples, { call: call.trim(), expected: null }];
}
