import { createHmac } from 'node:crypto';

/**
 * Shopify's signature of an app proxy request: the hex HMAC-SHA256, with the app's secret, of the decoded `key=value` pairs,
 * sorted by byte and concatenated. Values of repeated keys are joined with commas. `signature` is left out.
 */
export function signProxyQuery(params: URLSearchParams, secret: string): string {
  const keys = [...new Set(params.keys())].filter((key) => key !== 'signature');
  const pairs = keys.map((key) => Buffer.from(`${key}=${params.getAll(key).join(',')}`));
  return createHmac('sha256', secret)
    .update(Buffer.concat(pairs.sort((a, b) => Buffer.compare(a, b))))
    .digest('hex');
}
