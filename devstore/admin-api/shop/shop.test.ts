import { expect, it } from 'vitest';

import { temporaryContext } from '../../testing/temporary-context.ts';
import { issueToken } from '../../platform/tokens/access-tokens.ts';
import { grantScopes } from '../../platform/app/installation.ts';
import { adminApiRoutes } from '../routes.ts';

it('lists the app’s required, optional and granted scopes', async () => {
  const context = temporaryContext();
  const { token } = issueToken(context, 'offline');
  await grantScopes(context, ['write_customers']);
  const response = await adminApiRoutes(context).request('/2026-10/graphql.json', {
    method: 'POST',
    headers: { 'X-Shopify-Access-Token': token },
    body: JSON.stringify({
      query: `{
        app {
          requestedAccessScopes { handle }
          optionalAccessScopes { handle }
          installation { accessScopes { handle } }
        }
        other: app(id: "gid://shopify/App/77") { title }
      }`,
    }),
  });
  const named = (...handles: string[]) => handles.map((handle) => ({ handle }));
  expect(await response.json()).toMatchObject({
    data: {
      app: {
        requestedAccessScopes: named('write_app_proxy', 'write_content'),
        optionalAccessScopes: named('write_customers', 'read_products', 'write_files', 'read_themes', 'read_locales'),
        installation: { accessScopes: expect.arrayContaining(named('write_customers')) as object[] },
      },
      other: null,
    },
  });
});
