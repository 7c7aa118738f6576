/** Sends generated requests through one pool of connections, and notes what went wrong. */
import { once } from 'node:events';
import { Agent, type IncomingMessage, request as startRequest } from 'node:http';

import { signProxyQuery } from '../../devstore/proxy/signature.ts';
import { SECRET, SHOP, adminHeaders, webhookHeaders } from '../support/app/signed-requests.ts';
import type { FuzzRequest } from './requests.ts';

/** Milliseconds: longer means that it hangs. */
const TIMEOUT = 30_000;

/** Webhooks are about another shop, because some erase it. */
const WEBHOOK_SHOP = 'fuzz.myshopify.com';
const TOPICS = [
  'app/uninstalled',
  'app/scopes_update',
  'customers/redact',
  'customers/data_request',
  'shop/redact',
  'x',
];

export interface Outcome {
  status: number;
  text: string;
}

export class Client {
  readonly #agent: Agent;
  readonly #port: number;
  connections = 0;
  #sent = 0;

  constructor(port: number, connections = 16) {
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /**
   * @param marker appears in what is sent, and must not appear in the log
   * @throws an error if the connection ends before a response, or there is none in time
   */
  async send(spec: FuzzRequest, marker: string): Promise<Outcome> {
    this.#sent += 1;
    const bytes = spec.body?.make() ?? null;
    const { path, headers } = this.#signed(spec, bytes ?? Buffer.alloc(0), marker);
    const hasBody = bytes !== null && spec.method !== 'CONNECT';
    const request = startRequest({
      ...{ host: '127.0.0.1', port: this.#port, path, method: spec.method, agent: this.#agent },
      headers: { ...headers, ...(hasBody && bodyHeaders(spec, bytes)) },
      setHost: spec.headers.Host === undefined,
      timeout: TIMEOUT,
    });
    request.on('socket', (socket) => {
      if (socket.connecting) this.connections += 1;
    });
    request.once('timeout', () => request.destroy(new Error(`no response in ${TIMEOUT} ms`)));
    const responded = once(request, 'response') as Promise<[IncomingMessage]>;
    const connected = once(request, 'connect') as Promise<[IncomingMessage, { destroy: () => void }]>;
    for (const each of [responded, connected]) each.catch(() => undefined);
    request.end(hasBody ? bytes : undefined);
    const [response, socket] = await Promise.race([responded, connected]);
    if (socket) socket.destroy();
    else response.setEncoding('latin1');
    let text = '';
    if (!socket) for await (const chunk of response) text += String(chunk);
    // A response can come before the body was sent, and the connection can't be reused if the rest stalls.
    if (!request.writableFinished && !request.destroyed) await once(request, 'close');
    return { status: response.statusCode ?? 0, text };
  }

  close(): void {
    this.#agent.destroy();
  }

  #signed(spec: FuzzRequest, bytes: Buffer, marker: string): { path: string; headers: Record<string, string> } {
    const headers = { ...spec.headers, Referer: `https://shop.example/apps/unwind/brief/${marker}?token=${marker}` };
    const query = `${spec.query}${spec.query === '' ? '' : '&'}ref=${marker}`;
    switch (spec.signer) {
      case 'proxy':
        return { path: `${spec.path}?${this.#proxyQuery(query)}`, headers };
      case 'webhook': {
        const topic = TOPICS[this.#sent % TOPICS.length] ?? 'x';
        return {
          path: `${spec.path}?${query}`,
          headers: { ...headers, ...webhookHeaders(topic, bytes), 'X-Shopify-Shop-Domain': WEBHOOK_SHOP },
        };
      }
      case 'admin':
        return { path: `${spec.path}?${query}`, headers: { ...headers, ...adminHeaders() } };
      case null:
        return { path: `${spec.path}?${query}`, headers };
    }
  }

  /** Shopify's proxy signs whatever a visitor adds to the query. */
  #proxyQuery(query: string): string {
    const signed = new URLSearchParams(query);
    for (const name of ['signature', 'hmac']) signed.delete(name);
    signed.set('shop', SHOP);
    signed.set('timestamp', String(Math.floor(Date.now() / 1000)));
    if (!signed.has('path_prefix')) signed.set('path_prefix', '/apps/unwind');
    signed.set('signature', signProxyQuery(signed, SECRET));
    return signed.toString();
  }
}

function bodyHeaders({ body, isChunked }: FuzzRequest, bytes: Buffer): Record<string, string> {
  return {
    ...(body?.type ? { 'Content-Type': body.type } : {}),
    ...(isChunked ? { 'Transfer-Encoding': 'chunked' } : { 'Content-Length': String(bytes.length) }),
  };
}
