/** A person's status: the one thing a merchant should know first. */

export type PersonStatus = 'unsubscribed' | 'failed' | 'downloaded' | 'not-downloaded';

export interface PersonFacts {
  isConfirmed: boolean;
  isUnsubscribed: boolean;
  /** Whether the last email to this person failed. */
  isUnreachable: boolean;
}

export const STATUS_LABELS: Record<PersonStatus, string> = {
  'not-downloaded': 'Not downloaded',
  downloaded: 'Downloaded',
  failed: 'Not delivered',
  unsubscribed: 'Unsubscribed',
};

export function personStatus({ isConfirmed, isUnsubscribed, isUnreachable }: PersonFacts): PersonStatus {
  if (isUnsubscribed) return 'unsubscribed';
  if (isUnreachable) return 'failed';
  return isConfirmed ? 'downloaded' : 'not-downloaded';
}
