/** Opens the app, which makes it request its first access token. */
import type { StoreContext } from '../../context.ts';
import { appAddress } from './app-address.ts';
import { installApp } from './installation.ts';

/** Shopify's library rejects bots, so this is a browser's. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/**
 * Installs the app if necessary, and loads its first page as the admin's frame would.
 * @throws an error with the status and the start of the body if the status isn't 200.
 */
export async function openApp(context: StoreContext): Promise<void> {
  installApp(context);
  const response = await fetch(appAddress(context, '/app'), {
    headers: { 'User-Agent': BROWSER, Accept: 'text/html' },
  });
  const body = await response.text();
  if (response.status !== 200) {
    throw new Error(`The app's first page returned ${response.status}: ${body.slice(0, 300)}`);
  }
}
