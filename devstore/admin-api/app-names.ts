/**
 * Names that belong to the app. The app writes `$app:routine` and `$app`; the platform answers with the app's own id in
 * the name. The store's state keeps them as the app writes them.
 */

/** The app's id on this platform. */
const APP_ID = 4215;

/** `$app:routine` as the platform answers it: `app--4215--routine`. Other names stay as they are. */
export function resolvedName(name: string): string {
  if (name === '$app') return `app--${APP_ID}`;
  return name.startsWith('$app:') ? `app--${APP_ID}--${name.slice('$app:'.length)}` : name;
}

/** The other way: either spelling, as the state keeps it. */
export function storedName(name: string): string {
  const own = `app--${APP_ID}`;
  if (name === own) return '$app';
  return name.startsWith(`${own}--`) ? `$app:${name.slice(own.length + 2)}` : name;
}

export function isAppOwned(name: string): boolean {
  return storedName(name).startsWith('$app');
}
