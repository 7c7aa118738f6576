/** SHA-256 (FIPS 180-4) of a salt, a nonce and a counter: 36 bytes, and so a single block. */

/** What of a challenge decides the work; texts of hexadecimal digits. */
export interface Parameters {
  /** 16 bytes. */
  nonce: string;
  /** 16 bytes. */
  salt: string;
  /** What the hash must begin with: whole words of 4 bytes. */
  keyPrefix: string;
}

export interface Solution {
  counter: number;
  derivedKey: string;
}

const PRIMES = firstPrimes(64);
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** Bits of the text, as the block's last word says. */
const LENGTH = 36 * 8;

const block = new Int32Array(64);
const hash = new Int32Array(8);

/** The solution among `count` counters from `from` on; null where there is none. */
export function matchOf({ nonce, salt, keyPrefix }: Parameters, from: number, count: number): Solution | null {
  const text = words(salt + nonce);
  const wanted = words(keyPrefix);
  for (let counter = from; counter < from + count; counter += 1) {
    block.fill(0);
    block.set([...text, counter, 1 << 31]);
    block[15] = LENGTH;
    compress();
    if (wanted.every((word, at) => word === hash[at])) return { counter, derivedKey: hex() };
  }
  return null;
}

/** Leaves the hash of the block in `hash`. */
function compress(): void {
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [word(at - 15), word(at - 2)];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    block[at] = word(at - 16) + first + word(at - 7) + second;
  }
  let [a, b, c, d, e, f, g, h] = START as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (ROUNDS[at] ?? 0) + word(at)) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  hash.set([a, b, c, d, e, f, g, h]);
  for (let at = 0; at < 8; at += 1) hash[at] = (hash[at] ?? 0) + (START[at] ?? 0);
}

function word(at: number): number {
  return block[at] ?? 0;
}

function turned(bits: number, by: number): number {
  return (bits >>> by) | (bits << (32 - by));
}

function words(digits: string): number[] {
  return (digits.match(/.{8}/g) ?? []).map((part) => Number.parseInt(part, 16) | 0);
}

function hex(): string {
  return [...hash].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The first 32 bits of what comes after the point. */
function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next += 1) {
    if (found.every((prime) => next % prime !== 0)) found.push(next);
  }
  return found;
}
