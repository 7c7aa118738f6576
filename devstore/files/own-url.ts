import type { StoreContext } from '../context.ts';
import { ASSETS_PATH, FILES_PATH, readFileBytes } from './folder.ts';

/**
 * The bytes at one of the shop's own addresses: a file, or an asset at its address on a real shop, which isn't `/assets/`.
 * Null for any other, as there is no network.
 */
export function readOwnUrl(context: StoreContext, url: string): Buffer | null {
  const { state, storeUrl, sources } = context;
  const { origin, pathname } = new URL(url);
  if (origin !== storeUrl && origin !== `https://${state.shop.domain}`) return null;
  const name = decodeURIComponent(pathname.split('/').at(-1) ?? '');
  if (pathname.startsWith(`${FILES_PATH}/`)) return readFileBytes(context, name);
  return pathname.startsWith(`${ASSETS_PATH}/`) ? sources.theme.read(`assets/${name}`) : null;
}
