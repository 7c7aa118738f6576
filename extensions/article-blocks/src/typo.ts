/** What a reader may have meant by an address. Loaded once an address is sent, with the checker that it needs. */
import { run } from '@zootools/email-spell-checker';

import { addressMeant } from '../../../app/brief/contract.ts';

/** Null where nothing seems mistyped. */
export function meantBy(typed: string): string | null {
  return addressMeant(typed, run);
}
