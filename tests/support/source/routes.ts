/** The app's routes, from the files in `app/routes/`, so that tests of every route include new ones. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const APP = fileURLToPath(new URL('../../../app', import.meta.url));

interface RouteConfig {
  id: string;
  parentId?: string;
  path?: string;
  file: string;
}

export interface RouteFile {
  /** Remix's ID, for `_data`: `routes/app.people.$id`. */
  id: string;
  /** Such as `/app/people/:id`, with `*` for a splat. */
  pattern: string;
  hasLoader: boolean;
  hasAction: boolean;
  /** Whether it renders a page, and isn't only an endpoint. */
  hasPage: boolean;
}

/** Remix's own reading of file names. It isn't exported, but has no other entry without a build. */
const { flatRoutes } = createRequire(import.meta.url)('@remix-run/dev/dist/config/flat-routes.js') as {
  flatRoutes: (folder: string, ignored: string[]) => Record<string, RouteConfig>;
};

export function listRoutes(): RouteFile[] {
  const routes = flatRoutes(APP, ['**/.*', '**/*.test.*']);
  const pathOf = (route: RouteConfig | undefined): string =>
    route ? pathOf(routes[route.parentId ?? '']) + (route.path ? `/${route.path}` : '') : '';
  return Object.values(routes).map((route) => {
    const source = readFileSync(join(APP, route.file), 'utf8');
    const exports = (name: string) =>
      new RegExp(`export (?:(?:async )?function|const|\\{[^}]*)[ ,]*\\b${name}\\b`).test(source);
    return {
      id: route.id,
      pattern: pathOf(route) || '/',
      hasLoader: exports('loader'),
      hasAction: exports('action'),
      hasPage: source.includes('export default'),
    };
  });
}

/** The URL's path with values for its parameters. */
export function fillPattern(pattern: string, value: (parameter: string) => string): string {
  return pattern.replace(/:(\w+)|\*/g, (_, name?: string) => value(name ?? '*'));
}
