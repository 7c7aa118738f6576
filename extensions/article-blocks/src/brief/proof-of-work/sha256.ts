/** SHA-256 (FIPS 180-4) of a salt, a nonce and a counter: 36 bytes, so a single block. */

/** The parameters of a challenge that determine the work, as hexadecimal digits. */
export interface Challenge {
  /** 16 bytes. */
  nonce: string;
  /** 16 bytes. */
  salt: string;
  /** Required beginning of the hash: whole words of 4 bytes. */
  keyPrefix: string;
}

export interface Solution {
  counter: number;
  derivedKey: string;
}

const PRIMES = firstPrimes(64);
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** Length of the input in bits: the block's last word. */
const LENGTH = 36 * 8;

const block = new Int32Array(64);
const hash = new Int32Array(8);

/** The solution among `count` counters from `from` on, or null. */
export function findSolution({ nonce, salt, keyPrefix }: Challenge, from: number, count: number): Solution | null {
  const input = words(salt + nonce);
  const prefix = words(keyPrefix);
  for (let counter = from; counter < from + count; counter += 1) {
    block.fill(0);
    block.set([...input, counter, 1 << 31]);
    block[15] = LENGTH;
    compress();
    if (prefix.every((word, at) => word === hash[at])) return { counter, derivedKey: hex() };
  }
  return null;
}

/** Writes the hash of `block` to `hash`. */
function compress(): void {
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [word(at - 15), word(at - 2)];
    const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    block[at] = word(at - 16) + first + word(at - 7) + second;
  }
  let [a, b, c, d, e, f, g, h] = START as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (ROUNDS[at] ?? 0) + word(at)) | 0;
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
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

function rotate(bits: number, by: number): number {
  return (bits >>> by) | (bits << (32 - by));
}

function words(digits: string): number[] {
  return (digits.match(/.{8}/g) ?? []).map((part) => Number.parseInt(part, 16) | 0);
}

function hex(): string {
  return [...hash].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The first 32 bits of the fractional part. */
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
