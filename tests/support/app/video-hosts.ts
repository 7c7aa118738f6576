/** Sends the process's requests to YouTube and Vimeo to the local store's stand-in, and rejects all others but this machine's. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';
import { Agent, type Dispatcher, getGlobalDispatcher, setGlobalDispatcher } from 'undici';

import { VIDEO_HOSTS_PATH, videoHostRoutes } from '../../../devstore/video-hosts/routes.ts';

const VIDEO_HOSTS = ['www.youtube.com', 'i.ytimg.com', 'vimeo.com', 'i.vimeocdn.com'];

export interface TestVideoHosts {
  /** The URLs that were requested, and `BLOCKED` before those of other hosts. */
  requests: string[];
  /** Whether the hosts respond. */
  isReachable: boolean;
  close: () => Promise<void>;
}

export async function testVideoHosts(): Promise<TestVideoHosts> {
  const server = createAdaptorServer({ fetch: videoHostRoutes().fetch }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const previous = getGlobalDispatcher();
  const hosts: TestVideoHosts = {
    requests: [],
    isReachable: true,
    close: async () => {
      setGlobalDispatcher(previous);
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
  const redirect =
    (dispatch: Dispatcher['dispatch']): Dispatcher['dispatch'] =>
    (options, handler) => {
      const { hostname } = new URL(String(options.origin));
      if (hostname === '127.0.0.1') return dispatch(options, handler);
      const isKnown = VIDEO_HOSTS.includes(hostname);
      hosts.requests.push(`${isKnown ? '' : 'BLOCKED '}${String(options.origin)}${options.path}`);
      if (!isKnown || !hosts.isReachable) throw new Error(`${hostname} doesn't respond`);
      return dispatch({ ...options, origin, path: `${VIDEO_HOSTS_PATH}/${hostname}${options.path}` }, handler);
    };
  setGlobalDispatcher(new Agent().compose(redirect));
  return hosts;
}
