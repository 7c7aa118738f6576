/** Finds the route of a path. */
import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { LRUCache } from 'lru-cache';

/** The Remix build or, in development, a function that loads the latest one for each request. */
export type Build = ServerBuild | (() => Promise<ServerBuild>);

/** The pattern of a path's route, such as `/app/people/:id`; `unmatched` if there's none or the path is invalid. */
export async function findRoutePattern(build: Build, path: string): Promise<string> {
  if (path === '/healthz' || path === '/readyz') return path;
  if (path.startsWith('/assets/')) return '/assets/*';
  const { routes } = typeof build === 'function' ? await build() : build;
  // Forms and pages without parameters, which most requests are for. Others don't repeat.
  const patterns = patternsOf(routes);
  const remembered = patterns.get(path);
  if (remembered !== undefined) return remembered;
  const pattern = matchedPattern(routes, path);
  if (pattern === path) patterns.set(path, pattern);
  return pattern;
}

/** Paths that are their route's pattern, by build. */
const patternsByBuild = new WeakMap<ServerBuild['routes'], LRUCache<string, string>>();

function patternsOf(routes: ServerBuild['routes']): LRUCache<string, string> {
  const known = patternsByBuild.get(routes) ?? new LRUCache({ max: 200 });
  patternsByBuild.set(routes, known);
  return known;
}

/** Whether a path's route is a page, as for a path without a route, rather than a resource that only responds with data. */
export async function isPage(build: Build, path: string): Promise<boolean> {
  const { routes } = typeof build === 'function' ? await build() : build;
  const route = matchRoutes(routeTree(routes), path)?.at(-1)?.route;
  if (!route) return true;
  const module = routes[route.id ?? '']?.module;
  return module?.default !== undefined || module?.ErrorBoundary !== undefined;
}

function matchedPattern(routes: ServerBuild['routes'], path: string): string {
  try {
    // React Router would print a path that it can't decode.
    decodeURIComponent(path);
    const matches = matchRoutes(routeTree(routes), path) ?? [];
    const segments = matches.flatMap(({ route }) => (route.path ? [route.path] : []));
    if (matches.length === 0) return 'unmatched';
    return `/${segments.join('/')}`;
  } catch {
    return 'unmatched';
  }
}

type RouteObject = Parameters<typeof matchRoutes>[0][number];

const trees = new WeakMap<ServerBuild['routes'], RouteObject[]>();

function routeTree(routes: ServerBuild['routes']): RouteObject[] {
  const known = trees.get(routes);
  if (known) return known;
  const all = Object.values(routes).filter((route) => route !== undefined);
  const childrenOf = (parentId: string | undefined): RouteObject[] =>
    all
      .filter((route) => route.parentId === parentId)
      .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: childrenOf(id) }));
  const tree = childrenOf(undefined);
  trees.set(routes, tree);
  return tree;
}
