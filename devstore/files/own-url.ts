import type { StoreContext } from '../context.ts';
import { FILES_PATH, readFileBytes } from './folder.ts';

/** The bytes at one of the store's own addresses: a file, or a theme's asset. Null for any other, as there is no network. */
export function readOwnUrl(context: StoreContext, url: string): Buffer | null {
  const { state, storeUrl, sources } = context;
  const { origin, pathname } = new URL(url);
  if (origin !== storeUrl && origin !== `https://${state.shop.domain}`) return null;
  const name = decodeURIComponent(pathname.split('/').at(-1) ?? '');
  if (pathname.startsWith(`${FILES_PATH}/`)) return readFileBytes(context, name);
  return /^\/(cdn\/shop\/t\/\d+\/)?assets\//.test(pathname) ? sources.theme.read(`assets/${name}`) : null;
}
