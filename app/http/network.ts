import { isIPv4, isIPv6 } from 'node:net';

/**
 * Truncates an IP address, so that it identifies a network but not a person.
 * @returns an IPv4 /24 (`203.0.113.0/24`) or an IPv6 /48 (`2001:db8:7::/48`); empty if it's not an IP address.
 */
export function truncateNetwork(address: string): string {
  const plain = address.trim().replace(/%.*$/, '');
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1] ?? plain;
  if (isIPv4(embedded)) return `${embedded.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(plain)) return '';
  const groups = expand(plain).slice(0, 3);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/48`;
}

/** The eight groups of an IPv6 address, with `::` expanded. */
function expand(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  if (tail === undefined) return left;
  const right = tail === '' ? [] : tail.split(':');
  return [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
}
