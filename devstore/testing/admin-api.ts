/** The Admin API of a store for tests. */
import { adminApiRoutes } from '../admin-api/routes.ts';
import type { StoreContext } from '../context.ts';
import { issueToken } from '../platform/tokens/access-tokens.ts';

export interface GraphqlResult {
  data?: Record<string, never> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string; requiredAccess?: string } }[];
}

/** Runs operations with the required scopes and these optional ones. */
export function adminApi(context: StoreContext, scopes: string[] = []) {
  const { token } = issueToken(context, 'offline');
  context.state.installation?.scopes.push(...scopes);
  const api = adminApiRoutes(context);
  return async (query: string, variables: object = {}): Promise<GraphqlResult> => {
    const response = await api.request('/2026-10/graphql.json', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Shopify-Access-Token': token },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlResult;
  };
}
