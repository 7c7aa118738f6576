/** A Remix build with a few routes for tests of the server, without pages. */
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';

import { handleError } from '../responses/route-errors';

type Handler = (args: LoaderFunctionArgs | ActionFunctionArgs) => Response | Promise<Response>;

/** Responds with the body's size in bytes. */
async function bodySize({ request }: ActionFunctionArgs): Promise<Response> {
  return new Response(String((await request.arrayBuffer()).byteLength));
}

/** Text that compresses well. */
export const LONG_TEXT = 'All work and no play. '.repeat(500);

/** What the `/failing` routes throw and print. */
export const SECRETS = {
  address: 'ann@example.com',
  token: 'aB3_-'.repeat(9).slice(0, 43),
  password: 'hunter2',
};

const SECRET_TEXT = `for ${SECRETS.address}, ${SECRETS.token}, postgresql://app:${SECRETS.password}@db.example/app`;

/** @param released what `/slow` waits for before it responds */
export function testBuild(released: Promise<unknown> = Promise.resolve()): ServerBuild {
  let waiting = 0;
  const routes: Record<string, { loader?: Handler; action?: Handler; default?: () => null }> = {
    '/': { loader: () => new Response('home') },
    '/app/people/:id': { loader: () => new Response(LONG_TEXT, { headers: { 'Content-Type': 'text/html' } }) },
    '/app/guide.pdf': { loader: () => new Response(LONG_TEXT, { headers: { 'Content-Type': 'application/pdf' } }) },
    '/app/settings': { action: bodySize },
    '/page': { action: () => new Response('received'), default: () => null },
    '/app/unread': { action: () => new Response('unread') },
    '/app/form': {
      action: async ({ request }) => new Response(String([...(await request.formData()).keys()].length)),
    },
    '/app/brief/:id/files': { action: bodySize },
    '/app/people/do-not-email': { action: bodySize },
    '/app/routines/:id/translations/import': { action: bodySize },
    '/proxy/brief': {
      loader: () => new Response(LONG_TEXT, { headers: { 'Content-Type': 'text/html' } }),
      action: bodySize,
    },
    '/proxy/brief/:token': { loader: () => new Response('visit') },
    '/webhooks/app': { action: bodySize },
    '/slow': {
      loader: async () => {
        waiting += 1;
        await released;
        return new Response('done');
      },
    },
    '/waiting': { loader: () => new Response(String(waiting)) },
    '/failing/error': {
      loader: () => {
        throw new Error(`Failed ${SECRET_TEXT}`, { cause: new Error(`because ${SECRET_TEXT}`) });
      },
    },
    '/failing/search': {
      loader: ({ request }) => {
        throw new Error(`No rows for ${new URL(request.url).searchParams.get('search')}`);
      },
    },
    '/failing/print': {
      loader: () => {
        // eslint-disable-next-line no-console
        console.error('printed', SECRET_TEXT, new Error(SECRET_TEXT));
        process.stderr.write(`written ${SECRET_TEXT}\n`);
        process.emitWarning(`warned ${SECRET_TEXT}`);
        return new Response('printed');
      },
    },
    '/failing/exception': {
      loader: () => {
        setTimeout(() => {
          throw new Error(`thrown ${SECRET_TEXT}`);
        });
        return new Response('thrown');
      },
    },
    '/failing/rejection': {
      loader: () => {
        void Promise.reject(new Error(`rejected ${SECRET_TEXT}`));
        return new Response('rejected');
      },
    },
  };
  return {
    entry: { module: { default: (_: Request, status: number) => new Response('page', { status }), handleError } },
    routes: Object.fromEntries(
      Object.entries(routes).map(([path, module]) => [
        path,
        { id: path, path: path.slice(1), index: undefined, module },
      ]),
    ),
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: { v3_singleFetch: false, v3_lazyRouteDiscovery: false },
    isSpaMode: false,
    mode: 'production',
  } as unknown as ServerBuild;
}
