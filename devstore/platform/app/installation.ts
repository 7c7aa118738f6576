/** Installs and uninstalls the app, and changes its scopes. */
import { isAppOwned } from '../../state/app-names.ts';
import { INSTALLATION_ID } from '../../state/gid.ts';
import type { StoreContext } from '../../context.ts';
import type { InstallationRecord } from '../../state/app.ts';
import { optionalScopes, requiredScopes } from './scopes.ts';
import { deliverWebhook, type WebhookDelivery } from '../webhooks/webhooks.ts';

/** Installs the app with its required scopes, unless it is already installed. */
export function installApp(context: StoreContext): InstallationRecord {
  if (context.state.installation) return context.state.installation;
  const installedAt = new Date().toISOString();
  context.state.installation = { installedAt, scopes: requiredScopes(context.toml), tokens: [] };
  context.save();
  return context.state.installation;
}

/**
 * Uninstalls the app: revokes its tokens, deletes its metaobjects and metafields and the merchant's proxy path, then sends `app/uninstalled`. Its blocks
 * stay in the templates but render nothing until the app is installed again.
 * @returns the delivery of `app/uninstalled`; null if the app wasn't installed.
 */
export async function uninstallApp(
  context: StoreContext,
  payload: Record<string, unknown> = shopPayload(context),
): Promise<WebhookDelivery | null> {
  const { state } = context;
  if (!state.installation) return null;
  state.installation = null;
  delete state.proxyPath;
  state.metaobjects = state.metaobjects.filter(({ type }) => !isAppOwned(type));
  state.metafields = state.metafields.filter(
    ({ namespace, ownerId }) => !isAppOwned(namespace) && ownerId !== INSTALLATION_ID,
  );
  context.save();
  return deliverWebhook(context, { topic: 'app/uninstalled', payload, installed: true });
}

/** The granted scopes; none if the app isn't installed. */
export function grantedScopes(context: StoreContext): string[] {
  return context.state.installation?.scopes ?? [];
}

/**
 * Grants optional scopes, which also apply to existing tokens. Sends `app/scopes_update` if anything changed.
 * @throws Error if a scope isn't in `shopify.app.toml`, or the app isn't installed.
 */
export async function grantScopes(context: StoreContext, scopes: readonly string[]): Promise<void> {
  const known = [...requiredScopes(context.toml), ...optionalScopes(context.toml)];
  const unknown = scopes.filter((scope) => !known.includes(scope));
  if (unknown.length > 0) throw new Error(`These scopes are not in shopify.app.toml: ${unknown.join(', ')}.`);
  await changeScopes(context, [...new Set([...grantedScopes(context), ...scopes])]);
}

/**
 * Revokes optional scopes. Sends `app/scopes_update` if anything changed.
 * @throws Error if a scope isn't optional in `shopify.app.toml`, or the app isn't installed.
 */
export async function revokeScopes(context: StoreContext, scopes: readonly string[]): Promise<void> {
  const required = scopes.filter((scope) => !optionalScopes(context.toml).includes(scope));
  if (required.length > 0) throw new Error(`Only optional scopes can be revoked, not ${required.join(', ')}.`);
  await changeScopes(
    context,
    grantedScopes(context).filter((scope) => !scopes.includes(scope)),
  );
}

async function changeScopes(context: StoreContext, current: string[]): Promise<void> {
  const { installation, shop } = context.state;
  if (!installation) throw new Error('The app is not installed.');
  const previous = installation.scopes;
  if (current.length === previous.length) return;
  installation.scopes = current;
  context.save();
  const updated_at = new Date().toISOString();
  const payload = { id: context.config.apiKey, previous, current, updated_at, shop_id: shop.id };
  await deliverWebhook(context, { topic: 'app/scopes_update', payload });
}

function shopPayload({ state: { shop } }: StoreContext): Record<string, unknown> {
  return {
    id: shop.id,
    name: shop.name,
    email: shop.email,
    domain: shop.domain,
    myshopify_domain: shop.domain,
    primary_locale: shop.locale,
    currency: shop.currency,
    iana_timezone: shop.timezone,
  };
}
