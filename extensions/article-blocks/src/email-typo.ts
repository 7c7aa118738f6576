/** Finds typos in email addresses. Loaded when an address is submitted. */
import { run } from '@zootools/email-spell-checker';

import { addressMeant } from '../../../app/mail/contract.ts';

/** The likely correction, or null. */
export function correctionOf(address: string): string | null {
  return addressMeant(address, run);
}
