/** The architecture: which module may import which, and which module owns each table. Reads the source. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { type Import, cycles } from './support/source/cycles';
import { type TableAccess, parseSchema, tableAccess } from './support/source/table-access';

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

/** The owner of each table, by Prisma's name. */
const TABLES: Record<string, string> = {
  session: 'shopify',
  receivedWebhook: 'shopify',
  shop: 'settings',
  settings: 'settings',
  routine: 'routine',
  routineVersion: 'routine',
  routineTranslation: 'routine',
  routineImport: 'routine',
  brief: 'brief',
  briefVersion: 'brief',
  briefTranslation: 'brief',
  briefFile: 'brief',
  consentWording: 'brief',
  person: 'people',
  briefRequest: 'people',
  consentReceipt: 'people',
  yourDataLink: 'people',
  doNotEmail: 'people',
  briefLink: 'delivery',
  expiredLink: 'delivery',
  deliveryEvent: 'delivery',
  dailyCount: 'insights',
  monthlyCount: 'insights',
  countRollup: 'insights',
  eventBatch: 'insights',
  article: 'insights',
  rateLimit: 'limits',
  publishLock: 'publishing',
  jobStart: 'jobs',
};

/** Files that use other modules' tables, and why. Relations to tables of modules that they may import need no entry. */
const SHARED_TABLES: Record<string, { tables: string[]; reason: string }> = {
  'app/insights/counts/add-counts.server.ts': {
    tables: ['shop'],
    reason: "Counts on a day of the shop's time zone, in one statement.",
  },
  'app/insights/counts/add-events.server.ts': {
    tables: ['shop', 'settings'],
    reason: 'A batch of events is one statement, with the day in the shop’s time zone, unless the shop turned it off.',
  },
  'app/insights/overview/read-overview.server.ts': {
    tables: ['shop'],
    reason: "Sums days of the shop's time zone, in one statement.",
  },
  'app/insights/articles/unchecked-articles.server.ts': {
    tables: ['briefRequest'],
    reason: 'Finds and marks the requests whose article Shopify has to be asked about.',
  },
  'app/insights/articles/read-articles.server.ts': {
    tables: ['briefRequest'],
    reason: 'Finds the shops with new articles in one statement.',
  },
  'app/people/list/request-sql.server.ts': {
    tables: ['article', 'brief', 'shop'],
    reason: 'The people list joins articles and Briefs in one statement, and its days are in the shop’s time zone.',
  },
  'app/people/list/filter-options.server.ts': {
    tables: ['article', 'brief'],
    reason: 'The people list is filtered by the articles and Briefs that were requested.',
  },
  'app/brief/versions/unpublish.server.ts': {
    tables: ['briefRequest'],
    reason: 'Deletes a Brief only if no one has requested it, in one statement.',
  },
  'app/delivery/deliver.server.ts': {
    tables: ['person', 'briefRequest'],
    reason: 'Recording that an email was sent is one statement.',
  },
  'app/delivery/retention.server.ts': {
    tables: ['briefRequest'],
    reason: 'Locks the request of a deleted link, so that an erasure can’t delete it meanwhile.',
  },
  'app/people/requests/events.server.ts': {
    tables: ['deliveryEvent'],
    reason: 'What a person is shown and given about their requests has what happened to them.',
  },
  'app/people/profile/profile.server.ts': {
    tables: ['consentWording'],
    reason: "A person's page has what they agreed to.",
  },
  'app/people/profile/activities.server.ts': {
    tables: ['brief', 'deliveryEvent'],
    reason: "A person's page joins what they requested and did in one statement.",
  },
  'app/people/your-data/find-your-data.server.ts': {
    tables: ['brief', 'consentWording'],
    reason: 'A person sees what they requested and agreed to.',
  },
  'app/people/export/export-person.server.ts': {
    tables: ['brief', 'consentWording', 'briefLink', 'expiredLink'],
    reason: "The export of a person's data joins what they requested, agreed to and were sent.",
  },
  'app/people/customers/copy-person.server.ts': {
    tables: ['brief'],
    reason: 'A customer is tagged with the Briefs they requested.',
  },
  'app/people/list/csv.server.ts': {
    tables: ['deliveryEvent', 'consentWording'],
    reason: 'The people list joins deliveries and wordings in one statement.',
  },
  'app/people/list/list.server.ts': {
    tables: ['deliveryEvent'],
    reason: 'The people list joins deliveries in one statement.',
  },
};

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
