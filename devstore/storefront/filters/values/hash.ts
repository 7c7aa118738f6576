import { createHash } from 'node:crypto';

import type { FilterHandler } from '../../liquid/types.ts';
import { text } from '../arguments.ts';

export const hashFilters: Record<string, FilterHandler> = {
  md5: (value: unknown) => createHash('md5').update(text(value)).digest('hex'),
};
