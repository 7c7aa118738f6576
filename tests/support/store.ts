/** The local store's control API, as the journeys use it. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

export interface ShopState {
  articles: { id: number; handle: string; title: string; url: string }[];
  metaobjects: { type: string; handle: string; fields: Record<string, string> }[];
  operations: { name: string; status: number }[];
  webhooks: { topic: string; outcome: string }[];
  customers: { email: string; marketingState: string; marketingOptInLevel: string | null; tags: string[] }[];
  /** Events that Flow was told of. */
  flow: { trigger: string; payload: Record<string, unknown> }[];
  /** Events that pages published to the shop's analytics. */
  analytics: { name: string; data: unknown }[];
  theme: { templates: Record<string, ThemeTemplate> };
}

/** A JSON template, as far as the tests look into it. */
export interface ThemeTemplate {
  sections: Record<string, { blocks?: Record<string, { type: string }>; block_order?: string[] }>;
}

export function controlApi(storeUrl: string) {
  const call = async (path: string, init?: RequestInit): Promise<Response> => {
    const answer = await fetch(`${storeUrl}/__devstore/${path}`, init);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const post = (path: string, body: unknown) =>
    call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  return {
    state: async () => (await (await call('state')).json()) as ShopState,
    mail: async () => (await (await call('mail')).json()) as Mail[],
    setFault: (fault: { target: string; mode: string; times?: number }) => post('faults', fault),
    /** Whether readers allow analytics. */
    setConsent: (analytics: boolean) => post('consent', { analytics }),
    /** Takes optional scopes back, where the shop has granted them. */
    revoke: (...scopes: string[]) => post('app', { action: 'revoke', scopes }),
    clearFaults: () => call('faults', { method: 'DELETE' }),
    sendWebhook: async (topic: string, payload: unknown) =>
      (await (await post('webhooks', { topic, payload })).json()) as { status: number },
    /** Waits for a message to an address, up to ten seconds. */
    mailTo: async function mailTo(address: string, count = 1): Promise<Mail> {
      for (let tries = 0; tries < 300; tries += 1) {
        const found = ((await (await call('mail')).json()) as Mail[]).filter((mail) => mail.to.includes(address));
        if (found[0] && found.length >= count) return found[0];
        await sleep(100);
      }
      throw new Error(`No mail to ${address} arrived.`);
    },
  };
}
