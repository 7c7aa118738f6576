/**
 * A hidden tab, in which Chromium throttles timers. Playwright keeps every page visible, so this uses the DevTools
 * protocol.
 * @see https://developer.chrome.com/blog/timer-throttling-in-chrome-88
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { requireBrowser } from '../../browser-path.mjs';

const FLAGS = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0'],
  ...['--disable-background-networking', '--disable-component-update'],
  // Throttles timers, but doesn't lower the process's priority, which would make times depend on the machine's load.
  '--disable-renderer-backgrounding',
];

export interface Tab {
  /** Evaluates an expression in the page and returns its awaited value. */
  evaluate(expression: string): Promise<unknown>;
  /** Opens another tab in front of this one. */
  hide(): Promise<void>;
  close(): Promise<void>;
}

/** Opens `url` in a browser of its own. */
export async function openTab(url: string): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'hidden-tab-'));
  const browser = spawn(requireBrowser(), [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const close = async () => {
    const hasExited = browser.exitCode !== null || browser.signalCode !== null;
    const exited = hasExited ? null : once(browser, 'exit');
    browser.kill();
    await exited;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { ...(await openIn(browser, url)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openIn(browser: ChildProcess, url: string): Promise<Omit<Tab, 'close'>> {
  const protocol = await connect(await debuggerAddress(browser));
  const { targetInfos } = await protocol<{ targetInfos: { type: string; targetId: string }[] }>('Target.getTargets');
  const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId;
  const attach = { targetId, flatten: true };
  const { sessionId } = await protocol<{ sessionId: string }>('Target.attachToTarget', attach);
  const evaluate = async (expression: string) => {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await protocol<Evaluated>('Runtime.evaluate', params, sessionId);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'The expression threw.');
    return result.value;
  };
  // Wait for the new page, so that later evaluations run in it.
  await protocol('Page.navigate', { url }, sessionId);
  await evaluate(`new Promise((done) => document.readyState === 'complete' ? done() : addEventListener('load', done))`);
  return {
    evaluate,
    hide: async () => {
      const other = await protocol<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
      await protocol('Target.activateTarget', { targetId: other.targetId });
    },
  };
}

interface Evaluated {
  result: { value: unknown };
  exceptionDetails?: { exception?: { description?: string } };
}

async function debuggerAddress(browser: ChildProcess): Promise<string> {
  let output = '';
  for await (const chunk of browser.stderr ?? []) {
    output += String(chunk);
    const address = /listening on (ws:\S+)/.exec(output)?.[1];
    if (address) return address;
  }
  throw new Error(`The browser did not start:\n${output}`);
}

type Protocol = <Result>(method: string, params?: object, sessionId?: string) => Promise<Result>;

async function connect(address: string): Promise<Protocol> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, (response: { result?: unknown; error?: { message: string } }) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, ...response } = JSON.parse(String(data)) as { id?: number };
    if (id !== undefined) waiting.get(id)?.(response);
  });
  let last = 0;
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result as never),
      );
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
}
