/** Where a person stands. */
import { Badge, type BadgeProps } from '@shopify/polaris';

import { type PersonStatus, STATUS_LABELS } from '../people-status';

const TONES: Record<PersonStatus, BadgeProps['tone']> = {
  waiting: undefined,
  downloaded: 'success',
  failed: 'critical',
  unsubscribed: 'warning',
};

export function PersonBadge({ status }: { status: PersonStatus }) {
  return <Badge tone={TONES[status]}>{STATUS_LABELS[status]}</Badge>;
}
