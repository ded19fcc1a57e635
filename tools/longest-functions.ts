/** The longest functions of the product: past a screen (about 70 lines), look for the split that feels right. */
import ts from "typescript";
import type { File } from "./tidy.ts";

interface Length {
  where: string;
  name: string;
  lines: number;
}

const nameOf = (node: ts.SignatureDeclaration): string => {
  if (node.name) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : "(unnamed)";
};

/** Of source files only: a test's `describe` is long by nature. */
export function longestFunctions(files: readonly File[], count: number): Length[] {
  const lengths: Length[] = [];
  for (const { path, text } of files) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node) && "body" in node && node.body) {
        const first = lineOf(node.getStart());
        lengths.push({ where: `${path}:${first}`, name: nameOf(node), lines: lineOf(node.end) - first + 1 });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return lengths.toSorted((a, b) => b.lines - a.lines).slice(0, count);
}
