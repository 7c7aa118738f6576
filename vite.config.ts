import { vitePlugin as remix } from '@remix-run/dev';
import { type Plugin, defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';

import { metaobjectPrefix } from './extensions/article-blocks/metaobject-prefix';

// `shopify app dev` sets this to its tunnel's URL.
const host = new URL(process.env.SHOPIFY_APP_URL ?? 'http://localhost').hostname;

export default defineConfig({
  define: { __METAOBJECT_PREFIX__: JSON.stringify(metaobjectPrefix(process.env)) },
  server: {
    allowedHosts: [host],
    cors: { preflightContinue: true },
    fs: { allow: ['app', 'node_modules', 'prisma/client'] },
  },
  plugins: [
    remix({
      ignoredRouteFiles: ['**/.*', '**/*.test.*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        // Data that reloads after an action would end a navigation that is still discovering its route, on an empty page.
        v3_lazyRouteDiscovery: false,
        v3_singleFetch: false,
        v3_routeConfig: false,
      },
    }),
    tsconfigPaths(),
    processes(),
  ],
  build: { assetsInlineLimit: 0 },
  optimizeDeps: { include: ['@shopify/app-bridge-react', '@shopify/polaris'] },
});

/** Builds every process of the app at once: the web process (which imports Remix's build), the worker, PDFs, imports, and the seed. */
function processes(): Plugin {
  return {
    name: 'processes',
    config(config, { isSsrBuild }) {
      if (!isSsrBuild) return;
      config.define = {
        ...config.define,
        __PDF_PROCESS__: JSON.stringify('build/server/pdf-process.js'),
        __IMPORT_PROCESS__: JSON.stringify('build/server/import-process.js'),
      };
      config.esbuild = { ...config.esbuild, supported: { 'top-level-await': true } };
      const options = (config.build ??= {}).rollupOptions ?? {};
      config.build = {
        ...config.build,
        sourcemap: true,
        rollupOptions: {
          ...options,
          input: {
            index: './app/http/server/production-server.ts',
            worker: './app/jobs/worker-process.ts',
            'pdf-process': './app/brief/pdf-process/entry.ts',
            'import-process': './app/routine/import-source/run/entry.ts',
            seed: './prisma/seed.ts',
          },
          output: { ...options.output, entryFileNames: '[name].js' },
        },
      };
    },
  };
}
