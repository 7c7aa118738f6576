/** Finds raw SQL that isn't limited to one shop. */
import ts from 'typescript';

/** What limits a statement to a shop: a condition, the first column of an insert, or a key of a job's data. */
const SCOPE = /\bshop'?\s*=\s*\?|\bINTO\s+"\w+"(?:\s+AS\s+\w+)?\s*\([^)]*\bshop\b/i;

/**
 * Returns `$queryRaw` and `$executeRaw` statements of a file that read or write one of the tables, but name no shop, neither
 * themselves nor in the fragments of the same file that they contain.
 * @param tables names as in SQL
 */
export function unscopedStatements(file: string, source: string, tables: ReadonlySet<string>): string[] {
  const root = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const fragments = new Map<string, string>();
  const statements: { line: number; text: string }[] = [];

  const textOf = (template: ts.TemplateLiteral): string => {
    if (!ts.isTemplateExpression(template)) return template.text;
    return template.templateSpans.reduce(
      (text, { expression, literal }) => `${text}${fragmentOf(expression)}${literal.text}`,
      template.head.text,
    );
  };
  /** The text of a fragment, or `?` for a value. */
  const fragmentOf = (expression: ts.Expression): string => {
    const named = ts.isCallExpression(expression) ? expression.expression : expression;
    return (ts.isIdentifier(named) && fragments.get(named.text)) || '?';
  };
  const collect = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) {
      for (const name of namesOf(node)) {
        const sql = [...sqlWithin(node).map(textOf), calledFragment(node)].filter((text) => text !== '');
        if (sql.length > 0) fragments.set(name, ` ${sql.join(' ')} `);
      }
    }
    ts.forEachChild(node, collect);
  };
  /** What a variable gets from a function with fragments: `const { where } = conditions(input)`. */
  const calledFragment = (node: ts.VariableDeclaration | ts.FunctionDeclaration): string => {
    const value = ts.isVariableDeclaration(node) ? node.initializer : undefined;
    return value && ts.isCallExpression(value) && ts.isIdentifier(value.expression)
      ? (fragments.get(value.expression.text) ?? '')
      : '';
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /\.\$(queryRaw|executeRaw)$/.test(node.tag.getText())) {
      const { line } = root.getLineAndCharacterOfPosition(node.getStart());
      statements.push({ line: line + 1, text: textOf(node.template) });
    }
    ts.forEachChild(node, visit);
  };
  // Twice, because functions may follow their callers.
  collect(root);
  collect(root);
  visit(root);
  return statements
    .filter(({ text }) =>
      [...text.matchAll(/"(\w+)"|\b(?:FROM|JOIN|INTO|UPDATE)\s+(pgboss\.job)\b/g)].some(([, name = 'pgboss.job']) =>
        tables.has(name),
      ),
    )
    .filter(({ text }) => !SCOPE.test(text))
    .map(({ line, text }) => `${file}:${line}: ${text.replace(/\s+/g, ' ').trim().slice(0, 120)}`);
}

/** The names that a declaration gives, such as those of a destructured object. */
function namesOf({ name }: ts.VariableDeclaration | ts.FunctionDeclaration): string[] {
  if (!name) return [];
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) && ts.isIdentifier(element.name) ? [element.name.text] : [],
  );
}

/** Templates of `Prisma.sql` and `sql` in a declaration. */
function sqlWithin(node: ts.Node): ts.TemplateLiteral[] {
  const found: ts.TemplateLiteral[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(each) && /(^|\.)sql$/.test(each.tag.getText())) found.push(each.template);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}
