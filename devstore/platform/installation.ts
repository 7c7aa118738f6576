/** The app in the shop: installed, granted more or less, uninstalled, installed again. */
import { isAppOwned } from '../admin-api/app-names.ts';
import { INSTALLATION_ID } from '../admin-api/gid.ts';
import type { StoreContext } from '../context.ts';
import type { InstallationRecord } from '../state.ts';
import { optionalScopes, requiredScopes } from './scopes.ts';
import { deliverWebhook, type WebhookDelivery } from './webhooks.ts';

/** Installs the app with the scopes that it requires; where it is installed, nothing changes. */
export function installApp(context: StoreContext): InstallationRecord {
  if (context.state.installation) return context.state.installation;
  const installedAt = new Date().toISOString();
  context.state.installation = { installedAt, scopes: requiredScopes(context.toml), tokens: [] };
  context.save();
  return context.state.installation;
}

/**
 * Takes the app off: its tokens end, its own metaobjects and metafields go, then it hears of it. Its blocks stay in the
 * templates, where they render nothing, and come back when it is installed again.
 * @returns the delivery of `app/uninstalled`; null where the app was not installed.
 */
export async function uninstallApp(
  context: StoreContext,
  payload: Record<string, unknown> = shopPayload(context),
): Promise<WebhookDelivery | null> {
  const { state } = context;
  if (!state.installation) return null;
  state.installation = null;
  state.metaobjects = state.metaobjects.filter(({ type }) => !isAppOwned(type));
  state.metafields = state.metafields.filter(
    ({ namespace, ownerId }) => !isAppOwned(namespace) && ownerId !== INSTALLATION_ID,
  );
  context.save();
  return deliverWebhook(context, { topic: 'app/uninstalled', payload, installed: true });
}

/** The scopes that the merchant has granted; none where the app is not installed. */
export function grantedScopes(context: StoreContext): string[] {
  return context.state.installation?.scopes ?? [];
}

/**
 * Grants optional scopes, to the tokens that the app holds too; tells it with `app/scopes_update` where that changes
 * anything.
 * @throws Error where a scope is neither required nor optional in `shopify.app.toml`, or the app is not installed.
 */
export async function grantScopes(context: StoreContext, scopes: readonly string[]): Promise<void> {
  const known = [...requiredScopes(context.toml), ...optionalScopes(context.toml)];
  const unknown = scopes.filter((scope) => !known.includes(scope));
  if (unknown.length > 0) throw new Error(`shopify.app.toml does not name the scopes ${unknown.join(', ')}.`);
  await changeScopes(context, [...new Set([...grantedScopes(context), ...scopes])]);
}

/**
 * Takes optional scopes back; tells the app with `app/scopes_update` where that changes anything.
 * @throws Error where a scope is not an optional one in `shopify.app.toml`, or the app is not installed.
 */
export async function revokeScopes(context: StoreContext, scopes: readonly string[]): Promise<void> {
  const fixed = scopes.filter((scope) => !optionalScopes(context.toml).includes(scope));
  if (fixed.length > 0) throw new Error(`Only optional scopes can be revoked; not so ${fixed.join(', ')}.`);
  await changeScopes(
    context,
    grantedScopes(context).filter((scope) => !scopes.includes(scope)),
  );
}

async function changeScopes(context: StoreContext, current: string[]): Promise<void> {
  const { installation, shop } = context.state;
  if (!installation) throw new Error('The shop has not installed the app.');
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
