/** Opens the app, so that the library's own token exchange gives it its first token. */
import type { StoreContext } from '../context.ts';
import { appAddress } from './app-address.ts';
import { installApp } from './installation.ts';

/** The library turns robots away; a merchant's browser is none. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/**
 * Installs the app where it is not, and loads its first page as the admin's frame would.
 * @throws where the answer is not 200: the status and how the body begins.
 */
export async function openApp(context: StoreContext): Promise<void> {
  installApp(context);
  const answer = await fetch(appAddress(context, '/app'), { headers: { 'User-Agent': BROWSER, Accept: 'text/html' } });
  const body = await answer.text();
  if (answer.status !== 200) {
    throw new Error(`The app answered ${answer.status} to its first page: ${body.slice(0, 300)}`);
  }
}
