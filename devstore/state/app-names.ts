/**
 * App-owned names. The app writes `$app:routine` and `$app`; Shopify returns them with the app's id. The state stores them as
 * the app writes them.
 */

/** The app's id in resolved names. */
const APP_ID = 4215;

/** Resolves `$app:routine` to `app--4215--routine`. Other names stay as they are. */
export function resolvedName(name: string): string {
  if (name === '$app') return `app--${APP_ID}`;
  return name.startsWith('$app:') ? `app--${APP_ID}--${name.slice('$app:'.length)}` : name;
}

/** The stored form of either spelling. */
export function storedName(name: string): string {
  const prefix = `app--${APP_ID}`;
  if (name === prefix) return '$app';
  return name.startsWith(`${prefix}--`) ? `$app:${name.slice(prefix.length + 2)}` : name;
}

export function isAppOwned(name: string): boolean {
  return storedName(name).startsWith('$app');
}
