/** Badges for a person's status and for a disposable address. */
import { Badge, type BadgeProps, InlineStack } from '@shopify/polaris';

import { type PersonFacts, type PersonStatus, STATUS_LABELS, personStatus } from './person-status';

const TONES: Record<PersonStatus, BadgeProps['tone']> = {
  'not-downloaded': undefined,
  downloaded: 'success',
  failed: 'critical',
  unsubscribed: 'warning',
};

export function PersonBadge({ person }: { person: PersonFacts & { isDisposable: boolean } }) {
  const status = personStatus(person);
  return (
    <InlineStack gap="100">
      <Badge tone={TONES[status]}>{STATUS_LABELS[status]}</Badge>
      {person.isDisposable && <Badge tone="attention">Disposable email</Badge>}
    </InlineStack>
  );
}
