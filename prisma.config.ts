/**
 * Prisma without downloads: the schema engine that the package ships as WebAssembly, over the `pg` driver. The native
 * engines come from a host that a shop's build machine may not reach, and nothing here needs them.
 */
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'prisma/config';

import { CataloguePg } from './prisma/pg-adapter.ts';

// The CLI looks for a query engine file before it asks whether one is needed; any file that exists satisfies it.
process.env.PRISMA_QUERY_ENGINE_LIBRARY ??= fileURLToPath(new URL('./package.json', import.meta.url));

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  engine: 'js',
  experimental: { adapter: true },
  adapter: async () => new CataloguePg({ connectionString: process.env.DATABASE_URL }),
});
