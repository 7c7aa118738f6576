/** The token endpoint: token exchange and refresh. */
import { Hono } from 'hono';

import type { StoreContext } from '../../context.ts';
import type { AccessTokenRecord } from '../../state/app.ts';
import { issueToken, OFFLINE_LIFETIME, ONLINE_LIFETIME, REFRESH_LIFETIME, refreshToken } from './access-tokens.ts';
import { faultResponse, type PlatformEnv } from '../fault-response.ts';
import { grantedScopes } from '../app/installation.ts';
import { idTokenProblem, STAFF_USER_ID } from './id-token.ts';

const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ID_TOKEN = 'urn:ietf:params:oauth:token-type:id_token';
const OFFLINE = 'urn:shopify:params:oauth:token-type:offline-access-token';
const ONLINE = 'urn:shopify:params:oauth:token-type:online-access-token';

/** Mounted at `/admin/oauth`. Errors are OAuth's: `{ error, error_description }`. */
export function tokenRoutes(context: StoreContext): Hono<PlatformEnv> {
  const routes = new Hono<PlatformEnv>();

  routes.post('/access_token', async (c) => {
    const fault = await faultResponse(c, context.faults.take('token'), () =>
      c.json({ error: 'too_many_requests' }, 429),
    );
    if (fault) return fault;
    const body = tokenResponse(context, await readFields(c.req.raw));
    return 'error' in body
      ? c.json(body, body.error === 'invalid_client' ? 401 : 400)
      : c.json(body, 200, { 'Cache-Control': 'no-store' });
  });

  return routes;
}

type Fields = Record<string, string | undefined>;

function tokenResponse(context: StoreContext, fields: Fields) {
  const { apiKey, apiSecret } = context.config;
  if (fields.client_id !== apiKey || fields.client_secret !== apiSecret) {
    return oauthError('invalid_client', 'The client id or secret is wrong.');
  }
  if (fields.grant_type === TOKEN_EXCHANGE) return exchange(context, fields);
  if (fields.grant_type === 'refresh_token') return refresh(context, fields);
  return oauthError(
    'unsupported_grant_type',
    `The store does not support the grant type ${fields.grant_type ?? '(none)'}.`,
  );
}

function exchange(context: StoreContext, fields: Fields) {
  if (!context.state.installation)
    return oauthError('application_not_installed', 'The shop has not installed the app.');
  if (fields.subject_token_type !== ID_TOKEN)
    return oauthError('invalid_request', 'subject_token_type is not an id token.');
  const problem = idTokenProblem(context, fields.subject_token ?? '');
  if (problem) return oauthError('invalid_subject_token', problem);
  switch (fields.requested_token_type) {
    case ONLINE:
      return online(context, issueToken(context, 'online'));
    case OFFLINE:
      return offline(context, issueToken(context, fields.expiring === '1' ? 'offline-expiring' : 'offline'));
    default:
      return oauthError('invalid_request', 'requested_token_type is neither online nor offline.');
  }
}

function refresh(context: StoreContext, fields: Fields) {
  const record = refreshToken(context, fields.refresh_token ?? '');
  return record
    ? offline(context, record)
    : oauthError('invalid_grant', 'The refresh token is unknown, used up or expired.');
}

function offline(context: StoreContext, record: AccessTokenRecord) {
  return {
    access_token: record.token,
    scope: grantedScopes(context).join(','),
    ...(record.refreshToken && {
      expires_in: OFFLINE_LIFETIME,
      refresh_token: record.refreshToken,
      refresh_token_expires_in: REFRESH_LIFETIME,
    }),
  };
}

function online(context: StoreContext, record: AccessTokenRecord) {
  const scope = grantedScopes(context).join(',');
  return {
    access_token: record.token,
    scope,
    expires_in: ONLINE_LIFETIME,
    associated_user_scope: scope,
    associated_user: {
      id: STAFF_USER_ID,
      first_name: 'Store',
      last_name: 'Owner',
      email: context.state.shop.email,
      email_verified: true,
      account_owner: true,
      locale: context.state.shop.locale,
      collaborator: false,
    },
  };
}

function oauthError(error: string, description: string) {
  return { error, error_description: description };
}

/** The fields of a JSON or form body; none if it can't be parsed. */
async function readFields(request: Request): Promise<Fields> {
  const text = await request.text();
  if (!request.headers.get('content-type')?.includes('json')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) as Fields;
  } catch {
    return {};
  }
}
