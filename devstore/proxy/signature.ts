import { createHmac } from 'node:crypto';

/**
 * Shopify's signature of an app proxy request: lower-case hex HMAC-SHA256 under the app's secret over the decoded
 * `key=value` pairs, in byte order, with nothing between them. The values of a repeated key are joined with commas; a
 * `signature` among the parameters is left out. `params` are those of the request as the app gets it.
 */
export function signProxyQuery(params: URLSearchParams, secret: string): string {
  const keys = [...new Set(params.keys())].filter((key) => key !== 'signature');
  const pairs = keys.map((key) => Buffer.from(`${key}=${params.getAll(key).join(',')}`));
  return createHmac('sha256', secret)
    .update(Buffer.concat(pairs.sort((one, other) => Buffer.compare(one, other))))
    .digest('hex');
}
