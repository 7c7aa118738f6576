import { expect, it } from 'vitest';

import { temporaryContext } from '../control/temporary-context.ts';
import { grantToken } from '../platform/access-tokens.ts';
import { grantScopes } from '../platform/installation.ts';
import { adminApiRoutes } from './routes.ts';

it('says of the app what it asks for, may ask for, and has', async () => {
  const context = temporaryContext();
  const { token } = grantToken(context, 'offline');
  await grantScopes(context, ['write_customers']);
  const answer = await adminApiRoutes(context).request('/2026-10/graphql.json', {
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
  expect(await answer.json()).toMatchObject({
    data: {
      app: {
        requestedAccessScopes: named('write_app_proxy', 'write_content'),
        optionalAccessScopes: named('write_customers'),
        installation: { accessScopes: expect.arrayContaining(named('write_customers')) as object[] },
      },
      other: null,
    },
  });
});
