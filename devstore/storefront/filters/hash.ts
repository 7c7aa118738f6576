import { createHash, createHmac } from 'node:crypto';

import type { FilterHandler } from '../liquid-types.ts';
import { text } from './arguments.ts';
import { blake3 } from './blake3.ts';

export const hashFilters: Record<string, FilterHandler> = {
  blake3: (value: unknown) => blake3(Buffer.from(text(value))),
  hmac_sha1: (value: unknown, key: unknown) => createHmac('sha1', text(key)).update(text(value)).digest('hex'),
  md5: (value: unknown) => createHash('md5').update(text(value)).digest('hex'),
  sha1: (value: unknown) => createHash('sha1').update(text(value)).digest('hex'),
};
