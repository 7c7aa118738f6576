/** The Admin API's HTTP endpoint. */
import { type Context, Hono } from 'hono';

import type { StoreContext } from '../context.ts';
import { findToken } from '../platform/tokens/access-tokens.ts';
import { faultResponse, type PlatformEnv } from '../platform/fault-response.ts';
import type { OperationRecord } from '../state/app.ts';
import { CostBucket } from './graphql/cost.ts';
import { type GraphqlResponse, type GraphqlRequest, runOperation, THROTTLED } from './graphql/execute.ts';
import { limitInFlight } from './graphql/in-flight.ts';
import { ADMIN_API_VERSION } from './graphql/schema.ts';

const MAX_OPERATIONS = 500;

/** Mounted at `/admin/api`. Serves one version of the GraphQL API. */
export function adminApiRoutes(context: StoreContext): Hono<PlatformEnv> {
  const routes = new Hono<PlatformEnv>();
  const bucket = new CostBucket();

  routes.post('/:version/graphql.json', limitInFlight(), async (c) => {
    const throttled = () => c.json({ errors: [THROTTLED], extensions: { cost: bucket.draw(10, null) } });
    const fault = await faultResponse(c, context.faults.take('admin-api'), throttled);
    if (fault) return fault;
    const version = c.req.param('version');
    if (version !== ADMIN_API_VERSION) {
      return c.json(
        { errors: `This store only serves version ${ADMIN_API_VERSION} of the Admin API, not ${version}.` },
        404,
      );
    }
    if (!findToken(context, c.req.header('x-shopify-access-token') ?? '')) {
      return c.json({ errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' }, 401);
    }
    const request = await readRequest(c);
    if (!request) return c.json({ errors: { query: 'Required parameter missing or invalid' } }, 400);
    const { response, operation } = await runOperation(context, bucket, request);
    record(context, { at: new Date().toISOString(), ...operation, status: 200, errors: errorMessages(response) });
    return c.json(response);
  });

  return routes;
}

async function readRequest(c: Context): Promise<GraphqlRequest | null> {
  try {
    const body = await c.req.json<Partial<GraphqlRequest> | null>();
    return typeof body?.query === 'string' ? { ...body, query: body.query } : null;
  } catch {
    return null;
  }
}

function record(context: StoreContext, operation: OperationRecord): void {
  context.state.operations = [...context.state.operations, operation].slice(-MAX_OPERATIONS);
  context.save();
}

/** The messages of a response's errors and user errors. */
function errorMessages({ errors = [], data }: GraphqlResponse): string[] {
  const payloads = Object.values((data ?? {}) as Record<string, { userErrors?: { message: string }[] } | null>);
  const userErrors = payloads.flatMap((payload) => payload?.userErrors ?? []);
  return [...errors, ...userErrors].map((each) => (each as { message: string }).message);
}
