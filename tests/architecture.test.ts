/** The architecture: which module may import which, and which module owns each table. Reads the source. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { type Import, cycles } from './support/source/cycles';
import { type TableAccess, parseSchema, tableAccess } from './support/source/table-access';
import { SHARED_TABLES, TABLES } from './table-owners';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The feature modules that each may import. All may import contracts and infrastructure. */
const MODULES: Record<string, string[]> = {
  settings: [],
  insights: [],
  flow: [],
  routine: ['settings', 'insights'],
  brief: ['settings', 'insights'],
  people: ['settings', 'insights'],
  'sign-up': ['settings', 'insights', 'brief', 'people'],
  delivery: ['settings', 'insights', 'brief', 'people'],
  privacy: ['settings', 'insights', 'routine', 'brief', 'people', 'delivery'],
  home: ['settings', 'insights', 'routine', 'brief', 'people', 'delivery'],
};

/** The infrastructure folders that each may import. All may import the loose files in `app/`. */
const INFRASTRUCTURE: Record<string, string[]> = {
  messages: ['mail'],
  mail: ['messages', 'ui', 'http'],
  ui: ['publishing'],
  http: [],
  encryption: [],
  limits: ['encryption'],
  'task-process': ['limits'],
  shopify: ['encryption', 'http'],
  publishing: ['shopify'],
  versions: ['publishing', 'ui'],
  articles: ['shopify', 'ui', 'http'],
  products: ['shopify', 'ui'],
  storefront: ['messages', 'ui'],
  translations: ['ui', 'shopify', 'http'],
  media: ['ui', 'shopify', 'http'],
  jobs: ['http'],
};

/** The only file in `jobs/` that imports handlers. */
const REGISTRY = 'app/jobs/registry.server.ts';

const files = ['app', 'extensions', 'devstore'].flatMap(sourceFiles);
const known = new Set(files);
const imports = files.flatMap(importsOf);
const schema = parseSchema(readFileSync(join(ROOT, 'prisma/schema.prisma'), 'utf8'));
const accesses = new Map(
  files
    .filter((file) => file.startsWith('app/'))
    .map((file) => [file, tableAccess(file, readFileSync(join(ROOT, file), 'utf8'), schema)]),
);

describe('imports', () => {
  it('are found', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports).toContainEqual({ from: 'app/db.server.ts', to: 'app/env.server.ts' });
  });

  it('lead to files that exist', () => {
    expect(imports.filter(({ to }) => to === '')).toEqual([]);
  });

  it('between feature modules follow the declared graph, or lead to a contract', () => {
    expect(
      imports.filter(({ from, to }) => {
        const [module, other] = [folderOf(from), folderOf(to)];
        if (!isFeature(module) || !isFeature(other) || module === other || isContract(to)) return false;
        return !MODULES[module]?.includes(other);
      }),
    ).toEqual([]);
  });

  it('in infrastructure follow the declared graph, and never lead to a feature module', () => {
    expect(
      imports.filter(({ from, to }) => {
        const [folder, other] = [folderOf(from), folderOf(to)];
        if (!isInfrastructure(folder) || folder === other || other === null || from === REGISTRY) return false;
        return !INFRASTRUCTURE[folder]?.includes(other);
      }),
    ).toEqual([]);
  });

  it('outside routes/ never lead to routes', () => {
    const toRoutes = ({ from, to }: Import) => folderOf(from) !== 'routes' && folderOf(to) === 'routes';
    expect(imports.filter(toRoutes)).toEqual([]);
  });

  it('never connect the app and the local store, and the app doesn’t mention it', () => {
    expect(imports.filter(({ from, to }) => from.startsWith('devstore/') && to.startsWith('app/'))).toEqual([]);
    expect(imports.filter(({ from, to }) => from.startsWith('app/') && to.startsWith('devstore/'))).toEqual([]);
    const mentions = sourceFiles('app').filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('devstore'));
    expect(mentions).toEqual([]);
  });

  it('of the extension’s renderer are only in the preview, because readers see what Shopify renders', () => {
    const isRenderer = (path: string) => path.startsWith('extensions/article-blocks/render/');
    const users = imports.filter(({ from, to }) => isRenderer(to) && !isRenderer(from)).map(({ from }) => from);
    expect(users.filter((from) => !from.startsWith('app/routine/preview/'))).toEqual([]);
  });

  it('from storefront code to the app lead to contracts only', () => {
    expect(
      imports.filter(({ from, to }) => from.startsWith('extensions/') && to.startsWith('app/') && !isContract(to)),
    ).toEqual([]);
  });

  it('don’t exist in contracts', () => {
    expect(imports.filter(({ from }) => isContract(from))).toEqual([]);
  });

  it('form no cycles, even with type imports', () => {
    expect(cycles(imports)).toEqual([]);
  });
});

