/**
 * Finds the tables that a source file uses, in its syntax tree: Prisma calls, relations in their arguments, and raw SQL.
 * Code that could hide a table is a problem.
 */
import ts from 'typescript';

/** Tables by Prisma's name, each with its relation fields and their tables. */
export type Schema = Map<string, Map<string, string>>;

export interface TableAccess {
  /** Tables that the file reads or writes itself. */
  tables: string[];
  /** Tables that it reads through another table's relation. */
  related: string[];
  /** Code that could hide a table. */
  problems: string[];
}

/** What a variable or property with a database client must be called. */
const CLIENT_NAMES = new Set(['db', 'tx']);
const CLIENT_TYPES = new Set(['Db', 'Tx', 'PrismaClient', 'TransactionClient']);

/** The option of rate-limiter-flexible that takes the client. */
const LIMITER_OPTION = 'storeClient';

/** The only file that may create a client. */
const CLIENT_FILE = 'app/db.server.ts';

const METHODS = new Set(
  [
    'findUnique findUniqueOrThrow findFirst findFirstOrThrow findMany create createMany createManyAndReturn',
    'update updateMany updateManyAndReturn upsert delete deleteMany aggregate groupBy count',
  ].flatMap((names) => names.split(' ')),
);

/** Arguments in which relations are written rather than read. */
const WRITES = new Set(['data', 'create', 'update']);

const UNSAFE = new Set(['$queryRawUnsafe', '$executeRawUnsafe', '$runCommandRaw']);

/** The schema's tables and relations, from the text of `schema.prisma`. */
export function parseSchema(text: string): Schema {
  const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Map(models.map(([, name = '']) => [name, tableName(name)]));
  return new Map(
    models.map(([, name = '', body = '']) => {
      const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)/gm)];
      const relations = fields.flatMap(([, field = '', type = '']): [string, string][] => {
        const table = names.get(type);
        return table === undefined ? [] : [[field, table]];
      });
      return [tableName(name), new Map(relations)];
    }),
  );
}

