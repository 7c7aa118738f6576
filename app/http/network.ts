/** Readers' IP addresses, as the app proxy reports them, and the networks they belong to. */
import { isIPv4, isIPv6 } from 'node:net';

/**
 * The reader's IP address. Anyone can write the left part of the header, and each proxy adds the address of its client on
 * the right, so it's counted from there.
 * @param forwardedFor the `X-Forwarded-For` header; a repeated one is joined with commas
 * @param hop 1 for the last address in the header
 * @returns empty if there's none at that place
 */
export function readerAddress(forwardedFor: string | null, hop: number): string {
  const entry = forwardedFor?.split(',').at(-hop)?.trim() ?? '';
  // Some proxies add the port.
  const [, address = entry] = /^\[([^\]]*)\](?::\d+)?$/.exec(entry) ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(entry) ?? [];
  return address;
}

/**
 * Truncates an IP address, so that it identifies a network but not a person.
 * @returns an IPv4 /24 (`203.0.113.0/24`) or an IPv6 /48 (`2001:db8:7::/48`); empty if it's not an IP address.
 */
export function truncateNetwork(address: string): string {
  const plain = address.trim().replace(/%.*$/s, '');
  if (isIPv4(plain)) return ipv4Network(plain.split('.').map(Number));
  if (!isIPv6(plain)) return '';
  const groups = expand(plain);
  // An IPv4 address in IPv6 form (RFC 4291, 2.5.5.2), however it's written.
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return ipv4Network(groups.slice(6).flatMap((group) => [group >> 8, group & 255]));
  return `${groups
    .slice(0, 3)
    .map((group) => group.toString(16))
    .join(':')}::/48`;
}

function ipv4Network(bytes: number[]): string {
  return `${bytes.slice(0, 3).join('.')}.0/24`;
}

/** The eight groups of an IPv6 address. */
function expand(address: string): number[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [left = [], right = []] = hex.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16));
}
