/** A client for the local store's control API. */
import { poll } from './poll.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

export interface ShopState {
  articles: { id: number; handle: string; title: string; body: string; url: string }[];
  metaobjects: { type: string; handle: string; fields: Record<string, string> }[];
  products: {
    id: number;
    title: string;
    handle: string;
    variants: { id: number; price: string; inventory: number }[];
  }[];
  files: { id: number; type: string; filename: string; alt: string }[];
  metafields: { ownerId: string; namespace: string; key: string; value: string }[];
  operations: { name: string; status: number }[];
  webhooks: { id: string; topic: string; triggeredAt: string; outcome: string }[];
  customers: { email: string; marketingState: string; marketingOptInLevel: string | null; tags: string[] }[];
  /** Flow trigger events. */
  flow: { trigger: string; payload: Record<string, unknown> }[];
  /** Events published to Shopify's analytics. */
  analytics: { name: string; data: unknown }[];
  theme: { templates: Record<string, ThemeTemplate> };
}

/** The parts of a JSON template that tests use. */
export interface ThemeTemplate {
  sections: Record<string, { blocks?: Record<string, { type: string }>; block_order?: string[] }>;
}

export function controlApi(storeUrl: string) {
  const call = async (path: string, init?: RequestInit): Promise<Response> => {
    const response = await fetch(`${storeUrl}/__devstore/${path}`, init);
    if (!response.ok) throw new Error(`${path} responded with ${response.status}: ${await response.text()}`);
    return response;
  };
  const post = (path: string, body: unknown) =>
    call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const mail = async (to = '') => (await (await call(`mail?to=${encodeURIComponent(to)}`)).json()) as Mail[];
  return {
    state: async () => (await (await call('state')).json()) as ShopState,
    /** All emails, or those to an address. */
    mail,
    setFault: (fault: { target: string; mode: string; times?: number }) => post('faults', fault),
    /** Sets whether readers allow analytics. */
    setConsent: (analytics: boolean) => post('consent', { analytics }),
    /** Adds a customer who came without the app. */
    addCustomer: (customer: { email: string; marketingState: string; consentUpdatedAt?: string }) =>
      post('customers', customer),
    /** Changes the app proxy's path, as a merchant can. */
    changeProxyPath: (path: string) => post('proxy', { path }),
    /** Changes a product; `price` (`45.00`) and `inventory` are for all its variants. */
    changeProduct: (id: number, change: { title?: string; status?: string; price?: string; inventory?: number }) =>
      post(`products/${id}`, change),
    deleteProduct: (id: number) => call(`products/${id}`, { method: 'DELETE' }),
    /** Changes an article, as a merchant does in Shopify. `body` is HTML. */
    changeArticle: (id: number, change: { title?: string; body?: string }) => post(`articles/${id}`, change),
    deleteArticle: (id: number) => call(`articles/${id}`, { method: 'DELETE' }),
    deleteFile: (id: number) => call(`files/${id}`, { method: 'DELETE' }),
    /** Changes a metaobject's stored fields behind the app's back; null removes one. */
    changeMetaobject: (type: string, handle: string, fields: Record<string, string | null>) =>
      post('metaobjects', { type, handle, fields }),
    deleteMetaobject: (type: string, handle: string) =>
      call('metaobjects', { method: 'DELETE', body: JSON.stringify({ type, handle }) }),
    install: () => post('app', { action: 'install' }),
    uninstall: () => post('app', { action: 'uninstall' }),
    /** Grants optional scopes, as a merchant does when the app requests them. */
    grant: (...scopes: string[]) => post('app', { action: 'grant', scopes }),
    /** Revokes optional scopes. */
    revoke: (...scopes: string[]) => post('app', { action: 'revoke', scopes }),
    clearFaults: () => call('faults', { method: 'DELETE' }),
    sendWebhook: async (topic: string, payload: unknown) =>
      (await (await post('webhooks', { topic, payload })).json()) as { status: number },
    /** Waits for emails to an address, and returns the first. */
    mailTo: async (address: string, count = 1): Promise<Mail> =>
      poll(async () => {
        const found = await mail(address);
        return found.length >= count ? found[0] : null;
      }, `No mail to ${address} arrived.`),
  };
}

/**
 * Has readers of a language see the demo's Brief in the original language.
 * @returns restores its translation
 */
export async function hideBriefTranslation(
  store: ReturnType<typeof controlApi>,
  locale: string,
): Promise<() => Promise<void>> {
  const [type, handle] = ['$app:brief_text', `buyers-brief--${locale}`];
  const { metaobjects } = await store.state();
  const found = metaobjects.find((each) => each.handle === handle);
  if (!found?.fields.document) throw new Error(`The demo has no ${handle}.`);
  const { document } = found.fields;
  await store.changeMetaobject(type, handle, { document: '{}' });
  return async () => void (await store.changeMetaobject(type, handle, { document }));
}
