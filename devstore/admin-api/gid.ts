/** Global ids: `gid://shopify/<type>/<number>`. */

interface Gid {
  type: string;
  id: number;
}

export function gid(type: string, id: number): string {
  return `gid://shopify/${type}/${id}`;
}

/** The parts of a global id; null where the text is none. */
export function parseGid(text: string): Gid | null {
  const [, type, id] = /^gid:\/\/shopify\/([A-Za-z]+)\/(\d+)$/.exec(text) ?? [];
  return type && id ? { type, id: Number(id) } : null;
}

/** The number in a global id of this type; null where it is of another, or none. */
export function idOf(type: string, text: string): number | null {
  const parsed = parseGid(text);
  return parsed?.type === type ? parsed.id : null;
}

/** The app's one installation. */
export const INSTALLATION_ID = gid('AppInstallation', 1);

/** The app itself. */
export const APP_ID = gid('App', 1);
