/**
 * Runs Prisma without downloads: with the WebAssembly schema engine from its package, over the `pg` driver. The native
 * engines aren't needed, and not every build machine can download them.
 */
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'prisma/config';

import { CatalogPg } from './prisma/pg-adapter.ts';

// The CLI checks that a query engine file exists, even though it doesn't need one. Any file will do.
process.env.PRISMA_QUERY_ENGINE_LIBRARY ??= fileURLToPath(new URL('./package.json', import.meta.url));

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  engine: 'js',
  experimental: { adapter: true },
  adapter: async () => new CatalogPg({ connectionString: process.env.DATABASE_URL }),
});
