/** Moves the app proxy of a demo. */
import { controlApi } from './control-api.ts';
import { poll } from './poll.ts';

/** Changes the path as a merchant would, opens the new address, and waits until the storefront uses it. */
export async function moveProxy(storeUrl: string, path: string): Promise<void> {
  const store = controlApi(storeUrl);
  await store.changeProxyPath(path);
  await fetch(storeUrl + path);
  await poll(
    async () => ((await liquidProxyPath(storeUrl)) === path ? path : null),
    `The storefront still uses ${await liquidProxyPath(storeUrl)}.`,
  );
}

/** The path that Liquid reads; null if the app has written none. */
export async function liquidProxyPath(storeUrl: string): Promise<string | null> {
  const { metafields } = await controlApi(storeUrl).state();
  return metafields.find(({ namespace, key }) => namespace === 'proxy' && key === 'path')?.value ?? null;
}
