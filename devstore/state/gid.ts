/** Global IDs: `gid://shopify/<type>/<number>`. */

interface Gid {
  type: string;
  id: number;
}

export function gid(type: string, id: number): string {
  return `gid://shopify/${type}/${id}`;
}

/** The parts of a global ID; null if the text isn't one. */
export function parseGid(text: string): Gid | null {
  const [, type, id] = /^gid:\/\/shopify\/([A-Za-z]+)\/(\d+)$/.exec(text) ?? [];
  return type && id ? { type, id: Number(id) } : null;
}

/** The number in a global ID of this type; null for anything else. */
export function idOf(type: string, text: string): number | null {
  const parsed = parseGid(text);
  return parsed?.type === type ? parsed.id : null;
}

/** The app's installation. */
export const INSTALLATION_ID = gid('AppInstallation', 1);

/** The app. */
export const APP_ID = gid('App', 1);

/** The store's only theme. */
export const THEME_ID = gid('OnlineStoreTheme', 1);
