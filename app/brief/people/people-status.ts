/** Where a person stands, in one word: what the merchant has to know first. */

export type PersonStatus = 'unsubscribed' | 'failed' | 'downloaded' | 'waiting';

export interface PersonFacts {
  isConfirmed: boolean;
  isUnsubscribed: boolean;
  /** Whether the last e-mail to them could not be delivered. */
  isUnreachable: boolean;
}

export const STATUS_LABELS: Record<PersonStatus, string> = {
  waiting: 'Waiting',
  downloaded: 'Downloaded',
  failed: 'Not delivered',
  unsubscribed: 'Unsubscribed',
};

export function personStatus({ isConfirmed, isUnsubscribed, isUnreachable }: PersonFacts): PersonStatus {
  if (isUnsubscribed) return 'unsubscribed';
  if (isUnreachable) return 'failed';
  return isConfirmed ? 'downloaded' : 'waiting';
}
