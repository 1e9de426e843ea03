import { CompiledFormula, iterateAstNodes, parse, registries } from "@odoo/o-spreadsheet";

/**
 * Whether the engine can read a canonical formula. One that names a function nobody knows is a formula, too: it stands in
 * its cell as #NAME?, as in every spreadsheet.
 */
export function isFormula(text: string): boolean {
  if (!text.startsWith("=")) return false;
  return !CompiledFormula.IsBadExpression(text) || namesUnknownFunction(text);
}

function namesUnknownFunction(text: string): boolean {
  try {
    const nodes = [...iterateAstNodes(parse(text))];
    return nodes.some((node) => node.type === "FUNCALL" && !registries.functionRegistry.contains(node.value.toUpperCase()));
  } catch {
    return false;
  }
}
