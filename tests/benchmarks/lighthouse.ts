/** Runs Lighthouse through npx, because it's too large to install with every clone. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { requireBrowser } from '../browser-path.mjs';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const CHROME_FLAGS =
  '--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update';

/** Milliseconds if the name says so; scores from 0 to 100. */
export interface LighthouseResults {
  'lighthouse: performance': number;
  'lighthouse: accessibility': number;
  'lighthouse: first contentful paint, ms': number;
  'lighthouse: largest contentful paint, ms': number;
  'lighthouse: total blocking time, ms': number;
  'lighthouse: cumulative layout shift': number;
  'lighthouse: requests': number;
  'lighthouse: bytes': number;
}

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number; details?: { items?: { transferSize?: number }[] } }>;
}

/** @throws if Lighthouse can't be fetched or run, with its output */
export async function runLighthouse(url: string): Promise<LighthouseResults> {
  const args = ['--quiet', '--output=json', '--only-categories=performance,accessibility'];
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', '-p', LIGHTHOUSE, 'lighthouse', url, ...args, `--chrome-flags=${CHROME_FLAGS}`],
    { env: { ...process.env, CHROME_PATH: requireBrowser() }, maxBuffer: 64 * 1024 * 1024 },
  );
  const { categories, audits } = JSON.parse(stdout) as Report;
  const score = (name: string) => Math.round((categories[name]?.score ?? Number.NaN) * 100);
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  const requests = audits['network-requests']?.details?.items ?? [];
  return {
    'lighthouse: performance': score('performance'),
    'lighthouse: accessibility': score('accessibility'),
    'lighthouse: first contentful paint, ms': Math.round(value('first-contentful-paint')),
    'lighthouse: largest contentful paint, ms': Math.round(value('largest-contentful-paint')),
    'lighthouse: total blocking time, ms': Math.round(value('total-blocking-time')),
    'lighthouse: cumulative layout shift': value('cumulative-layout-shift'),
    'lighthouse: requests': requests.length,
    'lighthouse: bytes': requests.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
  };
}
