/** Where a person stands, and whether the address is one to keep. */
import { Badge, type BadgeProps, InlineStack } from '@shopify/polaris';

import { type PersonFacts, type PersonStatus, STATUS_LABELS, personStatus } from '../people/people-status';

const TONES: Record<PersonStatus, BadgeProps['tone']> = {
  waiting: undefined,
  downloaded: 'success',
  failed: 'critical',
  unsubscribed: 'warning',
};

export function PersonBadge({ person }: { person: PersonFacts & { isThrowAway: boolean } }) {
  const status = personStatus(person);
  return (
    <InlineStack gap="100">
      <Badge tone={TONES[status]}>{STATUS_LABELS[status]}</Badge>
      {person.isThrowAway && <Badge tone="attention">Throw-away</Badge>}
    </InlineStack>
  );
}
