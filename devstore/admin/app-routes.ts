/** Installing and uninstalling the app, and requests from App Bridge. Only the admin's own pages may post. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';

import type { StoreContext } from '../context.ts';
import { issueIdToken } from '../platform/tokens/id-token.ts';
import { grantedScopes, grantScopes, installApp, revokeScopes, uninstallApp } from '../platform/app/installation.ts';
import { optionalScopes, requiredScopes } from '../platform/app/scopes.ts';
import { APPS_PATH, appsPage } from './apps-page.ts';
import { extensionInfo } from './extensions.ts';
import { APP_BASE } from './page.ts';
import { ResourceQuery, resources } from './resources.ts';
import { describeScope } from './scope-description.ts';

/** Mounted at `/admin`. */
export function appRoutes(context: StoreContext): Hono {
  const routes = new Hono();

  // The app's frame has another origin, so it can't grant itself scopes.
  routes.post('*', async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== new URL(c.req.url).origin) {
      return c.text('Only the admin’s own pages may post here.', 403);
    }
    return next();
  });

  routes.get('/settings/apps', (c) => c.html(appsPage(context)));
  routes.post('/settings/apps', async (c) => {
    const fields = await c.req.formData();
    const scopes = fields.getAll('scope').map(String);
    switch (fields.get('action')) {
      case 'install':
        installApp(context);
        return c.redirect(APP_BASE, 303);
      case 'uninstall':
        await uninstallApp(context);
        return c.redirect(APPS_PATH, 303);
      case 'revoke':
        return (await errorResponse(c, revokeScopes(context, scopes))) ?? c.redirect(APPS_PATH, 303);
      default:
        return c.text('Unknown action', 400);
    }
  });

  routes.post('/bridge/id-token', (c) =>
    context.state.installation ? c.json(issueIdToken(context)) : c.text('The app is not installed.', 403),
  );
  routes.post('/bridge/user', (c) => c.json({ accountAccess: 'Full access' }));
  routes.post('/bridge/extensions', (c) => c.json(extensionInfo(context)));
  routes.post('/bridge/resources', async (c) => {
    if (!grantedScopes(context).includes('read_products')) {
      return c.text('shopify.resourcePicker needs the read_products access scope.', 403);
    }
    const query = ResourceQuery.safeParse(await c.req.json());
    return query.success ? c.json(resources(context, query.data)) : c.text(z.prettifyError(query.error), 400);
  });
  routes.post('/bridge/scopes', (c) => c.json(scopesDetail(context)));
  routes.post('/bridge/scopes/:change{grant|revoke}', async (c) => {
    const scopes = await c.req.json<string[]>();
    const change = c.req.param('change') === 'grant' ? grantScopes : revokeScopes;
    return (await errorResponse(c, change(context, scopes))) ?? c.json(scopesDetail(context));
  });

  return routes;
}

function scopesDetail(context: StoreContext) {
  const optional = optionalScopes(context.toml);
  return {
    granted: grantedScopes(context),
    required: requiredScopes(context.toml),
    optional,
    descriptions: Object.fromEntries(optional.map((scope) => [scope, describeScope(scope)])),
  };
}

async function errorResponse(c: Context, change: Promise<void>): Promise<Response | null> {
  try {
    await change;
    return null;
  } catch (error) {
    return c.text((error as Error).message, 400);
  }
}