describe('folders of app/', () => {
  it('are declared', () => {
    const folders = [...new Set(sourceFiles('app').map(folderOf))].filter((folder) => folder !== null).sort();
    expect(folders).toEqual([...Object.keys(MODULES), ...Object.keys(INFRASTRUCTURE), 'routes'].sort());
  });
});

describe('tables', () => {
  it('have an owner', () => {
    expect([...schema.keys()].sort()).toEqual(Object.keys(TABLES).sort());
  });

  it('are recognizable in the code', () => {
    expect([...accesses.values()].flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('are used only by their owner, or as declared', () => {
    const foreign = [...accesses]
      .flatMap(([file, access]) => foreignTables(file, access).map((table) => ({ file, table })))
      .filter(({ file, table }) => !SHARED_TABLES[file]?.tables.includes(table));
    expect(foreign).toEqual([]);
  });

  it('are used by others wherever that’s declared', () => {
    const unused = Object.entries(SHARED_TABLES).flatMap(([file, { tables }]) => {
      const access = accesses.get(file);
      const foreign = access ? foreignTables(file, access) : [];
      return tables.filter((table) => !foreign.includes(table)).map((table) => ({ file, table }));
    });
    expect(unused).toEqual([]);
  });
});

/** Other modules' tables that a file uses, except those it may read through a relation. */
function foreignTables(file: string, { tables, related }: TableAccess): string[] {
  const module = folderOf(file);
  const mayImport = (owner: string) => module !== null && MODULES[module]?.includes(owner);
  const joined = related.filter((table) => !mayImport(TABLES[table] ?? ''));
  return [...new Set([...tables, ...joined])].filter((table) => TABLES[table] !== module);
}

/** A file's folder in `app/`; null for loose files and other code. */
function folderOf(path: string): string | null {
  const [top, folder = '', ...rest] = path.split('/');
  return top === 'app' && rest.length > 0 ? folder : null;
}

function isFeature(folder: string | null): folder is string {
  return folder !== null && folder in MODULES;
}

function isInfrastructure(folder: string | null): folder is string {
  return folder !== null && folder in INFRASTRUCTURE;
}

function isContract(path: string): boolean {
  return path.endsWith('/contract.ts');
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('/assets/') && !file.includes('.test.'));
}

/** A file's imports from `app/`, `extensions/` and `devstore/`, without styles, images and JSON. */
function importsOf(from: string): Import[] {
  const source = readFileSync(join(ROOT, from), 'utf8');
  const specifiers = [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]((?:\.{1,2}|~)\/[^'"?]+)['"?]/g)];
  return specifiers
    .map(([, target = '']) =>
      target.startsWith('~/') ? `app/${target.slice(2)}` : normalize(join(dirname(from), target)),
    )
    .filter((target) => /^(app|extensions|devstore)\//.test(target) && !/\.(css|svg|json)$/.test(target))
    .map((target) => ({
      from,
      to: ['', '.ts', '.tsx', '.d.ts'].map((extension) => target + extension).find((path) => known.has(path)) ?? '',
    }));
}
