/** What a person's marketing consents add up to. */

/** A receipt of marketing consent. */
export interface MarketingReceipt {
  agreedAt: Date;
  /** When the request's Brief was first downloaded. */
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
}

export type MarketingState = 'unconfirmed' | 'confirmed' | 'withdrawn';

export const MARKETING_LABELS: Record<MarketingState, string> = {
  unconfirmed: 'Not confirmed',
  confirmed: 'Confirmed',
  withdrawn: 'Withdrawn',
};

export interface MarketingConsent {
  state: MarketingState;
  /** When the person did what the state follows from. */
  at: Date;
}

/** One confirmed consent is enough, as long as it isn't withdrawn. Null if the person never gave any. */
export function marketingConsent(receipts: readonly MarketingReceipt[]): MarketingConsent | null {
  const valid = receipts.filter(({ withdrawnAt }) => withdrawnAt === null);
  const [confirmedAt, agreedAt, withdrawnAt] = [
    latest(valid.map((receipt) => receipt.confirmedAt)),
    latest(valid.map((receipt) => receipt.agreedAt)),
    latest(receipts.map((receipt) => receipt.withdrawnAt)),
  ];
  if (confirmedAt) return { state: 'confirmed', at: confirmedAt };
  if (agreedAt) return { state: 'unconfirmed', at: agreedAt };
  return withdrawnAt && { state: 'withdrawn', at: withdrawnAt };
}

function latest(dates: (Date | null)[]): Date | null {
  return dates.reduce((newest, date) => (date && (!newest || date > newest) ? date : newest), null);
}
