/** Why a sign-up wasn't accepted. */
import type { Admission } from '~/limits/sign-up-limits.server';
import { formatMinutes, messagesFor } from '~/messages/catalog';

import type { SignUpFields } from './contract';

export interface SignUpError {
  ok: false;
  reason:
    'invalid' | 'disposable' | 'unknown-brief' | 'unknown-wording' | 'consent-missing' | 'unverified' | 'rate-limited';
  field: keyof SignUpFields | null;
  message: string;
}

/** What the reader is told if limits don't allow the sign-up. */
export function refusal(admission: Exclude<Admission, { outcome: 'accepted' }>, locale: string): SignUpError {
  const messages = messagesFor(locale).signUp;
  if (admission.outcome === 'unverified') return fail('unverified', 'altcha', messages.unproven);
  const time = formatMinutes(locale, admission.minutes);
  switch (admission.outcome) {
    case 'rate-limited':
      return fail('rate-limited', null, messages.wait(time));
    case 'unverified-full':
      return fail('unverified', 'altcha', messages.waitUnproven(time));
    case 'shop-full':
      return fail('rate-limited', null, messages.waitForShop(time));
  }
}

export function fail(reason: SignUpError['reason'], field: keyof SignUpFields | null, message: string): SignUpError {
  return { ok: false, reason, field, message };
}
