/** BLAKE3, the plain hash of 32 bytes, after its published specification. Node's OpenSSL does not have it. */
const IV = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const SCHEDULE = [2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8];
/** Which words of the state each of a round's eight mixings takes: the columns, then the diagonals. */
const MIXED = [
  ...[
    [0, 4, 8, 12],
    [1, 5, 9, 13],
    [2, 6, 10, 14],
    [3, 7, 11, 15],
  ],
  ...[
    [0, 5, 10, 15],
    [1, 6, 11, 12],
    [2, 7, 8, 13],
    [3, 4, 9, 14],
  ],
] as [number, number, number, number][];
const [CHUNK_START, CHUNK_END, PARENT, ROOT] = [1, 2, 4, 8];
const CHUNK = 1024;
const BLOCK = 64;

/** The hash of some bytes, as 64 hexadecimal digits. */
export function blake3(bytes: Buffer): string {
  const words = hashTree(bytes, 0, ROOT);
  const digest = Buffer.alloc(32);
  words.forEach((word, index) => digest.writeUInt32LE(word, index * 4));
  return digest.toString('hex');
}

/** The eight words of a subtree whose first chunk has that number. `root` is the flag of its last compression. */
function hashTree(bytes: Buffer, chunk: number, root: number): number[] {
  if (bytes.length <= CHUNK) return hashChunk(bytes, chunk, root);
  // The left side is the largest power of two of whole chunks that leaves something for the right.
  const left = CHUNK * 2 ** Math.floor(Math.log2(Math.ceil(bytes.length / CHUNK) - 1));
  const children = [
    ...hashTree(bytes.subarray(0, left), chunk, 0),
    ...hashTree(bytes.subarray(left), chunk + left / CHUNK, 0),
  ];
  return compress(IV, children, 0, BLOCK, PARENT | root);
}

function hashChunk(bytes: Buffer, chunk: number, root: number): number[] {
  let chaining = IV;
  const blocks = Math.max(1, Math.ceil(bytes.length / BLOCK));
  for (let index = 0; index < blocks; index++) {
    const part = bytes.subarray(index * BLOCK, (index + 1) * BLOCK);
    const block = Buffer.alloc(BLOCK);
    part.copy(block);
    const message = Array.from({ length: 16 }, (_, word) => block.readUInt32LE(word * 4));
    const flags = (index === 0 ? CHUNK_START : 0) | (index === blocks - 1 ? CHUNK_END | root : 0);
    chaining = compress(chaining, message, chunk, part.length, flags);
  }
  return chaining;
}

function compress(chaining: number[], block: number[], counter: number, length: number, flags: number): number[] {
  const state = Uint32Array.from([
    ...chaining,
    ...IV.slice(0, 4),
    counter,
    Math.floor(counter / 2 ** 32),
    length,
    flags,
  ]);
  let message = block;
  for (let round = 0; round < 7; round++) {
    MIXED.forEach((words, index) => mix(state, words, message[index * 2] ?? 0, message[index * 2 + 1] ?? 0));
    message = SCHEDULE.map((from) => message[from] ?? 0);
  }
  return chaining.map((_, index) => ((state[index] ?? 0) ^ (state[index + 8] ?? 0)) >>> 0);
}

function mix(state: Uint32Array, [a, b, c, d]: [number, number, number, number], x: number, y: number): void {
  const at = (index: number) => state[index] ?? 0;
  for (const [word, right, left] of [
    [x, 16, 12],
    [y, 8, 7],
  ] as const) {
    state[a] = at(a) + at(b) + word;
    state[d] = rotate(at(d) ^ at(a), right);
    state[c] = at(c) + at(d);
    state[b] = rotate(at(b) ^ at(c), left);
  }
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
