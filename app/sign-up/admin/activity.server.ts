/** What the merchant should know about the sign-ups of the past hour. */
import type { Db } from '~/db.server';
import { readDelays } from '~/limits/delays.server';
import { readLoad } from '~/limits/sign-up-load.server';
import { readSettings } from '~/settings/settings.server';

export interface SignUpActivity {
  /** Sign-ups in the past hour. */
  accepted: number;
  perHour: number;
  /** Emails that go out later, of the past hour's sign-ups. */
  delayed: number;
  /** Minutes until the last of them. */
  minutes: number;
  /** Forms that couldn't be accepted at all. */
  rejected: number;
}

/** Null if nothing is unusual. */
export async function readSignUpActivity({ db, shop }: { db: Db; shop: string }): Promise<SignUpActivity | null> {
  const { requestsPerHour: perHour, proofOfWork } = await readSettings({ db, shop });
  const { level, accepted } = await readLoad({ db, shop, perHour, network: '' });
  const delays = await readDelays({ db, shop });
  const isBusy = level > (proofOfWork ? 1 : 0) || delays.delayed > 0 || delays.rejected > 0;
  return isBusy ? { accepted, perHour, ...delays } : null;
}