/** @param file its path: tells TSX from TS, and appears in problems */
export function tableAccess(file: string, source: string, schema: Schema): TableAccess {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const root = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const tables = new Set<string>();
  const related = new Set<string>();
  const problems = new Set<string>();
  const constants = constantsOf(root);
  const models = new Map([...schema.keys()].map((table) => [table.toLowerCase(), table]));

  const problem = (node: ts.Node, what: string) => {
    const { line } = root.getLineAndCharacterOfPosition(node.getStart());
    problems.add(`${file}:${line + 1}: ${what}`);
  };
  const use = (name: string | null, node: ts.Node) => {
    if (name === null) problem(node, 'a computed table name');
    else if (schema.has(name)) tables.add(name);
  };

  const visit = (node: ts.Node): void => {
    if (isAccess(node)) visitAccess(node);
    else if (ts.isCallExpression(node)) visitCall(node);
    else if (ts.isVariableDeclaration(node)) visitBinding(node.name, node.initializer, node.type);
    else if (ts.isParameter(node)) visitBinding(node.name, node.initializer, node.type);
    else if (ts.isBindingElement(node)) visitBindingElement(node);
    else if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) visitMember(node);
    else if (ts.isPropertyAssignment(node)) visitProperty(node);
    else if (ts.isBinaryExpression(node) && isAssignment(node)) visitAssignment(node);
    else if (ts.isImportSpecifier(node)) visitImport(node);
    else if (ts.isTaggedTemplateExpression(node)) visitTagged(node);
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) visitText(node);
    if (ts.isIdentifier(node) && UNSAFE.has(node.text)) problem(node, `${node.text} takes SQL as a string`);
    ts.forEachChild(node, visit);
  };

  /** `db.person`, `db['person']`, and `.person.findMany` on anything. */
  function visitAccess(node: Access): void {
    const name = accessName(node);
    if (isClient(node.expression)) use(name, node);
    const inner = unwrap(node.expression);
    if (name !== null && METHODS.has(name) && isAccess(inner)) {
      const table = accessName(inner);
      if (table !== null) use(table, inner);
    }
    if (name === 'raw' && node.expression.getText() === 'Prisma') problem(node, 'Prisma.raw takes SQL as a string');
    if (name !== null && UNSAFE.has(name) && ts.isElementAccessExpression(node)) {
      problem(node, `${name} takes SQL as a string`);
    }
  }

  function visitCall(node: ts.CallExpression): void {
    const callee = unwrap(node.expression);
    if (!isAccess(callee)) return;
    const name = accessName(callee);
    if (/^(Reflect|Object)$/.test(callee.expression.getText()) && node.arguments.some(isClient)) use(null, node);
    if (name === '$transaction') {
      const [callback] = node.arguments;
      if (callback && isFunction(callback)) visitBinding(callback.parameters[0]?.name, undefined, undefined, true);
    }
    if (name === null || !METHODS.has(name)) return;
    const receiver = unwrap(callee.expression);
    const table = isAccess(receiver) ? accessName(receiver) : null;
    if (table !== null && schema.has(table))
      for (const argument of node.arguments) walkArgument(argument, table, false);
  }

  /** Adds the tables of the relations in a Prisma call's argument. */
  function walkArgument(node: ts.Node, table: string, isWrite: boolean, seen: ReadonlySet<string> = new Set()): void {
    if (ts.isIdentifier(node)) {
      const constant = constants.get(node.text);
      if (constant && !seen.has(node.text)) walkArgument(constant, table, isWrite, new Set([...seen, node.text]));
      return;
    }
    if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) {
      ts.forEachChild(node, (child) => walkArgument(child, table, isWrite, seen));
      return;
    }
    const name = nameText(node.name);
    const value = ts.isPropertyAssignment(node) ? node.initializer : node.name;
    const target = name === null ? undefined : schema.get(table)?.get(name);
    if (target !== undefined) (isWrite ? tables : related).add(target);
    walkArgument(value, target ?? table, isWrite || (name !== null && WRITES.has(name)), seen);
  }

  /** A variable or parameter: it mustn't rename a client, and may take tables out of it. */
  function visitBinding(
    name: ts.BindingName | undefined,
    initializer: ts.Expression | undefined,
    type: ts.TypeNode | undefined,
    isKnown = false,
  ): void {
    if (!name || !(isKnown || isClientType(type) || (initializer && isClient(initializer)))) return;
    if (ts.isIdentifier(name)) {
      if (!CLIENT_NAMES.has(name.text)) problem(name, 'a database client must be called db or tx');
    } else if (ts.isObjectBindingPattern(name)) {
      for (const element of name.elements) {
        if (element.dotDotDotToken) problem(element, 'the rest of a database client');
        else use(nameText(element.propertyName ?? element.name), element);
      }
    }
  }

  function visitBindingElement(node: ts.BindingElement): void {
    const property = node.propertyName && nameText(node.propertyName);
    if (property && CLIENT_NAMES.has(property)) visitBinding(node.name, undefined, undefined, true);
  }

  function visitMember(node: ts.PropertySignature | ts.PropertyDeclaration): void {
    const name = nameText(node.name);
    if (file !== CLIENT_FILE && isClientType(node.type) && !(name && CLIENT_NAMES.has(name))) {
      problem(node, 'a database client must be called db or tx');
    }
  }

  function visitProperty(node: ts.PropertyAssignment): void {
    const name = nameText(node.name);
    if (name === 'tableName') use(ts.isStringLiteralLike(node.initializer) ? node.initializer.text : null, node);
    if (isClient(node.initializer) && !(name && (CLIENT_NAMES.has(name) || name === LIMITER_OPTION))) {
      problem(node, 'a database client must be called db or tx');
    }
  }

  function visitAssignment({ left, right }: ts.BinaryExpression): void {
    if (!isClient(right)) return;
    const target = unwrap(left);
    if (ts.isObjectLiteralExpression(target)) {
      for (const property of target.properties) {
        if (ts.isSpreadAssignment(property)) problem(property, 'the rest of a database client');
        else use(property.name ? nameText(property.name) : null, property);
      }
    } else if (!isClient(target)) problem(left, 'a database client must be called db or tx');
  }

  function visitImport(node: ts.ImportSpecifier): void {
    const name = (node.propertyName ?? node.name).text;
    if (name === 'PrismaClient' && file !== CLIENT_FILE) problem(node, `only ${CLIENT_FILE} creates clients`);
    const { moduleSpecifier } = node.parent.parent.parent;
    const isPrisma = ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text.includes('prisma');
    if (name === 'raw' && isPrisma) problem(node, 'raw takes SQL as a string');
  }

  function visitTagged(node: ts.TaggedTemplateExpression): void {
    if (!ts.isTemplateExpression(node.template) || !/(\$queryRaw|\$executeRaw|\bsql)\b/.test(node.tag.getText()))
      return;
    const { head, templateSpans } = node.template;
    const before = [head, ...templateSpans.slice(0, -1).map(({ literal }) => literal)];
    for (const { text } of before) {
      if (/\b(from|join|into|update|table|only|using)\s+(\w+\.)?"?$/i.test(text)) use(null, node);
    }
  }

  /** Quoted names in any text, and unquoted names in SQL. */
  function visitText(node: ts.StringLiteralLike | ts.TemplateExpression): void {
    const text = ts.isTemplateExpression(node)
      ? [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join('?')
      : node.text;
    for (const [, name = ''] of text.matchAll(/"(\w+)"/g)) {
      if (/^[A-Z]/.test(name)) use(tableName(name), node);
    }
    if (!/^\s*(select|insert|update|delete|with|truncate|lock|alter|drop|merge|copy)\b/i.test(text)) return;
    const statement =
      /\b(?:from|join|into|only|table|truncate|copy|using|update(?=\s+\S+\s[^;]*\bset\b))\s+(?:\w+\.)?(\w+)/gi;
    for (const [, name = ''] of text.matchAll(statement)) {
      const table = models.get(name.toLowerCase());
      if (table !== undefined) tables.add(table);
    }
  }

  visit(root);
  return { tables: [...tables].sort(), related: [...related].sort(), problems: [...problems].sort() };
}

type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

function isAccess(node: ts.Node): node is Access {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

function isFunction(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Without parentheses, `await`, `!`, `as` and `satisfies`. */
function unwrap(node: ts.Expression): ts.Expression {
  const isWrapper =
    ts.isParenthesizedExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node);
  return isWrapper ? unwrap(node.expression) : node;
}

/** `db`, `tx`, `input.db`, `input['db']`. */
function isClient(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  if (ts.isIdentifier(node)) return CLIENT_NAMES.has(node.text);
  return isAccess(node) && CLIENT_NAMES.has(accessName(node) ?? '');
}

function isClientType(type: ts.TypeNode | undefined): boolean {
  if (!type || !ts.isTypeReferenceNode(type)) return false;
  const { typeName } = type;
  return CLIENT_TYPES.has(ts.isIdentifier(typeName) ? typeName.text : typeName.right.text);
}

/** Null if it's computed. */
function accessName(node: Access): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  const argument = unwrap(node.argumentExpression);
  return ts.isStringLiteralLike(argument) ? argument.text : null;
}

/** Null if it's computed. */
function nameText(node: ts.PropertyName | ts.BindingName): string | null {
  if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) return node.text;
  if (ts.isComputedPropertyName(node) && ts.isStringLiteralLike(node.expression)) return node.expression.text;
  return null;
}

/** The file's variables by name, because a Prisma call's arguments may be in one. */
function constantsOf(root: ts.SourceFile): Map<string, ts.Expression> {
  const found = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      found.set(node.name.text, node.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** Prisma's name of a model's table. */
function tableName(model: string): string {
  return model.charAt(0).toLowerCase() + model.slice(1);
}
